using EGovToken.Testing.Toolchain.DownLevel;

namespace EGovToken.Testing.Toolchain.Build;

/// <summary>The build of one project: down-level, compile, link.</summary>
internal sealed class WixBuilder
{
    private readonly BuildOptions _options;
    private readonly string _objects;

    public WixBuilder(BuildOptions options)
    {
        _options = options;
        _objects = Path.Combine(options.Intermediate, "wixobj");
    }

    /// <summary>Builds, printing errors as they come.</summary>
    /// <returns>Whether the output is there now.</returns>
    public bool Build()
    {
        var project = DownLevel();
        if (project is null)
        {
            return false;
        }

        // Names of sources that are gone must not stay among what is linked.
        DeleteFolder(_objects);
        Directory.CreateDirectory(_objects);
        var tools = new WixTools(_options, new ToolMessages(project.Sources));
        var linked = Path.Combine(_options.Intermediate, Path.GetFileName(_options.Output));
        if (!tools.Compile(project.Sources, _objects) || !tools.Link(_objects, linked))
        {
            return false;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(_options.Output)!);
        File.Move(linked, _options.Output, overwrite: true);
        if (_options.InputList is not null)
        {
            File.WriteAllLines(_options.InputList, project.Files);
        }

        return true;
    }

    private ProjectResult? DownLevel()
    {
        var output = Path.Combine(_options.Intermediate, "v3");
        DeleteFolder(output);
        var result = ProjectConverter.Convert(new ProjectOptions
        {
            ProjectFolder = _options.Project,
            OutputFolder = output,
            Sources = _options.Sources,
            Defines = _options.Defines,
            BindPaths = [.. _options.BindPaths.Select(path => path.Folder)],
            Architecture = _options.Architecture,
        });
        foreach (var diagnostic in result.Diagnostics)
        {
            Console.WriteLine(diagnostic);
        }

        return result.Succeeded ? result : null;
    }

    private static void DeleteFolder(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
