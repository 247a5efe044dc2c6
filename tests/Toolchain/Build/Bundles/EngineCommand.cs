namespace EGovToken.Testing.Toolchain.Build.Bundles;

/// <summary>The commands <c>detach-engine</c> and <c>attach-engine</c> of WixBuild.</summary>
internal static class EngineCommand
{
    /// <summary>The first argument that takes a bundle's engine out of it.</summary>
    public const string Detach = "detach-engine";

    /// <summary>The first argument that puts an engine, signed meanwhile, back.</summary>
    public const string Attach = "attach-engine";

    private const string Usage = "Usage: WixBuild detach-engine|attach-engine --host WixHost.exe --wix3 FOLDER --bundle FILE --engine FILE";

    /// <summary>Whether the arguments are those of such a command.</summary>
    public static bool IsMeantBy(IReadOnlyList<string> arguments) => arguments is [Detach or Attach, ..];

    /// <summary>Does it.</summary>
    /// <returns>Whether the output is there now.</returns>
    /// <exception cref="BuildException">The arguments are invalid.</exception>
    public static bool Run(IReadOnlyList<string> arguments)
    {
        if (arguments is not [var command, "--host", var host, "--wix3", var wix3, "--bundle", var bundle, "--engine", var engine])
        {
            throw new BuildException(Usage);
        }

        var insignia = new Insignia(Path.GetFullPath(host), Path.TrimEndingDirectorySeparator(Path.GetFullPath(wix3)));
        return command == Detach
            ? insignia.Detach(Path.GetFullPath(bundle), Path.GetFullPath(engine))
            : insignia.Attach(Path.GetFullPath(engine), Path.GetFullPath(bundle));
    }
}
