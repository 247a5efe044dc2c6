using System.Management.Automation;
using System.Management.Automation.Runspaces;
using EGovToken.Testing.TestKit;

namespace EGovToken.Distribution.Tests.Deployment;

/// <summary>How a PowerShell script ended.</summary>
/// <param name="ExitCode">What it gave to exit; null when it threw.</param>
/// <param name="Output">What it wrote, a line each.</param>
/// <param name="Error">What it threw; empty when nothing.</param>
internal sealed record ScriptRun(int? ExitCode, IReadOnlyList<string> Output, string Error)
{
    /// <summary>The folder of the scripts.</summary>
    public static string Folder { get; } = Repository.PathOf("installer", "deployment", "powershell");

    /// <summary>What makes a folder PowerShell's location, which .NET does not know: the process's current folder stays.</summary>
    /// <param name="folder">The folder.</param>
    public static string At(string folder) => $"[void] $ExecutionContext.SessionState.Path.SetLocation('{folder}')\n";

    /// <summary>
    /// Runs a script in PowerShell's own engine. The feed has the engine without the commands that come in modules of their own: a test
    /// that needs one of those brings its own, as a function.
    /// </summary>
    /// <param name="script">The script's name.</param>
    /// <param name="commands">Functions that the script finds as commands.</param>
    /// <param name="parameters">The script's parameters.</param>
    public static ScriptRun Of(string script, string commands, params IEnumerable<KeyValuePair<string, object>> parameters) =>
        Of(script, commands, parameters, new Dictionary<string, object>());

    /// <summary>Runs a script with variables that its commands find.</summary>
    /// <param name="script">The name of a script among those of the deployment, or another's path.</param>
    /// <param name="commands">Functions that the script finds as commands.</param>
    /// <param name="parameters">The script's parameters.</param>
    /// <param name="variables">Variables of these names.</param>
    public static ScriptRun Of(
        string script, string commands, IEnumerable<KeyValuePair<string, object>> parameters, IReadOnlyDictionary<string, object> variables)
    {
        using var runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        foreach (var (name, value) in variables)
        {
            runspace.SessionStateProxy.SetVariable(name, value);
        }

        using var shell = PowerShell.Create(runspace);
        shell.AddScript(commands).Invoke();
        shell.Commands.Clear();
        shell.AddCommand(Path.Combine(Folder, script));
        foreach (var (name, value) in parameters)
        {
            shell.AddParameter(name, value);
        }

        try
        {
            var output = shell.Invoke().Select(static line => line?.ToString() ?? "").ToList();
            return new ScriptRun((int?)runspace.SessionStateProxy.GetVariable("LASTEXITCODE"), output, string.Join('\n', shell.Streams.Error));
        }
        catch (RuntimeException e)
        {
            return new ScriptRun(null, [], e.Message);
        }
    }
}
