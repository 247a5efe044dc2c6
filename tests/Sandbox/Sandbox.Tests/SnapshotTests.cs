using EGovToken.Testing.Sandbox.Snapshots;

namespace EGovToken.Testing.Sandbox.Tests;

[TestClass]
[TestCategory("Sandbox")]
public sealed class SnapshotTests
{
    private const string DisplayAdapter = @"HKLM\System\CurrentControlSet\Control\Class\{4D36E968-E325-11CE-BFC1-08002BE10318}\0000";

    private static SandboxWorld _world = null!;

    [ClassInitialize]
    public static void MakeWorld(TestContext context) => _world = SandboxWorld.Create(WindowsPrograms.Options(context));

    [ClassCleanup]
    public static void RemoveWorld() => _world.Dispose();

    [WindowsTest]
    public void Running_programs_that_change_nothing_is_no_difference()
    {
        // As after a midnight.
        _world.Run("reg", "add", DisplayAdapter, "/v", "DriverDate", "/d", "01-01-2020", "/f");
        var before = _world.TakeSnapshot();
        _world.Run(WindowsPrograms.Named("print-arguments"));
        ShowWindow();

        AssertChanges(before);
    }

    [WindowsTest]
    public void Files_folders_and_links_are_compared_by_content()
    {
        WriteFile("changed", "one");
        WriteFile("removed", "one");
        WriteFile("rewritten", "one");
        var before = _world.TakeSnapshot();
        WriteFile("added", "one");
        WriteFile("changed", "two");
        WriteFile("rewritten", "one");
        File.Delete(_world.HostPath(@"C:\removed"));
        Directory.CreateDirectory(_world.HostPath(@"C:\folder"));
        File.CreateSymbolicLink(_world.HostPath(@"C:\link"), "/nowhere");

        AssertChanges(
            before,
            @"Added Folder: C:\folder",
            @"Added File: C:\added",
            @"Changed File: C:\changed",
            @"Removed File: C:\removed",
            @"Added Link: C:\link");
    }

    [WindowsTest]
    public void A_program_that_runs_on_at_the_end_of_a_session_is_named_until_the_next()
    {
        var before = _world.TakeSnapshot();
        using (var session = _world.StartSession())
        {
            var notepad = session.Start(new WindowsCommand("notepad"));
            session.Screen.WaitForWindow("Notepad", TimeSpan.FromMinutes(5), notepad);
            session.End(patience: TimeSpan.FromSeconds(2));
        }

        AssertChanges(before, @"Added Process: notepad");

        _world.Run(WindowsPrograms.Named("print-arguments"));
        AssertChanges(before);
    }

    [WindowsTest]
    public void Registry_keys_and_values_are_compared()
    {
        _world.Run("reg", "add", @"HKCU\Software\Kept", "/v", "Value", "/d", "one");
        _world.Run("reg", "add", @"HKCU\Software\Dropped"); // It gives a new key an empty default value.
        var before = _world.TakeSnapshot();
        _world.Run("reg", "add", @"HKCU\Software\Kept", "/v", "Value", "/d", "two", "/f");
        _world.Run("reg", "delete", @"HKCU\Software\Dropped", "/f");
        _world.Run("reg", "add", @"HKCU\Software\Kept\New");

        AssertChanges(
            before,
            @"Removed RegistryKey: HKCU\Software\Dropped",
            @"Added RegistryKey: HKCU\Software\Kept\New",
            @"Removed RegistryValue: HKCU\Software\Dropped → (default)",
            @"Changed RegistryValue: HKCU\Software\Kept → Value (Sz 'one' → Sz 'two')",
            @"Added RegistryValue: HKCU\Software\Kept\New → (default)");
    }

    private static void ShowWindow()
    {
        using var session = _world.StartSession();
        var about = session.Start(new WindowsCommand("winver"));
        session.Screen.WaitForWindowToType("About", TimeSpan.FromMinutes(5), about);
        session.Screen.PressKeys("Escape");
        about.WaitForEnd();
        session.End();
    }

    private static void WriteFile(string name, string content) => File.WriteAllText(_world.HostPath($@"C:\{name}"), content);

    private static void AssertChanges(Snapshot before, params string[] expected)
    {
        var changes = Snapshot.Compare(before, _world.TakeSnapshot()).Select(change => change.ToString()).ToList();

        Assert.HasCount(expected.Length, changes, string.Join('\n', changes));
        foreach (var (change, beginning) in changes.Zip(expected))
        {
            Assert.StartsWith(beginning, change);
        }
    }
}
