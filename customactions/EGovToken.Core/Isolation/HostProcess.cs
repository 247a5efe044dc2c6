using System.ComponentModel;
using System.Diagnostics;

namespace EGovToken.Core.Isolation;

/// <summary>Runs a provider host: starts it, reads what it writes, and ends it with all its children, at the latest when its time is over.</summary>
/// <param name="program">The program's path.</param>
/// <param name="firstArguments">Arguments before those of a request; none but in tests.</param>
/// <param name="limit">How long it may take for each answer.</param>
internal sealed class HostProcess(string program, IReadOnlyList<string> firstArguments, TimeSpan limit)
{
    // A host that has answered, or was killed, is gone within moments; a file of it cannot be deleted before.
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(5);

    public HostRun Run(HostRequest request)
    {
        using var process = new Process { StartInfo = StartInfo(request) };
        var output = new HostOutput();
        process.OutputDataReceived += (_, received) => output.Receive(received.Data);
        process.ErrorDataReceived += static (_, _) => { };
        using var family = ProcessFamily.Create();
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
