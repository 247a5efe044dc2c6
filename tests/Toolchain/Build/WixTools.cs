using EGovToken.Testing.Sandbox;
using EGovToken.Testing.Toolchain.DownLevel;

namespace EGovToken.Testing.Toolchain.Build;

/// <summary>WiX 3.11's compiler and linker, run in the sandbox.</summary>
internal sealed class WixTools
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(4);

    private readonly BuildOptions _options;
    private readonly ToolMessages _messages;

    public WixTools(BuildOptions options, ToolMessages messages)
    {
        _options = options;
        _messages = messages;
    }

    /// <summary>Compiles sources of the 2006 schema into a folder of object files.</summary>
    public bool Compile(IReadOnlyList<ConvertedFile> sources, string objects) => Run(
        "candle.exe",
        [
            "-arch", _options.Architecture == Architecture.X64 ? "x64" : "x86",
            "-out", BuildSandbox.ToWindowsPath(objects) + '\\',
            .. sources.Select(source => BuildSandbox.ToWindowsPath(source.Converted)),
        ]);

    /// <summary>Links a folder of object files into a package or bundle.</summary>
    public bool Link(string objects, string output) => Run(
        "light.exe",
        [
            "-spdb",
            .. Validation,
            "-out", BuildSandbox.ToWindowsPath(output),
            "-b", BuildSandbox.ToWindowsPath(_options.Project),
            .. _options.BindPaths.SelectMany(path => new[] { "-b", ToArgument(path) }),
            .. Directory.GetFiles(objects, "*.wixobj").Order(StringComparer.Ordinal).Select(BuildSandbox.ToWindowsPath),
        ]);

    // Wine's installer cannot run the validation scripts (ICE).
    private IReadOnlyList<string> Validation => _options.IsPackage ? ["-sval"] : [];

    private bool Run(string tool, IReadOnlyList<string> arguments)
    {
        var result = BuildSandbox.Run(
            _options.Host,
            [BuildSandbox.ToWindowsPath(_options.Wix3), tool, "-nologo", .. Extensions(), .. arguments],
            _options.Project,
            readWriteFolders: [_options.Intermediate],
            readOnlyFolders: [_options.Project, _options.Wix3, .. _options.BindPaths.Select(path => path.Folder), .. _options.Readable],
            TimeLimit,
            new Announcements());
        _messages.Print(tool, result);
        return result.ExitCode == 0;
    }

    private IEnumerable<string> Extensions() => _options.Extensions.SelectMany(name => new[]
    {
        "-ext", BuildSandbox.ToWindowsPath(Path.Combine(_options.Wix3, $"Wix{name}Extension.dll")),
    });

    private static string ToArgument(BindPath path)
    {
        var folder = BuildSandbox.ToWindowsPath(path.Folder);
        return path.Name.Length == 0 ? folder : $"{path.Name}={folder}";
    }
}
