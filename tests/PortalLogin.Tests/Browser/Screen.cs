using System.Diagnostics;
using EGovToken.Testing.TestKit;

namespace EGovToken.PortalLogin.Tests.Browser;

/// <summary>A screen that nobody sees, with a keyboard and a window manager.</summary>
internal sealed class Screen : IDisposable
{
    private const string Size = "1000x640x24";

    // Between two dialogs a browser shows its bare page for a moment.
    private const int AlikeAtRest = 4;

    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(400);

    private readonly Process _server;
    private readonly Process _windowManager;
    private byte[] _lastPicture = [];
    private int _alike;

    public Screen()
    {
        // The server picks a number that is free, and tells it.
        _server = Process.Start(new ProcessStartInfo("Xvfb", ["-displayfd", "1", "-screen", "0", Size, "-nolisten", "tcp"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Display = $":{_server.StandardOutput.ReadLine()}";
        _server.BeginErrorReadLine();
        _windowManager = Process.Start(new ProcessStartInfo("openbox", ["--sm-disable"])
        {
            Environment = { ["DISPLAY"] = Display },
            RedirectStandardError = true,
        })!;
        _windowManager.BeginErrorReadLine();
    }

    /// <summary>What programs need in DISPLAY.</summary>
    public string Display { get; }

    /// <summary>Waits until the screen has changed since the last picture, and then stays as it is, and takes a picture.</summary>
    /// <param name="pngFile">The file to write.</param>
    /// <exception cref="TimeoutException">It never came to rest; the file has its last state.</exception>
    public void Photograph(string pngFile)
    {
        var before = _lastPicture;
        if (!Waiting.Until(() => CameToRest(before, pngFile)))
        {
            throw new TimeoutException($"The screen does not come to rest; see {pngFile}.");
        }
    }

    /// <summary>How many windows can be seen.</summary>
    public int CountWindows() => Ask("search", "--onlyvisible", "--name", ".+").Output
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Count(window => Ask("getwindowgeometry", window).Output.Split('\n').Any(static line => IsLarge(line)));

    /// <summary>Whether a window can be seen whose title has this in it.</summary>
    public bool Shows(string title) => Ask("search", "--onlyvisible", "--name", title).Output.Length > 0;

    /// <summary>Types text into the field that has the keyboard.</summary>
    public void Type(string text) => Do("type", "--delay", "30", "--", text);

    /// <summary>Presses a key, in X's names.</summary>
    public void Press(string key) => Do("key", "--", key);

    public void Dispose()
    {
        foreach (var process in new[] { _windowManager, _server })
        {
            process.Kill();
            process.WaitForExit();
            process.Dispose();
        }
    }

    private bool CameToRest(byte[] before, string pngFile)
    {
        Thread.Sleep(PollInterval);
        var (previous, now) = (_lastPicture, Take(pngFile));
        _lastPicture = now;
        _alike = now.AsSpan().SequenceEqual(previous) ? _alike + 1 : 0;
        return _alike >= AlikeAtRest && !now.AsSpan().SequenceEqual(before);
    }

    // Programs keep windows of a few pixels, too.
    private static bool IsLarge(string line) =>
        line.Split("Geometry: ") is [_, var size] && size.Split('x') is [var width, _] && width.Length > 2;

    private byte[] Take(string pngFile)
    {
        Tool.Run("import", "-display", Display, "-window", "root", "-strip", "-define", "png:exclude-chunks=date,time", pngFile);
        return File.ReadAllBytes(pngFile);
    }

    private void Do(params IReadOnlyList<string> arguments)
    {
        var run = Ask(arguments);
        if (run.ExitCode != 0)
        {
            throw new InvalidOperationException($"xdotool {arguments[0]} failed: {run.Text}");
        }
    }

    private ProgramRun Ask(params IReadOnlyList<string> arguments) =>
        ProgramRun.Of("xdotool", arguments, new Dictionary<string, string> { ["DISPLAY"] = Display });
}
