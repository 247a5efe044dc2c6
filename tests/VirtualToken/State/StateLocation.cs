namespace EGovToken.Testing.VirtualToken.State;

/// <summary>Where the module finds its state.</summary>
internal static class StateLocation
{
    /// <summary>Where the sandbox puts the state for Windows programs, whose environment a test does not always choose.</summary>
    private const string WindowsDefault = @"Z:\token\token.json";

    /// <summary>
    /// The state file: the one the environment names, else on Windows the sandbox's.
    /// Null on a Windows machine without that: no reader is connected.
    /// </summary>
    /// <exception cref="FileNotFoundException">The environment names no file, or one that does not exist.</exception>
    public static TokenStateFile? Find()
    {
        var named = Environment.GetEnvironmentVariable(TokenStateFile.EnvironmentVariable);
        if (string.IsNullOrEmpty(named))
        {
            return OperatingSystem.IsWindows()
                ? File.Exists(WindowsDefault) ? new TokenStateFile(WindowsDefault) : null
                : throw new FileNotFoundException($"{TokenStateFile.EnvironmentVariable} does not name the virtual token's state file.");
        }

        return File.Exists(named)
            ? new TokenStateFile(named)
            : throw new FileNotFoundException($"{TokenStateFile.EnvironmentVariable} names {named}, which does not exist.");
    }
}
