using System.Globalization;
using System.Text.RegularExpressions;

namespace EGovToken.Testing.Sandbox.Session;

/// <summary>The screen and keyboard of a session.</summary>
public sealed class SandboxScreen
{
    /// <summary>The screen's width in pixels.</summary>
    public const int Width = 1280;

    /// <summary>The screen's height in pixels.</summary>
    public const int Height = 800;

    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(200);

    // Windows' own: every thread with a window has an input method's, and the desktop is one.
    private static readonly string[] SystemTitles = ["Default IME", "shell - Wine desktop"];

    private readonly SandboxSession _session;

    internal SandboxScreen(SandboxSession session) => _session = session;

    /// <summary>The titles of the windows that can be seen.</summary>
    public IReadOnlyList<string> WindowTitles()
    {
        // It fails when a window goes while it looks; the next look will succeed.
        var result = _session.RunTool("xdotool", "search", "--onlyvisible", "--name", ".+", "getwindowname", "%@");
        return [.. result.StandardOutput.Split('\n').Where(title => title.Length > 0 && !SystemTitles.Contains(title))];
    }

    /// <summary>Waits until a window can be seen.</summary>
    /// <param name="titlePart">A part of its title.</param>
    /// <param name="limit">How long to wait.</param>
    /// <returns>Its whole title.</returns>
    /// <exception cref="SandboxTimeoutException">It did not come; the message names the windows that can be seen. The session goes on.</exception>
    public string WaitForWindow(string titlePart, TimeSpan limit)
    {
        var end = DateTime.UtcNow + limit;
        while (true)
        {
            var titles = WindowTitles();
            if (titles.FirstOrDefault(title => title.Contains(titlePart, StringComparison.Ordinal)) is { } found)
            {
                return found;
            }

            if (DateTime.UtcNow > end)
            {
                throw new SandboxTimeoutException($"No window '{titlePart}' within {limit.TotalSeconds:0} s. {Describe(titles)}");
            }

            Thread.Sleep(PollInterval);
        }
    }

    /// <summary>Waits until a window can be seen, and gives it the keyboard.</summary>
    /// <param name="titlePart">A part of its title.</param>
    /// <param name="limit">How long to wait.</param>
    /// <exception cref="SandboxTimeoutException">It did not come, as for <see cref="WaitForWindow"/>.</exception>
    public void WaitForWindowToType(string titlePart, TimeSpan limit) => Focus(WindowsTitled(WaitForWindow(titlePart, limit))[0]);

    /// <summary>X's numbers of the windows that can be seen with a title: a window that takes another's place has another number.</summary>
    /// <param name="title">The whole title.</param>
    public IReadOnlyList<string> WindowsTitled(string title) =>
    [
        .. _session.RunTool("xdotool", "search", "--onlyvisible", "--name", $"^{Regex.Escape(title)}$")
            .StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries),
    ];

    /// <summary>
    /// Gives a window the keyboard. A Windows that manages its windows itself asks X for the focus before X shows a new window, which
    /// X refuses; then no window gets any key.
    /// </summary>
    /// <param name="window">X's number of the window.</param>
    public void Focus(string window) => Do(["xdotool", "windowfocus", window]);

    /// <summary>Presses keys one after the other, in X's names: "Return", "Tab", "alt+a", "ctrl+shift+End".</summary>
    public void PressKeys(params IReadOnlyList<string> keys) => Do(["xdotool", "key", "--clearmodifiers", "--delay", "50", "--", .. keys]);

    /// <summary>Types text.</summary>
    public void Type(string text) => Do(["xdotool", "type", "--clearmodifiers", "--delay", "20", "--", text]);

    /// <summary>Where a window is, its frame included.</summary>
    /// <param name="window">X's number of the window.</param>
    public WindowBounds BoundsOf(string window)
    {
        // Not xdotool's getwindowgeometry: where no window manager puts a frame around a window, it counts its place twice.
        var facts = _session.RunTool("xwininfo", "-id", window).StandardOutput;
        return new WindowBounds(
            Number("Absolute upper-left X"), Number("Absolute upper-left Y"), Number("Width"), Number("Height"));

        int Number(string name) => int.Parse(Regex.Match(facts, $@"{name}:\s*(-?\d+)").Groups[1].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>Clicks with the left button, in pixels from the upper left corner.</summary>
    public void Click(int x, int y) => Do(["xdotool", "mousemove", Pixels(x), Pixels(y), "click", "1"]);

    /// <summary>Drags with the left button, from one place to another, in pixels from the upper left corner.</summary>
    /// <param name="from">Where the button goes down.</param>
    /// <param name="to">Where it comes up.</param>
    public void Drag((int X, int Y) from, (int X, int Y) to) => Do(
    [
        "xdotool", "mousemove", "--sync", Pixels(from.X), Pixels(from.Y), "mousedown", "1",
        "mousemove", "--sync", Pixels(to.X), Pixels(to.Y), "mouseup", "1",
    ]);

    /// <summary>Takes a picture of the whole screen.</summary>
    /// <param name="pngFile">The file on the host to write.</param>
    public void TakeScreenshot(string pngFile)
    {
        var (insidePath, hostPath) = _session.SharedFile("screenshot.png");
        Do(["import", "-window", "root", insidePath]);
        File.Move(hostPath, pngFile, overwrite: true);
    }

    private static string Pixels(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Describe(IReadOnlyList<string> titles) => titles.Count == 0
        ? "No window can be seen."
        : $"These can be seen: {string.Join(", ", titles.Select(title => $"'{title}'"))}.";

    private void Do(IReadOnlyList<string> command)
    {
        var result = _session.RunTool(command);
        if (result.ExitCode != 0)
        {
            throw new SandboxException($"{command[0]} failed (exit code {result.ExitCode}): {result.Output}");
        }
    }
}
