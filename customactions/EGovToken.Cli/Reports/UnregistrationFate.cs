namespace EGovToken.Cli.Reports;

/// <summary>What has become of a certificate that this product had registered.</summary>
internal enum UnregistrationFate
{
    /// <summary>It was removed.</summary>
    Removed,

    /// <summary>It was there before this product came, and is now as it was then.</summary>
    Restored,

    /// <summary>It stays: somebody else has changed its registration since.</summary>
    Kept,

    /// <summary>Somebody else has removed it already.</summary>
    Gone,

    /// <summary>It stays, in the journal too: the store refused to change it.</summary>
    Refused,
}
