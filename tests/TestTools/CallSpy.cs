namespace EGovToken.Testing.TestTools;

/// <summary>OpenSC's pkcs11-spy: stands between the program and a module, and writes down each call.</summary>
public static class CallSpy
{
    /// <summary>The module to open in place of the one that is spied upon.</summary>
    public const string Module = "/usr/lib/x86_64-linux-gnu/pkcs11-spy.so";

    /// <summary>Chooses the module behind the spy and where it writes, for this process and those that it starts. It reads both when it is loaded.</summary>
    public static void Watch(string module, string log)
    {
        NativeEnvironment.Set("PKCS11SPY", module);
        NativeEnvironment.Set("PKCS11SPY_OUTPUT", log);
    }
}
