namespace EGovToken.Testing.Sandbox;

/// <summary>Does again what did not end in time: now and then a Wine process hangs at its end, which says nothing about the next one.</summary>
internal static class SecondTry
{
    /// <summary>Runs something, and once more if it takes too long.</summary>
    /// <exception cref="SandboxTimeoutException">It did not end in time, twice.</exception>
    public static ProcessResult IfTimedOut(Func<ProcessResult> run, IProgress<string>? progress)
    {
        try
        {
            return run();
        }
        catch (SandboxTimeoutException e)
        {
            progress?.Report($"{e.Message}\nTrying once more …");
            return run();
        }
    }
}
