using System.Runtime.ExceptionServices;

namespace EGovToken.Core.Common;

/// <summary>Bounds the time that third-party code may take: a driver that hangs must not hang the installation.</summary>
public static class TimeLimit
{
    /// <summary>Runs work on a thread of its own; all of it on the same one.</summary>
    /// <param name="limit">How long it may take.</param>
    /// <param name="work">
    /// The work. Its cancellation token is cancelled when the limit is over: nobody can end a thread that hangs in native code,
    /// so the work asks before every step that must not happen after its caller has given up.
    /// </param>
    /// <param name="cancellation">Cancels the work as well.</param>
    /// <exception cref="TimeoutException">The limit is over. The thread is left behind and does not keep the process alive.</exception>
    public static T Run<T>(TimeSpan limit, Func<CancellationToken, T> work, CancellationToken cancellation = default)
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
        if (!thread.Join(limit))
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
