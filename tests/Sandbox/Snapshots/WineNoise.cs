using System.Text.RegularExpressions;

namespace EGovToken.Testing.Sandbox.Snapshots;

/// <summary>What Wine changes by itself when programs run: no trace of those programs.</summary>
internal static partial class WineNoise
{
    private static readonly IReadOnlyList<NoiseRule> Rules =
    [
        new NoiseRule(
            ItemKind.RegistryValue,
            DriverDate(),
            "The display adapter's driver date, as a time and as a day. Wine writes the present ones whenever a program is the first to use the screen."),
        new NoiseRule(
            ItemKind.File,
            CustomActionCopy(),
            "The copy of a custom action's DLL that Windows Installer makes to load it. Wine cannot delete it while its server has it loaded, "
            + "and does not try again when that ends; Windows does."),
        new NoiseRule(
            ItemKind.RegistryValue,
            VolatileEnvironment(),
            "The user's variables, which Windows writes whenever it is switched on, from the profile as it is then."),
        new NoiseRule(
            ItemKind.RegistryValue,
            TaskSchedulerStart(),
            "How the Task Scheduler starts. Wine sets it up as started by demand, and has it start with Windows once a program has asked it; that of Windows always does."),
    ];

    /// <summary>Whether a difference is Wine's own doing.</summary>
    public static bool Explains(SnapshotChange change) => Rules.Any(rule => rule.Explains(change));

    [GeneratedRegex(
        @"^HKLM\\System\\(CurrentControlSet|ControlSet001)\\Control\\Class\\\{4D36E968-E325-11CE-BFC1-08002BE10318\}\\0000 → DriverDate(Data)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DriverDate();

    [GeneratedRegex(@"^HKCU\\Volatile Environment → ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex VolatileEnvironment();

    [GeneratedRegex(@"^HKLM\\System\\(CurrentControlSet|ControlSet001)\\Services\\Schedule → Start$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TaskSchedulerStart();

    [GeneratedRegex(@"^C:\\users\\root\\AppData\\Local\\Temp\\msi[0-9a-f]{1,4}\.tmp$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CustomActionCopy();
}
