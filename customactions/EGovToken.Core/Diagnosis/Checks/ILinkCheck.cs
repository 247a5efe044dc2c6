namespace EGovToken.Core.Diagnosis.Checks;

/// <summary>Judges one link.</summary>
internal interface ILinkCheck
{
    /// <summary>The link.</summary>
    ChainLink Link { get; }

    /// <summary>The links without which this one cannot be judged.</summary>
    IReadOnlyList<ChainLink> Needs { get; }

    /// <summary>Judges it; changes nothing and never logs in.</summary>
    Finding Check(Examination examination);
}
