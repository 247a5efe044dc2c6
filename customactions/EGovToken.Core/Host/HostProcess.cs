using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using EGovToken.Core.Windows;

namespace EGovToken.Core.Host;

/// <summary>The program that hosts the vendor's DLLs: <c>egovtoken.exe</c>, or another that answers as it does.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="FirstArguments">Arguments before those of a request.</param>
public sealed record HostProgram(string Path, params IReadOnlyList<string> FirstArguments)
{
    private const string Name = "egovtoken";

    /// <summary>
    /// The one beside this program; for custom actions, beside their assembly in the folder that the installer's package was unpacked to.
    /// Where .NET runs it from its assembly, as elsewhere than on Windows, it is run the same way.
    /// </summary>
    public static HostProgram BesideThisProgram
    {
        get
        {
            var program = System.IO.Path.Combine(AppContext.BaseDirectory, Name);
            var runtime = Process.GetCurrentProcess().MainModule?.FileName;
            return RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? new HostProgram(program + ".exe")
                : !File.Exists(program) && System.IO.Path.GetFileName(runtime) == "dotnet" ? new HostProgram(runtime!, program + ".dll")
                : new HostProgram(program);
        }
    }
}

/// <summary>A host that runs. Ended with all its children when it is disposed of.</summary>
internal sealed class HostProcess : IDisposable
{
    // A host that has answered, or was killed, is gone within moments; its files cannot be deleted before.
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly JobObject _family = JobObject.Create();

    private HostProcess(Process process, int longestOutput)
    {
        _process = process;
        Output = new HostOutput(longestOutput);
    }

    /// <summary>What it writes.</summary>
    public HostOutput Output { get; }

    /// <summary>Its standard input. It loads nothing of the vendor's before it has read something there, or its end.</summary>
    public Stream Input => _process.StandardInput.BaseStream;

    /// <summary>Starts a host.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">What it is asked.</param>
    /// <param name="longestOutput">How many characters it may write.</param>
    /// <param name="whyNot">Why there is none, when null is returned.</param>
    public static HostProcess? TryStart(HostProgram program, IReadOnlyList<string> arguments, int longestOutput, out string whyNot)
    {
        var host = new HostProcess(new Process { StartInfo = StartInfo(program, arguments) }, longestOutput);
        try
        {
            host.Start();
            whyNot = "";
            return host;
        }
        catch (Exception e) when (e is Win32Exception or IOException or InvalidOperationException or PlatformNotSupportedException)
        {
            host._family.Dispose();
            host._process.Dispose();
            whyNot = e.Message;
            return null;
        }
    }

    /// <summary>Writes to the host. One that has ended takes nothing, which its output will tell.</summary>
    /// <param name="write">What is written.</param>
    public void Send(Action<Stream> write)
    {
        try
        {
            write(Input);
            Input.Flush();
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
            _process.StandardInput.Close();
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
            _process.WaitForExit((int)TimeSpan.FromSeconds(1).TotalMilliseconds);
            return new HostRun(HostEnd.Answered, lines);
        }

        var exited = Output.IsClosed && _process.WaitForExit((int)TimeToEnd.TotalMilliseconds);
        if (!Output.IsReady)
        {
            return new HostRun(HostEnd.NotStarted, [], Detail: exited ? $"it ended with {_process.ExitCode} before it was ready" : "it was not ready in time");
        }

        return exited ? new HostRun(HostEnd.Ended, lines, _process.ExitCode) : new HostRun(HostEnd.TimedOut, lines);
    }

    public void Dispose()
    {
        _family.Kill(_process);
        _process.WaitForExit((int)TimeToEnd.TotalMilliseconds);
        _family.Dispose();
        _process.Dispose();
    }

    private void Start()
    {
        _process.OutputDataReceived += (_, received) => Output.Receive(received.Data);
        _process.ErrorDataReceived += static (_, _) => { };
        _process.Start();
        _family.Add(_process);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    // All three streams are redirected: one that is not would be inherited from this process.
    private static ProcessStartInfo StartInfo(HostProgram program, IReadOnlyList<string> arguments) =>
        new(program.Path, CommandLineText.Of([.. program.FirstArguments, .. arguments]))
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
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
