using System.Globalization;

namespace EGovToken.Testing.Sandbox.Session;

/// <summary>The screen, keyboard and mouse of a session.</summary>
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
        return WaitFor(titles => titles.FirstOrDefault(title => title.Contains(titlePart, StringComparison.Ordinal)), limit)
            ?? throw new SandboxTimeoutException($"No window '{titlePart}' within {limit.TotalSeconds:0} s. {Seen()}");
    }

    /// <summary>Waits until no window with this part in its title can be seen any more.</summary>
    /// <exception cref="SandboxTimeoutException">It is still there. The session goes on.</exception>
    public void WaitUntilGone(string titlePart, TimeSpan limit)
    {
        _ = WaitFor(titles => titles.Any(title => title.Contains(titlePart, StringComparison.Ordinal)) ? null : titlePart, limit)
            ?? throw new SandboxTimeoutException($"The window '{titlePart}' did not go within {limit.TotalSeconds:0} s. {Seen()}");
    }

    /// <summary>Presses keys one after the other, in X's names: "Return", "Tab", "alt+a", "ctrl+shift+End".</summary>
    public void PressKeys(params IReadOnlyList<string> keys) => Do(["xdotool", "key", "--clearmodifiers", "--delay", "50", "--", .. keys]);

    /// <summary>Types text.</summary>
    public void Type(string text) => Do(["xdotool", "type", "--clearmodifiers", "--delay", "20", "--", text]);

    /// <summary>Clicks with the left button, at pixels from the upper left corner.</summary>
    public void Click(int x, int y)
    {
        Do(["xdotool", "mousemove", "--sync", x.ToString(CultureInfo.InvariantCulture), y.ToString(CultureInfo.InvariantCulture), "click", "1"]);
    }

    /// <summary>Takes a picture of the whole screen.</summary>
    /// <param name="pngFile">The file on the host to write.</param>
    public void TakeScreenshot(string pngFile)
    {
        var (insidePath, hostPath) = _session.SharedFile("screenshot.png");
        Do(["import", "-window", "root", insidePath]);
        File.Move(hostPath, pngFile, overwrite: true);
    }

    private string? WaitFor(Func<IReadOnlyList<string>, string?> look, TimeSpan limit)
    {
        var end = DateTime.UtcNow + limit;
        while (true)
        {
            if (look(WindowTitles()) is { } found)
            {
                return found;
            }

            if (DateTime.UtcNow > end)
            {
                return null;
            }

            Thread.Sleep(PollInterval);
        }
    }

    private string Seen()
    {
        var titles = WindowTitles();
        return titles.Count == 0 ? "No window can be seen." : $"These can be seen: {string.Join(", ", titles.Select(title => $"'{title}'"))}.";
    }

    private void Do(IReadOnlyList<string> command)
    {
        var result = _session.RunTool(command);
        if (result.ExitCode != 0)
        {
            throw new SandboxException($"{command[0]} failed (exit code {result.ExitCode}): {result.Output}");
        }
    }
}
