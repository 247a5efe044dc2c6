namespace EGovToken.Testing.Sandbox.Tests;

[TestClass]
[TestCategory("Sandbox")]
public sealed class LifetimeTests
{
    public required TestContext TestContext { get; init; }

    [WindowsTest]
    public void A_program_that_takes_too_long_is_ended_and_named()
    {
        using var world = SandboxWorld.Create(WindowsPrograms.Options(TestContext));

        var error = Assert.ThrowsExactly<SandboxTimeoutException>(
            () => world.Run(new WindowsCommand("notepad") { TimeLimit = TimeSpan.FromSeconds(5) }));

        Assert.Contains("notepad", error.Message);
        Assert.Contains("services.exe", error.Message);
        Assert.IsEmpty(ProcessesThatName(world.PrefixFolder));
    }

    [WindowsTest]
    public void A_program_left_running_is_killed_and_named_at_the_end_of_its_session()
    {
        using var world = SandboxWorld.Create(WindowsPrograms.Options(TestContext));
        using var session = world.StartSession();
        var notepad = session.Start(new WindowsCommand("notepad"));
        session.Screen.WaitForWindow("Notepad", TimeSpan.FromMinutes(5), notepad);

        var killed = session.End(patience: TimeSpan.FromSeconds(2));

        Assert.Contains("notepad", string.Join('\n', killed));
        Assert.IsEmpty(ProcessesThatName(world.PrefixFolder));
    }

    [WindowsTest]
    public void A_session_in_which_nothing_runs_says_so_and_goes_on()
    {
        using var world = SandboxWorld.Create(WindowsPrograms.Options(TestContext));
        using var session = world.StartSession();

        Assert.IsEmpty(session.Processes());
        Assert.IsEmpty(session.End(TimeSpan.Zero));
    }

    [WindowsTest]
    public void A_session_stays_on_after_its_last_program_and_ends_when_asked()
    {
        using var world = SandboxWorld.Create(WindowsPrograms.Options(TestContext));
        using var session = world.StartSession();

        var about = session.Start(new WindowsCommand("winver"));
        session.Screen.WaitForWindowToType("About", TimeSpan.FromMinutes(5), about);
        session.Screen.PressKeys("Escape");
        about.WaitForEnd();

        // The desktop goes when its last window has: by then Windows' services would have, too.
        Assert.IsTrue(SpinWait.SpinUntil(
            () => !session.Processes().Any(line => line.Contains("explorer.exe", StringComparison.OrdinalIgnoreCase)), TimeSpan.FromMinutes(1)));
        Assert.Contains("services.exe", string.Join('\n', session.Processes()));
        Assert.IsEmpty(session.End());
    }

    [WindowsTest]
    public void Without_patience_a_program_left_running_is_killed_and_named_soon()
    {
        using var world = SandboxWorld.Create(WindowsPrograms.Options(TestContext));
        using var session = world.StartSession();
        var notepad = session.Start(new WindowsCommand("notepad"));
        session.Screen.WaitForWindow("Notepad", TimeSpan.FromMinutes(5), notepad);

        var killed = session.End(TimeSpan.Zero);

        Assert.Contains("notepad", string.Join('\n', killed));
        Assert.IsEmpty(ProcessesThatName(world.PrefixFolder));
    }

    [WindowsTest]
    public void Nothing_is_left_of_a_world_that_was_disposed_of_while_programs_ran()
    {
        var world = SandboxWorld.Create(WindowsPrograms.Options(TestContext));
        var session = world.StartSession();
        var notepad = session.Start(new WindowsCommand("notepad"));
        session.Screen.WaitForWindow("Notepad", TimeSpan.FromMinutes(5), notepad);
        Assert.IsNotEmpty(ProcessesThatName(world.PrefixFolder));

        world.Dispose();

        Assert.IsEmpty(ProcessesThatName(world.PrefixFolder));
        Assert.IsFalse(Directory.Exists(Path.GetDirectoryName(world.PrefixFolder)));
    }

    [WindowsTest]
    public void What_a_running_Windows_has_not_written_cannot_be_read()
    {
        using var world = SandboxWorld.Create(WindowsPrograms.Options(TestContext));
        using var session = world.StartSession();

        Assert.ThrowsExactly<InvalidOperationException>(() => world.ReadRegistry());
    }

    // bwrap carries the folders that it mounts on its command line, and ends last.
    private static List<string> ProcessesThatName(string folder)
    {
        return
        [
            .. Directory.EnumerateDirectories("/proc")
                .Where(process => char.IsAsciiDigit(Path.GetFileName(process)[0]))
                .Select(CommandLine)
                .Where(line => line.Contains(folder, StringComparison.Ordinal)),
        ];
    }

    private static string CommandLine(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline"));
        }
        catch (IOException)
        {
            return string.Empty; // It ended meanwhile.
        }
    }
}
