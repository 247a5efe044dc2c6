using EGovToken.Core.Tokens;

namespace EGovToken.Core.Diagnosis;

/// <summary>What a diagnosis is to look at.</summary>
public sealed record DiagnosisRequest
{
    /// <summary>The module named by hand, or null for the vendor's.</summary>
    public string? Module { get; init; }

    /// <summary>The serial number of the token meant, or null for the only ePass2003.</summary>
    public string? TokenSerial { get; init; }

    /// <summary>The models that it may be of, or null for every ePass2003.</summary>
    public TokenModels? TokenModels { get; init; }

    /// <summary>The portal's address.</summary>
    public required Uri Portal { get; init; }

    /// <summary>Whether the network is left alone.</summary>
    public bool Offline { get; init; }

    /// <summary>How long the module may take for each of its two tasks: showing its slots, reading the token.</summary>
    public TimeSpan ModuleLimit { get; init; } = TimeSpan.FromSeconds(30);
}
