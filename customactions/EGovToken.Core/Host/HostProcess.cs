using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using EGovToken.Core.Windows;

namespace EGovToken.Core.Host;

/// <summary>Runs a provider host: starts it, reads what it writes, and ends it with all its children, at the latest when its time is over.</summary>
/// <param name="program">The program's path.</param>
/// <param name="firstArguments">Arguments before those of a request; none but in tests.</param>
/// <param name="limit">How long it may take for each answer.</param>
internal sealed class HostProcess(string program, IReadOnlyList<string> firstArguments, TimeSpan limit)
{
    // A host that has answered, or was killed, is gone within moments; its files cannot be deleted before.
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(5);

    public HostRun Run(HostRequest request)
    {
        using var process = new Process { StartInfo = StartInfo(request) };
        var output = new HostOutput();
        process.OutputDataReceived += (_, received) => output.Receive(received.Data);
        process.ErrorDataReceived += static (_, _) => { };
        using var family = JobObject.Create();
        try
        {
            process.Start();
        }
        catch (Exception e) when (e is Win32Exception or IOException or InvalidOperationException or PlatformNotSupportedException)
        {
            return new HostRun(HostEnd.NotStarted, [], Detail: e.Message);
        }

        try
        {
            family.Add(process);
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            Release(process);
            output.WaitForEnd(limit);
            return Judge(process, output);
        }
        finally
        {
            family.Kill(process);
            process.WaitForExit((int)TimeToEnd.TotalMilliseconds);
        }
    }

    private static void Release(Process process)
    {
        try
        {
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended already, which its output will tell.
        }
    }

    private static HostRun Judge(Process process, HostOutput output)
    {
        var lines = output.Lines;
        if (output.IsTooLong)
        {
            return new HostRun(HostEnd.TooMuch, []);
        }

        if (output.IsDone)
        {
            process.WaitForExit((int)TimeSpan.FromSeconds(1).TotalMilliseconds);
            return new HostRun(HostEnd.Answered, lines);
        }

        var exited = output.IsClosed && process.WaitForExit((int)TimeToEnd.TotalMilliseconds);
        if (!lines.Contains(HostLines.Ready))
        {
            return new HostRun(HostEnd.NotStarted, [], Detail: exited ? $"it ended with {process.ExitCode} before it was ready" : "it was not ready in time");
        }

        return exited ? new HostRun(HostEnd.Ended, lines, process.ExitCode) : new HostRun(HostEnd.TimedOut, lines);
    }

    // All three streams are redirected: one that is not would be inherited from this process.
    private ProcessStartInfo StartInfo(HostRequest request) => new(program, CommandLineText.Of([.. firstArguments, .. request.ToArguments()]))
    {
        UseShellExecute = false,
        CreateNoWindow = true,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };
}

/// <summary>What came of running a provider host.</summary>
/// <param name="End">How it ended.</param>
/// <param name="Lines">The lines that it wrote, those of the provider left out.</param>
/// <param name="ExitCode">Its exit code, when it ended by itself.</param>
/// <param name="Detail">Why it could not be started, when it could not.</param>
internal sealed record HostRun(HostEnd End, IReadOnlyList<string> Lines, int ExitCode = 0, string Detail = "")
{
    /// <summary>The message for a host whose answer cannot be used.</summary>
    public const string NoUsableAnswer = "gave no usable answer";

    /// <summary>What is wrong with the provider, as the end of a sentence that begins with it; null when it answered.</summary>
    /// <param name="limit">The time that it had.</param>
    public string? Describe(TimeSpan limit) => End switch
    {
        HostEnd.Answered => null,
        HostEnd.TimedOut => DidNotAnswerWithin(limit),
        HostEnd.Ended when IsCrash(ExitCode) => string.Format(CultureInfo.InvariantCulture, "crashed (0x{0:X8})", ExitCode),
        HostEnd.Ended => string.Format(CultureInfo.InvariantCulture, "{0} (exit code {1})", NoUsableAnswer, ExitCode),
        _ => NoUsableAnswer,
    };

    /// <summary>The message for a provider that hangs.</summary>
    public static string DidNotAnswerWithin(TimeSpan limit) =>
        string.Format(CultureInfo.InvariantCulture, "did not answer within {0:0.#} s", limit.TotalSeconds);

    // An unhandled exception ends a process with its NTSTATUS, whose severity bits say "error" (ntstatus.h).
    private static bool IsCrash(int exitCode) => (uint)exitCode >> 30 == 3;
}

/// <summary>How a provider host ended.</summary>
internal enum HostEnd
{
    /// <summary>It said everything.</summary>
    Answered,

    /// <summary>It could not be started, or ended before it was ready: nothing of the provider was loaded.</summary>
    NotStarted,

    /// <summary>It was still busy when the time was over, and was killed.</summary>
    TimedOut,

    /// <summary>It ended before it had said everything.</summary>
    Ended,

    /// <summary>It wrote more than any answer has.</summary>
    TooMuch,
}

/// <summary>Takes the lines of a provider host as they come, from another thread.</summary>
internal sealed class HostOutput
{
    // Longer than the listing of any token, and short enough for a provider that never stops talking.
    private const int LongestOutput = 1024 * 1024;

    private readonly object _lock = new();
    private readonly List<string> _lines = [];
    private int _length;

    /// <summary>The host's lines so far.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lock)
            {
                return [.. _lines];
            }
        }
    }

    /// <summary>The host has said everything.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Nobody holds the other end any more.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>More came than any answer has.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Takes a line; null is the end.</summary>
    public void Receive(string? line)
    {
        lock (_lock)
        {
            _length += line?.Length ?? 0;
            IsClosed |= line is null;
            IsTooLong |= _length > LongestOutput;
            IsDone |= line == HostLines.Done;
            if (line is not null && !IsTooLong && HostLines.IsHosts(line))
            {
                _lines.Add(line);
            }

            Monitor.PulseAll(_lock);
        }
    }

    /// <summary>Waits until there is no more to come, or nothing has come for too long.</summary>
    /// <param name="limit">How long the first answer may take, and each one after it.</param>
    public void WaitForEnd(TimeSpan limit)
    {
        lock (_lock)
        {
            var known = 0;
            var since = Stopwatch.StartNew();
            while (!(IsClosed || IsTooLong || IsDone) && since.Elapsed < limit)
            {
                Monitor.Wait(_lock, Positive(limit - since.Elapsed));
                if (Answers > known)
                {
                    known = Answers;
                    since.Restart();
                }
            }
        }
    }

    // That the host is ready is no answer yet.
    private int Answers => _lines.Count(static line => line != HostLines.Ready);

    // A negative time is refused, but for the one that means for ever.
    private static TimeSpan Positive(TimeSpan time) => time > TimeSpan.Zero ? time : TimeSpan.Zero;
}
