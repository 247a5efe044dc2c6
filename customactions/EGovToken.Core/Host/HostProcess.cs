using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace EGovToken.Core.Host;

/// <summary>The program that hosts the vendor's DLLs: <c>egovtoken.exe</c>, or another that answers as it does.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="FirstArguments">Arguments before those of a request.</param>
public sealed record HostProgram(string Path, params IReadOnlyList<string> FirstArguments)
{
    /// <summary>One that was started already; null when each is started when it is needed.</summary>
    public EarlyHost? Early { get; init; }

    /// <summary>Gives a token host: the one that was started already, the first time, or else a new one.</summary>
    /// <param name="whyNot">Why there is none, when null is returned.</param>
    internal HostProcess? StartTokenHost(out string whyNot)
    {
        whyNot = "";
        return Early?.Take() ?? HostProcess.TryStart(this, [TokenHost.Verb], TokenHostClient.LongestOutput, out whyNot);
    }

    private const string File = "egovtoken.exe";

    /// <summary>
    /// The one beside this program; for custom actions, beside their assembly in the folder that the installer's package was unpacked to.
    /// Elsewhere than on Windows only the command line runs, and its host is run as it is: by itself, or by its runtime.
    /// </summary>
    public static HostProgram OfThisProgram => RuntimeInformation.IsOSPlatform(OSPlatform.Windows)
        ? new HostProgram(System.IO.Path.Combine(AppContext.BaseDirectory, File))
        : RunAs(Process.GetCurrentProcess().MainModule?.FileName ?? "", Environment.GetCommandLineArgs()[0]);

    private static HostProgram RunAs(string process, string program) =>
        System.IO.Path.GetFileNameWithoutExtension(process) == System.IO.Path.GetFileNameWithoutExtension(program)
            ? new HostProgram(process)
            : new HostProgram(process, program);
}

/// <summary>
/// A token host that is started before it is needed, so that it gets ready while this program does. It loads nothing of the vendor's before
/// it is told what to do, and ends with this program.
/// </summary>
public sealed class EarlyHost : IDisposable
{
    private HostProcess? _process;

    /// <summary>Starts it; when it cannot be, that is found out when it is needed.</summary>
    /// <param name="program">The program.</param>
    public EarlyHost(HostProgram program) => _process = program.StartTokenHost(out _);

    /// <summary>Hands it over, once.</summary>
    internal HostProcess? Take() => Interlocked.Exchange(ref _process, null);

    /// <inheritdoc/>
    public void Dispose() => Take()?.Dispose();
}

/// <summary>A host that runs. Ended with all its children when it is disposed of.</summary>
internal sealed class HostProcess : IDisposable
{
    // A host that has answered, or was killed, is gone within moments; its files cannot be deleted before.
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(5);

    // What a host has written is read within moments of its end. A program that the vendor's DLL has started may hold the other end for ever.
    private static readonly TimeSpan TimeToRead = TimeSpan.FromSeconds(1);

    private readonly IHostedProcess _process;
    private readonly Thread _reader;
    private readonly Thread _watcher;

    private HostProcess(IHostedProcess process, int longestOutput)
    {
        _process = process;
        Output = new HostOutput(longestOutput);
        _reader = new Thread(() => Output.ReadFrom(process.Output)) { IsBackground = true, Name = "output of the host" };
        _watcher = new Thread(Watch) { IsBackground = true, Name = "end of the host" };
        _reader.Start();
        _watcher.Start();
    }

    /// <summary>What it writes.</summary>
    public HostOutput Output { get; }

    /// <summary>Starts a host.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">What it is asked.</param>
    /// <param name="longestOutput">How many characters it may write.</param>
    /// <param name="whyNot">Why there is none, when null is returned.</param>
    public static HostProcess? TryStart(HostProgram program, IReadOnlyList<string> arguments, int longestOutput, out string whyNot) =>
        HostedProcess.TryStart(program.Path, [.. program.FirstArguments, .. arguments], out whyNot) is { } process ? new HostProcess(process, longestOutput) : null;

    /// <summary>Writes to the host's standard input. One that has ended takes nothing, which its output will tell.</summary>
    /// <param name="write">What is written. The host loads nothing of the vendor's before it has read something there, or its end.</param>
    public void Send(Action<Stream> write)
    {
        try
        {
            write(_process.Input);
            _process.Input.Flush();
        }
        catch (IOException)
        {
        }
    }

