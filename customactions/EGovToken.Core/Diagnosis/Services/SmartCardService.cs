using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace EGovToken.Core.Diagnosis.Services;

/// <summary><see cref="ISmartCardService"/> by the service control manager.</summary>
[SupportedOSPlatform("windows")]
public sealed class SmartCardService : ISmartCardService
{
    private const string Name = "SCardSvr";

    /// <inheritdoc/>
    public ServiceState Ask()
    {
        using var manager = ServiceControl.OpenManager();
        if (manager.IsInvalid)
        {
            return ServiceState.Unknown;
        }

        using var service = ServiceControl.Open(manager, Name);
        return !service.IsInvalid ? StateOf(ServiceControl.TryReadStartType(service))
            : Marshal.GetLastWin32Error() == ServiceControl.DoesNotExist ? ServiceState.NotInstalled
            : ServiceState.Unknown;
    }

    private static ServiceState StateOf(uint? startType) => startType switch
    {
        null => ServiceState.Unknown,
        ServiceControl.StartDisabled => ServiceState.Disabled,
        _ => ServiceState.Usable,
    };
}
