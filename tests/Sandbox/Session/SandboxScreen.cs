using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace EGovToken.Testing.Sandbox.Session;

/// <summary>The screen and keyboard of a session.</summary>
public sealed class SandboxScreen
{
    /// <summary>The screen's width in pixels.</summary>
    public const int Width = 1280;

    /// <summary>The screen's height in pixels.</summary>
    public const int Height = 800;

    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(100);

    // Windows' own: every thread with a window has an input method's, and the desktop is one.
    private static readonly string[] SystemTitles = ["Default IME", "shell - Wine desktop"];

    private static readonly TimeSpan PaintingLimit = TimeSpan.FromSeconds(20);

    // A window without anything in it has its background's colour and its frame's; letters have the shades between theirs and that.
    private const int ColorsOfText = 8;

    private static readonly string HangPictures = typeof(SandboxScreen).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "HangPictures").Value!;

    private readonly SandboxSession _session;
    private readonly FrameBuffer _pixels;

    internal SandboxScreen(SandboxSession session)
    {
        _session = session;
        _pixels = new FrameBuffer(session.SharedFile("Xvfb_screen0").HostPath);
    }

    /// <summary>The titles of the windows that can be seen.</summary>
    public IReadOnlyList<string> WindowTitles()
    {
        // It fails when a window goes while it looks; the next look will succeed.
        var result = _session.RunTool("xdotool", "search", "--onlyvisible", "--name", ".+", "getwindowname", "%@");
        return [.. result.StandardOutput.Split('\n').Where(title => title.Length > 0 && !SystemTitles.Contains(title, StringComparer.OrdinalIgnoreCase))];
    }

    /// <summary>Waits until a window can be seen.</summary>
    /// <param name="titlePart">A part of its title.</param>
    /// <param name="limit">How long to wait.</param>
    /// <param name="of">Whose window it is: once that has ended, it will not come.</param>
    /// <returns>Its whole title.</returns>
    /// <exception cref="SandboxTimeoutException">It did not come; the message names the windows that can be seen. The session goes on.</exception>
    public string WaitForWindow(string titlePart, TimeSpan limit, StartedProgram? of = null)
    {
        var end = DateTime.UtcNow + limit;
        while (true)
        {
            // Asked before the look: what ends after it has shown its window meanwhile.
            var hasEnded = of is { HasEnded: true };
            var titles = WindowTitles();
            if (titles.FirstOrDefault(title => title.Contains(titlePart, StringComparison.Ordinal)) is { } found)
            {
                return found;
            }

            if (hasEnded)
            {
                throw new SandboxTimeoutException($"No window '{titlePart}': {of!.DescribeEnd()}. {Describe(titles)}");
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
    /// <param name="of">Whose window it is.</param>
    /// <exception cref="SandboxTimeoutException">It did not come, as for <see cref="WaitForWindow"/>.</exception>
    public void WaitForWindowToType(string titlePart, TimeSpan limit, StartedProgram? of = null) =>
        Focus(WindowsTitled(WaitForWindow(titlePart, limit, of))[0]);

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

    /// <summary>
    /// Waits until there is text in a window, at its top and at its foot where its buttons are, and two looks see the same. What
    /// never stays the same, as a progress bar, is waited for no longer than some seconds.
    /// </summary>
    /// <param name="window">X's number of the window.</param>
    public void WaitUntilPainted(string window) => WaitUntilStill(() => FindBounds(window) is { } bounds ? TextIn(bounds) : []);

    /// <summary>Waits until two looks at the whole screen see the same, at most some seconds.</summary>
    public void WaitUntilStill() => WaitUntilStill(() => _pixels.Read(new WindowBounds(0, 0, Width, Height)));

    /// <summary>Presses keys one after the other, in X's names: "Return", "Tab", "alt+a", "ctrl+shift+End".</summary>
    public void PressKeys(params IReadOnlyList<string> keys) => Do(["xdotool", "key", "--clearmodifiers", "--delay", "50", "--", .. keys]);

    /// <summary>Types text.</summary>
    public void Type(string text) => Do(["xdotool", "type", "--clearmodifiers", "--delay", "20", "--", text]);

    /// <summary>Where a window is, its frame included.</summary>
    /// <param name="window">X's number of the window.</param>
    /// <exception cref="SandboxException">There is no such window any more.</exception>
    public WindowBounds BoundsOf(string window) =>
        FindBounds(window) ?? throw new SandboxException($"There is no window {window} any more.");

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

    /// <summary>Keeps a picture of the screen for whoever looks into why something did not come to an end.</summary>
    /// <param name="program">What did not.</param>
    /// <returns>The picture, on the host, or why there is none.</returns>
    internal string TakePictureOfHang(string program)
    {
        var name = Regex.Replace(program, "[^A-Za-z0-9.]+", "-").Trim('-');
        var file = Path.Combine(Directory.CreateDirectory(HangPictures).FullName, $"{name}-{DateTime.UtcNow:yyyyMMdd-HHmmss-fff}.png");
        try
        {
            TakeScreenshot(file);
            return file;
        }
        catch (SandboxException e)
        {
            return e.Message;
        }
    }

    private WindowBounds? FindBounds(string window)
    {
        // Not xdotool's getwindowgeometry: where no window manager puts a frame around a window, it counts its place twice.
        var facts = _session.RunTool("xwininfo", "-id", window).StandardOutput;
        var numbers = new[] { "Absolute upper-left X", "Absolute upper-left Y", "Width", "Height" }
            .Select(name => Regex.Match(facts, $@"{name}:\s*(-?\d+)").Groups[1].Value)
            .Select(text => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : (int?)null)
            .ToList();
        return numbers.Contains(null) ? null : new WindowBounds(numbers[0]!.Value, numbers[1]!.Value, numbers[2]!.Value, numbers[3]!.Value);
    }

    // A look that finds nothing is none.
    private static void WaitUntilStill(Func<int[]> look)
    {
        var end = DateTime.UtcNow + PaintingLimit;
        int[] before, now = [];
        do
        {
            Thread.Sleep(PollInterval);
            before = now;
            now = look();
        }
        while ((now.Length == 0 || !now.AsSpan().SequenceEqual(before)) && DateTime.UtcNow < end);
    }

    // The title bar has letters before the window has: it is left out.
    private int[] TextIn(WindowBounds bounds)
    {
        const int titleBar = 30;
        const int buttons = 60;
        var inside = bounds with { Y = bounds.Y + titleBar, Height = bounds.Height - titleBar };
        var foot = bounds with { Y = Math.Max(inside.Y, bounds.Y + bounds.Height - buttons), Height = Math.Min(buttons, inside.Height) };
        return HasText(inside) && HasText(foot) ? _pixels.Read(inside) : [];
    }

    private bool HasText(WindowBounds part) => _pixels.Read(part).Distinct().Take(ColorsOfText).Count() == ColorsOfText;

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
