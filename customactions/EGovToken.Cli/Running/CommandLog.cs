namespace EGovToken.Cli.Running;

/// <summary>Diagnostic lines, shown on request. In English, like all logs.</summary>
/// <param name="errors">Where they go.</param>
internal sealed class CommandLog(TextWriter errors)
{
    /// <summary>Whether they are shown.</summary>
    public bool IsOn { get; set; }

    /// <summary>Takes every line as well, shown or not; null for none.</summary>
    public Action<string>? Copy { get; set; }

    /// <summary>Adds a line.</summary>
    public void Write(string line)
    {
        Copy?.Invoke(line);
        if (!IsOn)
        {
            return;
        }

        try
        {
            errors.WriteLine(line);
        }
        catch (Exception e) when (Output.StandardConsole.IsUnwritable(e))
        {
            // A log that cannot be written is no reason not to do what was asked for.
        }
    }
}
