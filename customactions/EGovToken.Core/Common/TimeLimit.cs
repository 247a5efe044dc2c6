using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace EGovToken.Core.Common;

/// <summary>Bounds the time that third-party code may take: a driver that hangs must not hang the installation.</summary>
public static class TimeLimit
{
    // How often it is looked whether the work pauses; a hang is noticed at most so much later.
    private static readonly TimeSpan LookAtPauses = TimeSpan.FromMilliseconds(250);

    /// <summary>Runs work on a thread of its own; all of it on the same one.</summary>
    /// <param name="limit">How long it may take.</param>
    /// <param name="work">
    /// The work. Its cancellation token is cancelled when the limit is over: nobody can end a thread that hangs in native code,
    /// so the work asks before every step that must not happen after its caller has given up.
    /// </param>
    /// <param name="pauses">The work's pauses, which do not count: a person who is asked something takes their time.</param>
    /// <param name="cancellation">Cancels the work as well.</param>
    /// <exception cref="TimeoutException">The limit is over. The thread is left behind and does not keep the process alive.</exception>
    public static T Run<T>(TimeSpan limit, Func<CancellationToken, T> work, Pauses? pauses = null, CancellationToken cancellation = default)
    {
        var givenUp = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        T? result = default;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() => failure = Attempt(() => result = work(givenUp.Token)))
        {
            IsBackground = true,
            Name = nameof(TimeLimit),
        };
        thread.Start();
        var passed = Stopwatch.StartNew();
        TimeSpan left;
        while ((left = limit + (pauses?.Total ?? TimeSpan.Zero) - passed.Elapsed) > TimeSpan.Zero
            && !thread.Join(pauses is null || left < LookAtPauses ? left : LookAtPauses))
        {
        }

        if (!thread.Join(TimeSpan.Zero))
        {
            givenUp.Cancel();
            throw new TimeoutException();
        }

        givenUp.Dispose();
        failure?.Throw();
        return result!;
    }

    private static ExceptionDispatchInfo? Attempt(Action work)
    {
        try
        {
            work();
            return null;
        }
#pragma warning disable CA1031 // Carried over to the caller's thread.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return ExceptionDispatchInfo.Capture(e);
        }
    }
}

/// <summary>The time that does not count towards a <see cref="TimeLimit"/>.</summary>
public sealed class Pauses
{
    private readonly object _lock = new();
    private readonly Stopwatch _time = new();

    /// <summary>How long the work has paused so far.</summary>
    public TimeSpan Total
    {
        get
        {
            lock (_lock)
            {
                return _time.Elapsed;
            }
        }
    }

    /// <summary>Does something that does not count.</summary>
    /// <param name="work">What it is.</param>
    public T Run<T>(Func<T> work)
    {
        Switch(_time.Start);
        try
        {
            return work();
        }
        finally
        {
            Switch(_time.Stop);
        }
    }

    private void Switch(Action change)
    {
        lock (_lock)
        {
            change();
        }
    }
}
