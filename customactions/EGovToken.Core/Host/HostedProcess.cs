using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using EGovToken.Core.Windows;

namespace EGovToken.Core.Host;

/// <summary>A program that runs, with its standard input and output; its standard error goes nowhere.</summary>
internal interface IHostedProcess : IDisposable
{
    /// <summary>Its standard input.</summary>
    Stream Input { get; }

    /// <summary>Its standard output.</summary>
    TextReader Output { get; }

    /// <summary>Waits for its end.</summary>
    /// <param name="limit">How long; <see cref="Timeout.InfiniteTimeSpan"/> for ever.</param>
    /// <returns>Its exit code; null when it has not ended.</returns>
    int? WaitForEnd(TimeSpan limit);

    /// <summary>Ends it and all that it has started; without effect on what has ended.</summary>
    void Kill();
}

/// <summary>Starts programs as the system does it best.</summary>
internal static class HostedProcess
{
    /// <summary>Starts a program; null when it cannot be.</summary>
    /// <param name="program">Its full path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="whyNot">Why not, when null is returned.</param>
    public static IHostedProcess? TryStart(string program, IReadOnlyList<string> arguments, out string whyNot)
    {
        try
        {
            whyNot = "";
            return RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? WindowsProcess.Start(program, arguments) : new PortableProcess(program, arguments);
        }
        catch (Exception e) when (e is Win32Exception or IOException or InvalidOperationException or PlatformNotSupportedException)
        {
            whyNot = e.Message;
            return null;
        }
    }
}

/// <summary>A process elsewhere than on Windows.</summary>
internal sealed class PortableProcess : IHostedProcess
{
    private readonly Process _process;

    /// <summary>Starts a program.</summary>
    /// <param name="program">Its full path.</param>
    /// <param name="arguments">Its arguments.</param>
    public PortableProcess(string program, IReadOnlyList<string> arguments)
    {
        _process = new Process
        {
            StartInfo = new ProcessStartInfo(program, CommandLineText.Of(arguments))
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        try
        {
            _process.Start();
        }
        catch
        {
            _process.Dispose();
            throw;
        }

        // Read, or the host would stop at a full pipe; and not kept: it may be a line without end.
        new Thread(DiscardErrors) { IsBackground = true, Name = "errors of the host" }.Start();
    }

    /// <inheritdoc/>
    public Stream Input => _process.StandardInput.BaseStream;

    /// <inheritdoc/>
    public TextReader Output => _process.StandardOutput;

    /// <inheritdoc/>
    public int? WaitForEnd(TimeSpan limit)
    {
        // Asked to wait for ever, .NET waits for the end of standard error as well, which a child of the process may hold.
        const int aWhile = 60_000;
        while (!_process.WaitForExit(limit == Timeout.InfiniteTimeSpan ? aWhile : (int)limit.TotalMilliseconds))
        {
            if (limit != Timeout.InfiniteTimeSpan)
            {
                return null;
            }
        }

        return _process.ExitCode;
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Not with <c>entireProcessTree</c>: that stops the process first and kills it last, and a program that ends in between, as at a second
    /// Ctrl+C, leaves it stopped for ever.
    /// </remarks>
    public void Kill()
    {
        var family = DescendantsOf(_process.Id);
        Kill(_process);
        foreach (var id in family)
        {
            try
            {
                using var child = Process.GetProcessById(id);
                Kill(child);
            }
            catch (ArgumentException)
            {
                // It has ended.
            }
        }
    }

    public void Dispose() => _process.Dispose();

    private static void Kill(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It has ended, or is about to.
        }
    }

    /// <summary>The numbers of the processes that a process has started, and of those that these have (proc(5): /proc/PID/task/TID/children).</summary>
    internal static List<int> DescendantsOf(int id)
    {
        try
        {
            var children = Directory.GetDirectories($"/proc/{id}/task")
                .SelectMany(static task => File.ReadAllText(Path.Combine(task, "children")).Split([' '], StringSplitOptions.RemoveEmptyEntries))
                .Select(static child => int.Parse(child, CultureInfo.InvariantCulture))
                .ToList();
            return [.. children, .. children.SelectMany(DescendantsOf)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private void DiscardErrors()
    {
        try
        {
            var piece = new byte[4096];
            while (_process.StandardError.BaseStream.Read(piece, 0, piece.Length) > 0)
            {
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The host is gone.
        }
    }
}
