namespace EGovToken.Core.Settings;

/// <summary>The names of log levels.</summary>
public static class LogLevelRule
{
    /// <summary>The level of a name, or null when there is none of it.</summary>
    /// <param name="name">The name.</param>
    public static LogLevel? TryRead(string? name) => name switch
    {
        "off" => LogLevel.Off,
        "results" => LogLevel.Results,
        "steps" => LogLevel.Steps,
        _ => null,
    };

    /// <summary>The name of a level.</summary>
    /// <param name="level">The level.</param>
    public static string NameOf(LogLevel level) => level switch
    {
        LogLevel.Off => "off",
        LogLevel.Results => "results",
        LogLevel.Steps => "steps",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
    };
}
