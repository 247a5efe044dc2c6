using EGovToken.Testing.TestKit;
using YamlDotNet.RepresentationModel;

namespace EGovToken.Distribution.Tests.Workflow;

/// <summary>The workflow, read as what it is to whoever runs it: jobs of steps.</summary>
internal static class WorkflowFile
{
    private const string DefaultShell = "bash";

    /// <summary>Its file.</summary>
    public static string Path { get; } = Repository.PathOf(".github", "workflows", "build.yml");

    /// <summary>The workflow's own keys.</summary>
    public static YamlMappingNode Root { get; } = Read();

    /// <summary>The jobs by their ids.</summary>
    public static IReadOnlyDictionary<string, YamlMappingNode> Jobs { get; } =
        Map(Root, "jobs")!.Children.ToDictionary(static job => job.Key.ToString(), static job => (YamlMappingNode)job.Value);

    /// <summary>All steps, with the job that each is in.</summary>
    public static IEnumerable<WorkflowStep> Steps => Jobs.SelectMany(static job =>
        ((YamlSequenceNode)job.Value.Children["steps"]).Children.Cast<YamlMappingNode>().Select(step => new WorkflowStep(
            job.Key,
            Text(step, "name") ?? "",
            Text(step, "uses"),
            Text(step, "run"),
            Text(step, "shell") ?? ShellOf(job.Value),
            Map(step, "with")?.Children.ToDictionary(static input => input.Key.ToString(), static input => input.Value.ToString()) ?? [])));

    public static string? Text(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var value) ? value.ToString() : null;

    public static YamlMappingNode? Map(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var value) ? (YamlMappingNode)value : null;

    private static string ShellOf(YamlMappingNode job) =>
        Map(job, "defaults") is { } defaults && Map(defaults, "run") is { } run && Text(run, "shell") is { } shell ? shell : DefaultShell;

    private static YamlMappingNode Read()
    {
        var yaml = new YamlStream();
        using var reader = File.OpenText(Path);
        yaml.Load(reader);
        return (YamlMappingNode)yaml.Documents.Single().RootNode;
    }
}

/// <summary>A step: an action with its inputs, or a script for a shell.</summary>
internal sealed record WorkflowStep(string Job, string Name, string? Uses, string? Run, string Shell, IReadOnlyDictionary<string, string> With);
