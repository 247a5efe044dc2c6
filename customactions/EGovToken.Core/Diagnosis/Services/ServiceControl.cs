using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace EGovToken.Core.Diagnosis.Services;

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
