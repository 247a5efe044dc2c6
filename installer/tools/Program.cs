using EGovToken.BuildTool.Branding;
using EGovToken.BuildTool.Manifests;
using EGovToken.BuildTool.Settings;
using EGovToken.BuildTool.Signing;
using EGovToken.BuildTool.SupplyChain;

// Each command gets its arguments as they came: sign and parts read @FILE themselves, and a file to sign may have any name.
switch (args)
{
    case ["branding", .. var arguments]:
        return BrandingCommand.Run(arguments);
    case ["sign", .. var arguments]:
        return SignCommand.Run(arguments);
    case ["parts" or "checksums", ..]:
        return SupplyChainCommands.Run(args);
    case ["manifest", .. var arguments]:
        return ManifestCommand.Run(arguments);
    case ["settings", .. var arguments]:
        return SettingsCommand.Run(arguments);
    default:
        Console.Error.WriteLine(
            """
            egovtoken-build branding icon|logo|header DRAWING.svg OUTPUT
            egovtoken-build sign (--certificate FILE.pfx [--timestamp URL] [--description TEXT] | --command FILE) FILE…
            egovtoken-build parts @FILE
            egovtoken-build checksums FOLDER
            egovtoken-build manifest generate|verify|complete …
            egovtoken-build settings authoring FOLDER | templates TEXTS FOLDER | documents ROOT
            """);
        return 2;
}
