using System.Collections.Concurrent;
using System.Diagnostics;

namespace EGovToken.Testing.Sandbox.Host;

/// <summary>Starts all child processes from one thread that lives as long as this process.</summary>
/// <remarks>
/// bwrap --die-with-parent rests on PR_SET_PDEATHSIG, which Linux sends when the <em>thread</em> that started the child ends.
/// A thread of the pool may end at any time, and the sandbox would die with it.
/// </remarks>
internal static class ProcessSpawner
{
    private static readonly BlockingCollection<Action> Requests = StartThread();

    /// <summary>Starts a process; as <see cref="Process.Start(ProcessStartInfo)"/>.</summary>
    public static Process Start(ProcessStartInfo startInfo)
    {
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        Requests.Add(() =>
        {
            try
            {
                started.SetResult(Process.Start(startInfo)!);
            }
#pragma warning disable CA1031 // Whatever it is belongs to the caller, not to this thread.
            catch (Exception e)
#pragma warning restore CA1031
            {
                started.SetException(e);
            }
        });
        return started.Task.GetAwaiter().GetResult();
    }

    private static BlockingCollection<Action> StartThread()
    {
        var requests = new BlockingCollection<Action>();
        var thread = new Thread(() =>
        {
            foreach (var request in requests.GetConsumingEnumerable())
            {
                request();
            }
        })
        {
            IsBackground = true,
            Name = "Sandbox process spawner",
        };
        thread.Start();
        return requests;
    }
}
