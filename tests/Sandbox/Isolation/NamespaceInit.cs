using System.Diagnostics;
using System.Globalization;

namespace EGovToken.Testing.Sandbox.Isolation;

/// <summary>The first process of a sandbox's process namespace. Linux lets it end only when all others in there have ended.</summary>
/// <remarks>bwrap itself returns before that, as soon as the program that it started has ended.</remarks>
internal sealed class NamespaceInit
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(10);

    private readonly int _processId;

    private NamespaceInit(int processId) => _processId = processId;

    /// <summary>Finds it for a bwrap that has started its program.</summary>
    public static NamespaceInit Of(Process bwrap)
    {
        var children = File.ReadAllText($"/proc/{bwrap.Id}/task/{bwrap.Id}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new NamespaceInit(int.Parse(children.Single(), CultureInfo.InvariantCulture));
    }

    /// <summary>Waits until nothing of the sandbox runs any more.</summary>
    /// <returns>Whether that is so; false when it took longer than the limit.</returns>
    public bool WaitForExit(TimeSpan limit)
    {
        var waited = Stopwatch.StartNew();
        while (!HasEnded())
        {
            if (waited.Elapsed > limit)
            {
                return false;
            }

            Thread.Sleep(PollInterval);
        }

        return true;
    }

    private bool HasEnded()
    {
        try
        {
            // "PID (name) STATE …": a process that has ended stays as a zombie until its parent, by now the host's init, asks for it.
            var stat = File.ReadAllText($"/proc/{_processId}/stat");
            return stat[(stat.LastIndexOf(')') + 2)..][0] == 'Z';
        }
        catch (IOException)
        {
            return true;
        }
    }
}
