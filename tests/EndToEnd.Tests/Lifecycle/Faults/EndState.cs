namespace EGovToken.EndToEnd.Tests.Lifecycle.Faults;

/// <summary>How an installation ends in which something went wrong.</summary>
internal enum EndState
{
    /// <summary>It failed, and the PC is as it was before, which is compared.</summary>
    AsBefore,

    /// <summary>All is there that belongs there.</summary>
    Installed,

    /// <summary>All but the certificates is there; they come with a repair.</summary>
    WithoutCertificates,
}
