using System.Globalization;

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
        var actions = MsiTable.Read(package, "CustomAction");
        var sequence = MsiTable.Read(package, "InstallExecuteSequence");
        MakeRoom(sequence);

        foreach (var after in ExecuteSequence.OfInstalling.Union(ExecuteSequence.OfUninstalling).ToList())
        {
            Add(actions, sequence, after, "Fail", "cmd.exe\" /c exit 1", offset: 1);
            Add(actions, sequence, after, "Hang", HangingProgram + "\"", offset: 2);
        }

        actions.WriteTo(package);
        sequence.WriteTo(package);
    }

    // Numbers of their own for what comes between; those that the build gave leave none, and multiplied they would not fit the column.
    private static void MakeRoom(MsiTable sequence)
    {
        var place = 0;
        foreach (var row in sequence.Rows.OrderBy(row => int.Parse(row[2], CultureInfo.InvariantCulture)))
        {
            row[2] = Number(place += Distance);
        }
    }

    private static void Add(MsiTable actions, MsiTable sequence, string after, string verb, string program, int offset)
    {
        var place = int.Parse(sequence.Rows.Single(row => row[0] == after)[2], CultureInfo.InvariantCulture) + offset;
        actions.Rows.Add([verb + after, DeferredProgram, "TARGETDIR", $"\"[System64Folder]{program}", ""]);
        sequence.Rows.Add([verb + after, $"{verb.ToUpperInvariant()}AFTER=\"{after}\"", Number(place)]);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
