namespace EGovToken.Cli.Running;

/// <summary>
/// One at a time in a user's session: Windows starts the command at logon, a script or the user may do so again while it still waits
/// for a token.
/// </summary>
internal static class SingleInstance
{
    /// <summary>The usual name: of this session, not of the whole PC, where several users may be logged on.</summary>
    public const string Name = @"Local\EGovToken.Logon";

    /// <summary>Does work unless another instance in this session is already doing it.</summary>
    /// <param name="name">The name that instances excluding each other share.</param>
    /// <param name="work">The work.</param>
    /// <returns>What it gave; null when it was not done.</returns>
    public static int? Take(string name, Func<int> work)
    {
        using var mutex = TryOpen(name);
        if (mutex is null || !TryEnter(mutex))
        {
            return null;
        }

        try
        {
            return work();
        }
        finally
        {
            mutex.ReleaseMutex();
        }
    }

    private static Mutex? TryOpen(string name)
    {
        try
        {
            return new Mutex(initiallyOwned: false, name);
        }
        catch (UnauthorizedAccessException)
        {
            // A program of this session that runs as an administrator has it.
            return null;
        }
    }

    private static bool TryEnter(Mutex mutex)
    {
        try
        {
            return mutex.WaitOne(TimeSpan.Zero);
        }
        catch (AbandonedMutexException)
        {
            // The process that held it was killed; this one holds it now.
            return true;
        }
    }
}
