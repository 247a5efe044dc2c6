using System.Text.Json.Serialization;

namespace EGovToken.Testing.TryOut;

/// <summary>What a trial of the bundle has shown; also the shape of <c>--json</c>.</summary>
public sealed record Report
{
    public required BuildPart Build { get; init; }

    public required BundlePart Bundle { get; init; }

    public required RunPart Install { get; init; }

    public required MiddlewarePart Middleware { get; init; }

    public required TokenPart Token { get; init; }

    public required IReadOnlyList<CertificatePart> Certificates { get; init; }

    public required ShortcutPart Shortcut { get; init; }

    /// <summary>The files and registry values of the whole PC, and the logs, that contain the PIN.</summary>
    public required IReadOnlyList<string> PinFoundIn { get; init; }

    public required RunPart Uninstall { get; init; }

    /// <summary>What is there after uninstalling that was not there before installing, or is different.</summary>
    public required IReadOnlyList<string> Residue { get; init; }

    /// <summary>What the product says of itself: its number and sentence.</summary>
    public required string? LastResult { get; init; }

    /// <summary>What Settings, Apps shows while the product is installed.</summary>
    [JsonPropertyName("apps")]
    public required IReadOnlyList<string> Apps { get; init; }

    /// <summary>The picture of the desktop, taken while the product was installed.</summary>
    public required string Screenshot { get; init; }

    /// <summary>Whether everything is as it should be.</summary>
    [JsonIgnore]
    public bool IsGood =>
        Install.ExitCode == 0
        && Middleware.DetectedAfter
        && LastResult?.StartsWith("EGT1001", StringComparison.Ordinal) == true
        && Certificates.Count(item => item is { Store: "My", KeyContainer: not null }) == 2
        && Certificates.Count(item => item.Store == "CA") == 1
        && Shortcut.Url is not null
        && PinFoundIn.Count == 0
        && Uninstall.ExitCode == 0
        && Residue.Count == 0;

    public sealed record BuildPart(double Seconds);

    public sealed record BundlePart(string File, long Bytes, string Sha256);

    public sealed record RunPart(int ExitCode, double Seconds);

    public sealed record MiddlewarePart(bool DetectedBefore, bool DetectedAfter);

    public sealed record TokenPart(string Serial, string Label, string Model);

    /// <param name="KeyContainer">Where its private key is, on the token; null for an authority's certificate.</param>
    public sealed record CertificatePart(string Subject, string Thumbprint, string Store, string? KeyContainer);

    public sealed record ShortcutPart(string? File, string? Url);
}