    /// <summary>Tells it that there is no more to come.</summary>
    public void CloseInput()
    {
        try
        {
            _process.Input.Dispose();
        }
        catch (IOException)
        {
            // It has ended already, which its output will tell.
        }
    }

    /// <summary>What came of it: to be asked when it has said everything, or nothing more is waited for.</summary>
    public HostRun Judge()
    {
        var lines = Output.Lines;
        if (Output.IsTooLong)
        {
            return new HostRun(HostEnd.Unusable, []);
        }

        if (Output.IsDone)
        {
            _process.WaitForEnd(TimeToRead);
            return new HostRun(HostEnd.Answered, lines);
        }

        var exitCode = Output.IsClosed ? _process.WaitForEnd(TimeToEnd) : null;
        if (!Output.IsReady)
        {
            return new HostRun(HostEnd.NotStarted, [], Detail: exitCode is null ? "it was not ready in time" : $"it ended with {exitCode} before it was ready");
        }

        return exitCode is { } code ? new HostRun(HostEnd.Ended, lines, code) : new HostRun(HostEnd.TimedOut, lines);
    }

    public void Dispose()
    {
        _process.Kill();
        if (_process.WaitForEnd(TimeToEnd) is not null && _watcher.Join(TimeToEnd))
        {
            _process.Dispose();
        }
    }

    private void Watch()
    {
        _process.WaitForEnd(Timeout.InfiniteTimeSpan);
        _reader.Join(TimeToRead);
        Output.End();
    }
}

/// <summary>What came of running a host.</summary>
/// <param name="End">How it ended.</param>
/// <param name="Lines">The lines that it wrote, those of the vendor's DLL left out.</param>
/// <param name="ExitCode">Its exit code, when it ended by itself.</param>
/// <param name="Detail">Why it could not be started, when it could not.</param>
internal sealed record HostRun(HostEnd End, IReadOnlyList<string> Lines, int ExitCode = 0, string Detail = "")
{
    /// <summary>The message for a host whose answer cannot be used.</summary>
    public const string NoUsableAnswer = "gave no usable answer";

    /// <summary>What is wrong with the vendor's DLL, as the end of a sentence that begins with it; null when it answered.</summary>
    /// <param name="limit">The time that it had.</param>
    public string? Describe(TimeSpan limit) => End switch
    {
        HostEnd.Answered => null,
        HostEnd.TimedOut => DidNotAnswerWithin(limit),
        HostEnd.Ended when IsCrash(ExitCode) => string.Format(CultureInfo.InvariantCulture, "crashed (0x{0:X8})", ExitCode),
        HostEnd.Ended when IsSignal(ExitCode) => string.Format(CultureInfo.InvariantCulture, "crashed (signal {0})", ExitCode - FirstSignal),
        HostEnd.Ended => string.Format(CultureInfo.InvariantCulture, "{0} (exit code {1})", NoUsableAnswer, ExitCode),
        _ => NoUsableAnswer,
    };

    /// <summary>The message for a provider that hangs.</summary>
    public static string DidNotAnswerWithin(TimeSpan limit) =>
        string.Format(CultureInfo.InvariantCulture, "did not answer within {0:0.#} s", limit.TotalSeconds);

    // What a Unix shell and .NET make of the signal that has ended a process.
    private const int FirstSignal = 128;

    private static bool IsSignal(int exitCode) => exitCode is > FirstSignal and < FirstSignal + 65 && !RuntimeInformation.IsOSPlatform(OSPlatform.Windows);

    // An unhandled exception ends a process with its NTSTATUS, whose severity bits say "error" (ntstatus.h).
    private static bool IsCrash(int exitCode) => (uint)exitCode >> 30 == 3;
}

/// <summary>How a host ended.</summary>
internal enum HostEnd
{
    /// <summary>It said everything.</summary>
    Answered,

    /// <summary>It could not be started, or ended before it was ready: nothing of the vendor's was loaded.</summary>
    NotStarted,

    /// <summary>It was still busy when the time was over, and was killed.</summary>
    TimedOut,

    /// <summary>It ended before it had said everything.</summary>
    Ended,

    /// <summary>It wrote more than any answer has, or what is not understood.</summary>
    Unusable,
}
