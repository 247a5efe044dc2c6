namespace EGovToken.Cli.Running;

/// <summary>The lines for people who look for a fault, shown when they ask for them. In English, like all logs.</summary>
/// <param name="errors">Where they go.</param>
internal sealed class CommandLog(TextWriter errors)
{
    /// <summary>Whether they are shown.</summary>
    public bool IsOn { get; set; }

    /// <summary>Takes every line as well, shown or not; null when nobody does.</summary>
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
        catch (IOException)
        {
            // A log that cannot be written is no reason not to do what was asked for.
        }
    }
}
