using System.CommandLine;
using EGovToken.Testing.Sandbox;
using EGovToken.Testing.TestKit;
using static EGovToken.Testing.Benchmarks.Measure;

namespace EGovToken.Testing.Benchmarks;

/// <summary>
/// <c>install</c>: how long a silent installation and an uninstallation take, beside the same package without its custom actions. Both are
/// run in turn, on one PC with the middleware and a token.
/// </summary>
internal static class InstallCommand
{
    // msidbCustomActionTypeDll, in a stream of the Binary table; the lower six bits tell the kind.
    private const int DllAction = 1;
    private const int KindOfAction = 0x3F;

    private const string Sequence = "InstallExecuteSequence";

    private static readonly string Package = Path.Combine(CitizenPC.Packages, "EGovToken.msi");

    public static Command Create()
    {
        var runs = new Option<int>("--runs") { Description = "How often each is run.", DefaultValueFactory = static _ => 5 };
        var byAction = new Option<bool>("--by-action") { Description = "Also with the first action alone, the first two, and so on." };
        var cold = Cold();
        var command = new Command("install", "Times a silent installation in the sandbox, beside the same package without custom actions.") { runs, byAction, cold };
        command.SetAction(parsed => Run(parsed.GetValue(runs), parsed.GetValue(byAction), parsed.GetValue(cold)));
        return command;
    }

    private static int Run(int runs, bool byAction, bool cold)
    {
        using var pc = CitizenPC.WithMiddleware();
        using var folder = new TemporaryFolder();
        var actions = ActionsInOrder();
        var counts = byAction ? Enumerable.Range(0, actions.Count + 1) : [0, actions.Count];
        var packages = counts.Select(count => new Variant(pc, Strip(folder, actions, count), count == 0 ? "none" : actions[count - 1])).ToList();
        for (var run = 0; run < runs; run++)
        {
            packages.ForEach(package => package.Run(cold));
        }

        var bare = packages[0];
        foreach (var package in packages.Skip(1))
        {
            WriteRatio($"installing with the actions up to {package.LastAction} / without any", package.Installing / bare.Installing);
        }

        WriteRatio("uninstalling / without custom actions", packages[^1].Uninstalling / bare.Uninstalling);
        return 0;
    }

    // The actions of the DLL in the order in which a silent run comes to them.
    private static List<string> ActionsInOrder()
    {
        var own = MsiDatabase.ReadTable(Package, "CustomAction").Rows
            .Where(static row => (row.Number("Type") & KindOfAction) == DllAction)
            .Select(static row => row.Key)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. MsiDatabase.ReadTable(Package, Sequence).Rows
                .Where(row => own.Contains(row.Key))
                .OrderBy(static row => row.Number("Sequence"))
                .Select(static row => row.Key),
        ];
    }

    // A copy of the package in whose sequence only the first of the actions are left.
    private static string Strip(TemporaryFolder folder, IReadOnlyList<string> actions, int left)
    {
        var copy = folder.PathOf($"with-{left}.msi");
        File.Copy(Package, copy);
        var sequence = MsiDatabase.ReadTable(copy, Sequence);
        var gone = actions.Skip(left).ToHashSet(StringComparer.Ordinal);
        (sequence with { Rows = [.. sequence.Rows.Where(row => !gone.Contains(row.Key))] }).WriteTo(copy);
        return copy;
    }

    /// <summary>A package, and how long it took.</summary>
    /// <param name="pc">Where it is installed.</param>
    /// <param name="hostFile">The package on the host.</param>
    /// <param name="lastAction">Its last custom action.</param>
    private sealed class Variant(CitizenPC pc, string hostFile, string lastAction)
    {
        private readonly string _package = pc.PutOnMedium(hostFile);
        private readonly List<double> _installing = [];
        private readonly List<double> _uninstalling = [];

        public string LastAction => lastAction;

        public double Installing => Median(_installing);

        public double Uninstalling => Median(_uninstalling);

        public void Run(bool cold)
        {
            _installing.Add(Time("/i", cold));
            _uninstalling.Add(Time("/x", cold));
        }

        private double Time(string verb, bool cold) => Measure.Time(pc.World, cold, () =>
        {
            var result = pc.RunPackage(verb, _package);
            if (result.ExitCode != 0)
            {
                throw new InvalidOperationException($"Exit code {result.ExitCode}:\n{pc.LastLog}");
            }
        });
    }
}
