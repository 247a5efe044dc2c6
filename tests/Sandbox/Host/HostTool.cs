using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace EGovToken.Testing.Sandbox.Host;

/// <summary>Runs a tool of the host to its end.</summary>
internal static class HostTool
{
    /// <summary>Runs a tool and returns how it ended, whatever its exit code.</summary>
    /// <param name="onErrorLine">Sees each line of standard error as it comes; tools report their progress there.</param>
    /// <exception cref="SandboxException">The tool is not installed.</exception>
    /// <exception cref="SandboxTimeoutException">It did not end in time; it has been killed.</exception>
    public static ProcessResult Run(string tool, IEnumerable<string> arguments, TimeSpan timeLimit, Action<string>? onErrorLine = null)
    {
        var output = new StringBuilder();
        var errors = new StringBuilder();
        using var process = Start(tool, arguments);
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) =>
        {
            Append(errors, line.Data);
            if (line.Data is not null)
            {
                onErrorLine?.Invoke(line.Data);
            }
        };
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(timeLimit))
        {
            process.Kill(entireProcessTree: true);
            throw new SandboxTimeoutException($"{tool} did not end within {timeLimit.TotalSeconds:0} s and was killed. It had said: {errors}");
        }

        process.WaitForExit(); // Without a limit it also waits for the last lines of output.
        return new ProcessResult(process.ExitCode, output.ToString(), errors.ToString());
    }

    /// <summary>Starts a tool with all three standard streams redirected as UTF-8.</summary>
    /// <exception cref="SandboxException">The tool is not installed.</exception>
    public static Process Start(string tool, IEnumerable<string> arguments)
    {
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var startInfo = new ProcessStartInfo(tool, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = encoding,
            StandardOutputEncoding = encoding,
            StandardErrorEncoding = encoding,
        };
        try
        {
            return ProcessSpawner.Start(startInfo);
        }
        catch (Win32Exception e)
        {
            throw new SandboxException($"{tool} cannot be started ({e.Message}). The sandbox needs the Debian packages mmdebstrap and bubblewrap.", e);
        }
    }

    private static void Append(StringBuilder text, string? line)
    {
        if (line is not null)
        {
            text.Append(line).Append('\n');
        }
    }
}
