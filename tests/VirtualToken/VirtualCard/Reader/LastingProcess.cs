using System.Diagnostics;

namespace EGovToken.Testing.VirtualCard.Reader;

/// <summary>A process that runs until it is disposed, or until this process ends in whatever way.</summary>
/// <remarks>
/// bwrap --die-with-parent rests on PR_SET_PDEATHSIG, which Linux sends when the <em>thread</em> that started the child ends, and
/// a thread of the pool may end at any time. So the thread that starts the process waits for its end.
/// </remarks>
internal sealed class LastingProcess : IDisposable
{
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;
    private readonly Thread _thread;

    /// <summary>Starts it.</summary>
    /// <param name="startInfo">What to start; its output must be redirected.</param>
    public LastingProcess(ProcessStartInfo startInfo)
    {
        _process = new Process { StartInfo = startInfo };
        _thread = new Thread(Run) { IsBackground = true, Name = startInfo.FileName };
        _thread.Start();
        _started.Task.GetAwaiter().GetResult();
    }

    /// <summary>Whether it has ended by itself.</summary>
    public bool HasEnded => !_thread.IsAlive;

    /// <summary>What it wrote, once it has ended.</summary>
    public string ReadOutput() => _process.StandardOutput.ReadToEnd() + _process.StandardError.ReadToEnd();

    /// <summary>Ends it, and what it started.</summary>
    public void Dispose()
    {
        if (_thread.IsAlive)
        {
            _process.Kill(entireProcessTree: true);
        }

        _thread.Join();
        _process.Dispose();
    }

    private void Run()
    {
        try
        {
            _process.Start();
        }
#pragma warning disable CA1031 // Whatever it is belongs to the caller, not to this thread.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _started.SetException(e);
            return;
        }

        _started.SetResult();
        _process.WaitForExit();
    }
}
