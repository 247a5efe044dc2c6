using System.Globalization;
using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Lifecycle.Packages;

/// <summary>
/// Adds to a copy of the package, after each action that changes the PC, one action that fails and one that never ends. Neither
/// runs unless a property names the place: <c>FAILAFTER=RegisterCertificates</c>, <c>HANGAFTER=RegisterCertificates</c>.
/// </summary>
internal static class ObstructedPackage
{
    /// <summary>The program that never ends; a test waits until it runs.</summary>
    public const string HangingProgram = "notepad.exe";

    // Windows Installer SDK: an executable in a folder (34), written to the script (1024).
    private const string DeferredProgram = "1058";

    private const int Distance = 10;

    /// <summary>Changes the package.</summary>
    /// <param name="package">The copy.</param>
    public static void Obstruct(string package)
    {
        var actions = MsiDatabase.ReadTable(package, "CustomAction");
        var sequence = MakeRoom(MsiDatabase.ReadTable(package, "InstallExecuteSequence"));
        foreach (var after in ExecuteSequence.OfInstalling.Union(ExecuteSequence.OfUninstalling).ToList())
        {
            Add(after, "Fail", "cmd.exe\" /c exit 1", offset: 1);
            Add(after, "Hang", HangingProgram + "\"", offset: 2);
        }

        actions.WriteTo(package);
        sequence.WriteTo(package);

        void Add(string after, string verb, string program, int offset)
        {
            var place = sequence.Row(after).Number("Sequence") + offset;
            actions = actions.Add(
                ("Action", verb + after), ("Type", DeferredProgram), ("Source", "TARGETDIR"), ("Target", $"\"[System64Folder]{program}"));
            sequence = sequence.Add(
                ("Action", verb + after), ("Condition", $"{verb.ToUpperInvariant()}AFTER=\"{after}\""), ("Sequence", Number(place)));
        }
    }

    // Numbers of their own for what comes between; those that the build gave leave none, and multiplied they would not fit the column.
    private static MsiTable MakeRoom(MsiTable sequence) => sequence with
    {
        Rows = [.. sequence.Rows.OrderBy(row => row.Number("Sequence")).Select((row, index) => row.With("Sequence", Number((index + 1) * Distance)))],
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
