namespace EGovToken.Cli.Reports;

/// <summary>A certificate's time, by the clock of this PC.</summary>
internal enum Validity
{
    /// <summary>It is now.</summary>
    Valid,

    /// <summary>It is yet to come.</summary>
    NotYetValid,

    /// <summary>It is over.</summary>
    Expired,
}
