namespace EGovToken.Cli.Reports;

/// <summary>What a registration did with a certificate.</summary>
internal enum RegistrationChange
{
    /// <summary>It registered it, or mended its registration.</summary>
    Registered,

    /// <summary>It was right already and was left alone.</summary>
    AlreadyRight,
}
