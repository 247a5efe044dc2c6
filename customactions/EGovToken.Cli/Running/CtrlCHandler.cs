namespace EGovToken.Cli.Running;

/// <summary>
/// Ctrl+C as a request to end, instead of an end in the middle of a change. A driver that hangs ignores it: what has not ended
/// after a moment, or at the second Ctrl+C, is left behind on its thread, which does not keep the process alive.
/// </summary>
internal sealed class CtrlCHandler : IDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _source = new();
    private readonly TaskCompletionSource<bool> _requested = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<bool> _insisted = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private bool _isOver;

    public CtrlCHandler() => Console.CancelKeyPress += Take;

    /// <summary>Set once Ctrl+C was pressed.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Keeps changes of the stores whole.</summary>
    public CommitGate Changes { get; } = new();

    /// <summary>Does work until it ends or is given up.</summary>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <param name="work">The work.</param>
    /// <exception cref="OperationCanceledException">It was cancelled or given up.</exception>
    public T Run<T>(Func<T> work)
    {
        var running = Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        Task.WaitAny(running, _requested.Task);
        if (!running.IsCompleted)
        {
            Task.WaitAny([running, _insisted.Task], Grace);
        }

        return running.IsCompleted || !Changes.TryForbid() ? running.GetAwaiter().GetResult() : throw new OperationCanceledException();
    }

    public void Dispose()
    {
        Console.CancelKeyPress -= Take;
        lock (_requested)
        {
            _isOver = true;
        }

        _source.Dispose();
    }

    /// <summary>What Ctrl+C does. It comes on a thread of its own, at any time: also when the work has just been given up.</summary>
    internal void Press()
    {
        lock (_requested)
        {
            if (_isOver)
            {
                return;
            }

            _source.Cancel();
        }

        if (!_requested.TrySetResult(true))
        {
            _insisted.TrySetResult(true);
        }
    }

    private void Take(object? sender, ConsoleCancelEventArgs e)
    {
        e.Cancel = true;
        Press();
    }
}

/// <summary>Makes changes to the user's stores atomic: a cancellation waits until one that has begun is finished.</summary>
internal sealed class CommitGate
{
    private readonly object _gate = new();
    private bool _isUnderWay;
    private bool _isForbidden;

    /// <summary>Makes a change.</summary>
    /// <param name="change">The change.</param>
    /// <exception cref="OperationCanceledException">Changes are forbidden by now.</exception>
    public void Make(Action change)
    {
        lock (_gate)
        {
            _isUnderWay = !_isForbidden ? true : throw new OperationCanceledException();
        }

        try
        {
            change();
        }
        finally
        {
            lock (_gate)
            {
                _isUnderWay = false;
            }
        }
    }

    /// <summary>Forbids changes from now on; false when one is under way.</summary>
    public bool TryForbid()
    {
        lock (_gate)
        {
            return _isForbidden = !_isUnderWay;
        }
    }
}
