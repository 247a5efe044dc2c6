using System.Xml.Linq;

namespace EGovToken.BuildTool.Manifests;

/// <summary>
/// How the package is told to install. Silent unless a build asks for the vendor's windows: the person who installs is
/// led by one wizard, and the vendor's asks for choices (a language, a CSP) that this product makes for them.
/// Repair and removal are always silent.
/// </summary>
internal sealed class InstallCommandLine
{
    // BOOTSTRAPPER_DISPLAY_FULL, the same number in Burn 3 and in Burn 4 to 7.
    private const string BundleShowsItsWindows = "WixBundleUILevel = 4";
    private const string BundleShowsLess = "WixBundleUILevel <> 4";

    private readonly string _silent;
    private readonly string? _visible;

    private InstallCommandLine(string silent, string? visible)
    {
        _silent = silent;
        _visible = visible;
    }

    /// <summary>The command line from a manifest.</summary>
    /// <param name="document">The manifest.</param>
    /// <param name="visible">Whether the vendor's windows are shown while the bundle shows its own.</param>
    /// <exception cref="ManifestException">The manifest does not know the arguments that are needed.</exception>
    public static InstallCommandLine From(ManifestDocument document, bool visible)
    {
        var install = document.Manifest.Arguments.Install;
        var silent = install.Silent ?? throw Unknown(document, "arguments.install.silent");
        return new InstallCommandLine(silent, visible ? install.Visible ?? throw Unknown(document, "arguments.install.visible") : null);
    }

    /// <summary>Adds the attribute, or the conditional arguments, to the package.</summary>
    public void AddTo(XElement package)
    {
        if (_visible is null)
        {
            AddUnlessEmpty(_silent, value => package.Add(new XAttribute("InstallArguments", value)));
            return;
        }

        AddUnlessEmpty(_visible, value => package.Add(Conditional(BundleShowsItsWindows, value)));
        AddUnlessEmpty(_silent, value => package.Add(Conditional(BundleShowsLess, value)));
    }

    // WiX refuses InstallArguments and InstallArgument when they are empty.
    private static void AddUnlessEmpty(string value, Action<string> add)
    {
        if (value.Length > 0)
        {
            add(value);
        }
    }

    private static XElement Conditional(string condition, string arguments)
    {
        return new XElement(Wix.Core + "CommandLine", new XAttribute("Condition", condition), new XAttribute("InstallArgument", arguments));
    }

    private static ManifestException Unknown(ManifestDocument document, string field)
    {
        return new ManifestException(document.ErrorAt(
            field, ErrorCodes.Incomplete, $"Expected \"{field}\" to say how {document.Manifest.FileName} is run; found null. Write its arguments, or \"\" for none."));
    }
}
