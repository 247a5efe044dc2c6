namespace EGovToken.EndToEnd.Tests.Lifecycle.Faults;

/// <summary>What is wrong with the PC: settings and middleware.</summary>
internal static class PCFaults
{
    private const string Reg = @"C:\windows\system32\reg.exe";
    private const string Provider = @"HKLM\Software\Microsoft\Cryptography\Defaults\Provider\EnterSafe ePass2003 CSP v1.0";
    private const string Module = @"C:\windows\system32\eps2003csp11.dll";

    // On the same drive: the sandbox's Windows moves nothing from one to another.
    private const string ModuleAside = Module + ".aside";

    public static IEnumerable<Fault> All =>
    [
        Setting("WAITFORTOKEN=soon", "EGT3001"),
        Setting("ALLUSERS=1", "EGT3005"),
        Setting(@"TOKENPINFILE=C:\no\such\pin.txt", "EGT3001"),
        Setting("PORTALURL=file:///C:/windows/notepad.exe", "EGT3001"),
        Setting(@"PKCS11MODULE=C:\no\such\module.dll", "EGT3001"),
        Setting(@"PKCS11MODULE=C:\windows\system32\drivers\etc\hosts", "EGT2002"),
        new Fault("The middleware's module is gone", "EGT2001", EndState.WithoutCertificates)
        {
            Before = [new WindowsCommand("cmd.exe", "/c", "move", Module, ModuleAside)],
            After = [new WindowsCommand("cmd.exe", "/c", "move", ModuleAside, Module)],
        },
        new Fault("The vendor's provider is not registered", "EGT2005", EndState.WithoutCertificates)
        {
            Before =
            [
                new WindowsCommand(Reg, "export", Provider, @"Z:\state\provider.reg", "/y", "/reg:64"),
                new WindowsCommand(Reg, "delete", Provider, "/f", "/reg:64"),
            ],
            After = [new WindowsCommand(Reg, "import", @"Z:\state\provider.reg", "/reg:64")],
        },
    ];

    private static Fault Setting(string property, string result) =>
        new($"`{property}`", result, EndState.AsBefore) { Properties = [property] };
}
