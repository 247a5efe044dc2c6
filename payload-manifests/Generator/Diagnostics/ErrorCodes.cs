namespace EGovToken.PayloadManifests.Diagnostics;

/// <summary>The numbers of this program's errors. A number keeps its meaning for good.</summary>
internal static class ErrorCodes
{
    /// <summary>The manifest's file is missing or cannot be read.</summary>
    public const string ManifestUnreadable = "EGTP001";

    /// <summary>The manifest is not JSON.</summary>
    public const string NotJson = "EGTP002";

    /// <summary>The manifest does not follow the schema.</summary>
    public const string AgainstSchema = "EGTP003";

    /// <summary>The manifest detects the payload by a key that an uninstaller owns.</summary>
    public const string UninstallKey = "EGTP004";

    /// <summary>The manifest leaves unknown what the asked-for step needs.</summary>
    public const string Incomplete = "EGTP010";

    /// <summary>The payload's file is missing or cannot be read.</summary>
    public const string PayloadUnreadable = "EGTP011";

    /// <summary>The payload has another name than the manifest says.</summary>
    public const string WrongName = "EGTP012";

    /// <summary>The payload has another size than the manifest says.</summary>
    public const string WrongSize = "EGTP013";

    /// <summary>The payload has another SHA-256 than the manifest says.</summary>
    public const string WrongHash = "EGTP014";

    /// <summary>The output cannot be written.</summary>
    public const string OutputUnwritable = "EGTP020";
}
