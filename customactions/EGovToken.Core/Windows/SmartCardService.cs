using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace EGovToken.Core.Windows;

/// <summary>Windows's smart card service, without which no program reaches a token.</summary>
public interface ISmartCardService
{
    /// <summary>
    /// Whether Windows can run it. A service that is merely stopped is as it should be: Windows starts it when a reader is plugged in.
    /// </summary>
    ServiceState Ask();
}

/// <summary>Whether Windows can run a service.</summary>
public enum ServiceState
{
    /// <summary>It runs, or Windows starts it when it is needed.</summary>
    Usable,

    /// <summary>It is disabled.</summary>
    Disabled,

    /// <summary>It is not there.</summary>
    NotInstalled,

    /// <summary>The service control manager did not tell.</summary>
    Unknown,
}

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

/// <summary>The calls of winsvc.h that ask about a service with no more rights than every user has.</summary>
[SupportedOSPlatform("windows")]
internal static class ServiceControl
{
    public const int DoesNotExist = 1060; // ERROR_SERVICE_DOES_NOT_EXIST
    public const uint StartDisabled = 4; // SERVICE_DISABLED

    private const string Library = "advapi32.dll";
    private const uint Connect = 0x1; // SC_MANAGER_CONNECT
    private const uint QueryConfiguration = 0x1; // SERVICE_QUERY_CONFIG
    private const int StartTypeAt = sizeof(uint); // QUERY_SERVICE_CONFIG: service type, start type, …

    public static ServiceHandle OpenManager() => OpenSCManager(null, null, Connect);

    /// <summary>Opens a service; an invalid handle, with the reason as the last Win32 error, when that is refused.</summary>
    public static ServiceHandle Open(ServiceHandle manager, string name) => OpenService(manager, name, QueryConfiguration);

    /// <summary>How a service is started; null when it does not tell.</summary>
    public static uint? TryReadStartType(ServiceHandle service)
    {
        QueryServiceConfig(service, null, 0, out var length);
        var configuration = new byte[length];
        return QueryServiceConfig(service, configuration, length, out _) && length >= 2 * sizeof(uint)
            ? BitConverter.ToUInt32(configuration, StartTypeAt)
            : null;
    }

    [DllImport(Library, CharSet = CharSet.Unicode, SetLastError = true)]
    private static extern ServiceHandle OpenSCManager(string? machine, string? database, uint access);

    [DllImport(Library, CharSet = CharSet.Unicode, SetLastError = true)]
    private static extern ServiceHandle OpenService(ServiceHandle manager, string name, uint access);

    [DllImport(Library, CharSet = CharSet.Unicode, SetLastError = true)]
    private static extern bool QueryServiceConfig(ServiceHandle service, [Out] byte[]? configuration, uint size, out uint needed);
}

/// <summary>An SC_HANDLE: the service control manager, or a service.</summary>
[SupportedOSPlatform("windows")]
internal sealed class ServiceHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    public ServiceHandle()
        : base(ownsHandle: true)
    {
    }

    protected override bool ReleaseHandle() => CloseServiceHandle(handle);

    [DllImport("advapi32.dll")]
    private static extern bool CloseServiceHandle(IntPtr handle);
}
