using System.Runtime.Versioning;
using EGovToken.Core.Diagnosis.Portal;
using EGovToken.Core.Diagnosis.Services;
using EGovToken.Core.PC;

namespace EGovToken.Core.Diagnosis;

/// <summary>A PC as a diagnosis sees it; tests put others in the place of each part.</summary>
/// <param name="PC">The PC and its user.</param>
/// <param name="Service">Its smart card service; null on a system that has no Windows services and no certificate stores.</param>
/// <param name="Portal">The way to the portal.</param>
/// <param name="Now">The PC's clock, in UTC.</param>
public sealed record DiagnosedPC(UserPC PC, ISmartCardService? Service, IPortalVisitor Portal, Func<DateTime> Now)
{
    /// <summary>Whether it is a Windows PC, with stores, providers and a journal.</summary>
    public bool IsWindows => Service is not null;

    /// <summary>The Windows PC that this process runs on.</summary>
    /// <param name="pc">Its parts.</param>
    [SupportedOSPlatform("windows")]
    public static DiagnosedPC OnWindows(UserPC pc) => new(pc, new SmartCardService(), new PortalVisitor(), static () => DateTime.UtcNow);

    /// <summary>The PC with another system that this process runs on.</summary>
    /// <param name="pc">Its parts.</param>
    public static DiagnosedPC OnOtherSystem(UserPC pc) => new(pc, null, new PortalVisitor(), static () => DateTime.UtcNow);
}
