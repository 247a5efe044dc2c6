using System.Globalization;
using System.Text;
using EGovToken.Core.Settings;

namespace EGovToken.Cli.Commands;

/// <summary>
/// The log of what a logon did, since nobody sees its output: <c>logon.log</c>, renamed to <c>logon.old.log</c> when it is
/// full. In English, like all logs.
/// </summary>
/// <param name="folder">The folder; made when it is missing. Null for no log.</param>
/// <param name="level">How much it tells.</param>
/// <param name="largest">How long a file may grow, in bytes.</param>
internal sealed class LogonLog(string? folder, LogLevel level, long largest = LogonLog.UsualSize)
{
    /// <summary>The file that is written to.</summary>
    public const string FileName = "logon.log";

    /// <summary>The file before it.</summary>
    public const string OldFileName = "logon.old.log";

    private const long UsualSize = 256 * 1024;

    private static readonly object Writing = new();

    private static readonly int Process = CurrentProcess();

    /// <summary>Adds how a logon ended, or what it changed.</summary>
    /// <param name="line">The line.</param>
    public void WriteResult(string line)
    {
        if (level >= LogLevel.Results)
        {
            Write(line);
        }
    }

    /// <summary>Adds a step on the way there.</summary>
    /// <param name="line">The line.</param>
    public void WriteStep(string line)
    {
        if (level >= LogLevel.Steps)
        {
            Write(line);
        }
    }

    // With its time and process; never with a PIN, which no logon has. A log that cannot be written keeps nothing from being done.
    private void Write(string line)
    {
        if (folder is null)
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(folder);
            // The notification of a certificate that expires writes beside the waiting for tokens.
            lock (Writing)
            {
                Append(folder, line);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

    private void Append(string place, string line)
    {
        MakeRoom(place);
        var stamped = string.Format(CultureInfo.InvariantCulture, "{0:yyyy-MM-ddTHH:mm:ssZ} {1} {2}\r\n", DateTime.UtcNow, Process, line);
        File.AppendAllText(Path.Combine(place, FileName), stamped, Encoding.UTF8);
    }

    private static int CurrentProcess()
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return process.Id;
    }

    private void MakeRoom(string place)
    {
        var current = new FileInfo(Path.Combine(place, FileName));
        if (!current.Exists || current.Length < largest)
        {
            return;
        }

        var old = Path.Combine(place, OldFileName);
        File.Delete(old);
        current.MoveTo(old);
    }
}
