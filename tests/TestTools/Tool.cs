namespace EGovToken.Testing.TestTools;

/// <summary>Runs programs that must succeed.</summary>
public static class Tool
{
    /// <summary>Runs one to its end and gives its standard output.</summary>
    /// <exception cref="InvalidOperationException">It did not exit with 0; the message has its output.</exception>
    public static string Run(string program, params IReadOnlyList<string> arguments)
    {
        var run = ProgramRun.Of(program, arguments);
        return run.ExitCode == 0
            ? run.Output
            : throw new InvalidOperationException($"{program} exited with {run.ExitCode}:\n{run.Text}");
    }
}
