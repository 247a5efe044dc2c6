using EGovToken.Cli.Output;
using EGovToken.Core.Registration;

namespace EGovToken.Cli.Reports;

/// <summary>A certificate that belongs in the user's stores.</summary>
/// <param name="Planned">What was to be.</param>
/// <param name="Change">What was done.</param>
/// <param name="Defect">What keeps it from being of use, in English; null when nothing does.</param>
internal sealed record RegisteredCertificate(PlannedCertificate Planned, RegistrationChange Change, string? Defect)
{
    /// <summary>The object for JSON.</summary>
    public JsonObject ToJson() => new()
    {
        { "subject", Planned.Subject },
        { "thumbprint", Planned.Thumbprint },
        { "purpose", Planned.Purpose },
        { "store", Planned.Store },
        { "provider", Planned.Provider },
        { "container", Planned.Container },
        { "change", Change },
        { "usable", Defect is null },
        { "defect", Defect },
    };
}
