using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Lifecycle.Faults;

/// <summary>What is wrong with the user's registry and the stores in it.</summary>
internal static class RegistryFaults
{
    private const string Reg = @"C:\windows\system32\reg.exe";
    private const string Product = @"HKCU\Software\EGovToken";

    public static IEnumerable<Fault> All =>
    [
        Denied("The store My refuses changes", "My", "EGT2401"),
        Denied("The store CA refuses changes", "CA", "EGT2401"),
        new Fault("The product's key in the user's registry refuses changes", "", EndState.AsBefore)
        {
            Before = [new WindowsCommand(Reg, "add", Product, "/f"), Deny(@"Software\EGovToken")],
            After = [new WindowsCommand(Reg, "delete", Product, "/f")],
        },
        new Fault("The journal has a value that nobody understands", "EGT1001", EndState.Installed)
        {
            Before = [new WindowsCommand(Reg, "add", $@"{Product}\Journal", "/v", "My-0123", "/d", "torn", "/f")],
            After = [new WindowsCommand(Reg, "delete", $@"{Product}\JournalAside", "/f")],
        },
    ];

    /// <summary>Has the user's key of a store, or another of the user's keys, refuse changes for as long as Windows stays on.</summary>
    public static WindowsCommand Deny(string guarded) => new(CitizenPC.Probe, "deny", guarded);

    private static Fault Denied(string name, string store, string result) => new(name, result, EndState.AsBefore) { Before = [Deny(store)] };
}
