namespace EGovToken.CustomActions.Wizard;

/// <summary>What the wizard knows of the token; the dialogs' conditions use these names.</summary>
public enum TokenFinding
{
    /// <summary>There is one to go on with.</summary>
    Ready,

    /// <summary>The user has to choose.</summary>
    Several,

    /// <summary>There is none that can be used.</summary>
    Trouble,

    /// <summary>REGISTERCERTIFICATES=0: none is needed.</summary>
    NotWanted,
}
