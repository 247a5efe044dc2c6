using System.Buffers.Binary;

using EGovToken.Testing.Sandbox.Session;

namespace EGovToken.Testing.Sandbox.Tests;

[TestClass]
[TestCategory("Sandbox")]
public sealed class ScreenTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private static SandboxWorld _world = null!;

    public required TestContext TestContext { get; init; }

    [ClassInitialize]
    public static void MakeWorld(TestContext context) => _world = SandboxWorld.Create(WindowsPrograms.Options(context));

    [ClassCleanup]
    public static void RemoveWorld() => _world.Dispose();

    [WindowsTest]
    public void A_screenshot_is_a_PNG_of_the_whole_screen()
    {
        var picture = Path.Combine(TestContext.TestRunResultsDirectory!, "screen.png");
        using (var session = _world.StartSession())
        {
            var notepad = session.Start(new WindowsCommand("notepad"));
            session.Screen.WaitForWindow("Notepad", Limit, notepad);
            session.Screen.TakeScreenshot(picture);
        }

        var png = File.ReadAllBytes(picture);
        CollectionAssert.AreEqual(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }, png[..8]);
        Assert.AreEqual(SandboxScreen.Width, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
        Assert.AreEqual(SandboxScreen.Height, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
    }

    [WindowsTest]
    public void Keys_reach_the_program_that_is_shown()
    {
        File.WriteAllText(_world.HostPath(@"C:\note.txt"), string.Empty);
        using var session = _world.StartSession();
        var notepad = session.Start(new WindowsCommand("notepad", @"C:\note.txt"));
        session.Screen.WaitForWindowToType("note.txt", Limit, notepad);

        session.Screen.Type("Salam, dunya!");
        session.Screen.PressKeys("ctrl+s");
        session.Screen.PressKeys("alt+F4");

        Assert.AreEqual(0, notepad.WaitForEnd().ExitCode);
        Assert.AreEqual("Salam, dunya!", File.ReadAllText(_world.HostPath(@"C:\note.txt")));
    }

    [WindowsTest]
    public void A_window_that_does_not_come_is_an_error_that_names_those_that_did()
    {
        using var session = _world.StartSession();
        var notepad = session.Start(new WindowsCommand("notepad"));
        session.Screen.WaitForWindow("Notepad", Limit, notepad);

        var error = Assert.ThrowsExactly<SandboxTimeoutException>(() => session.Screen.WaitForWindow("Nobody", TimeSpan.FromSeconds(1)));

        Assert.Contains("Untitled - Notepad", error.Message);
    }

    [WindowsTest]
    public void A_window_of_a_program_that_has_ended_is_not_waited_for()
    {
        using var session = _world.StartSession();
        var shell = session.Start(new WindowsCommand("cmd", "/c", "exit", "7"));

        var error = Assert.ThrowsExactly<SandboxTimeoutException>(() => session.Screen.WaitForWindow("Nobody", Limit, shell));

        Assert.Contains("ended with 7", error.Message);
    }
}
