namespace Net.Pkcs11Interop.Common;

/// <summary>How many threads of the application call the module at once.</summary>
public enum AppType
{
    MultiThreaded,
    SingleThreaded,
}
