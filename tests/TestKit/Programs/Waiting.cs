namespace EGovToken.Testing.TestKit;

/// <summary>Waits for what another process does.</summary>
public static class Waiting
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Minutes, so that a machine which is busy or was held up fails no test. What waits longer waits for something that will not come.
    /// </summary>
    public static TimeSpan Limit { get; } = TimeSpan.FromMinutes(6);

    /// <summary>Looks again and again, and rests between two looks: what is waited for needs the processor more.</summary>
    /// <param name="condition">Whether it has happened.</param>
    /// <returns>False when it has not within <see cref="Limit"/>.</returns>
    public static bool Until(Func<bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return SpinWait.SpinUntil(
            () =>
            {
                var happened = condition();
                if (!happened)
                {
                    Thread.Sleep(PollInterval);
                }

                return happened;
            },
            Limit);
    }
}
