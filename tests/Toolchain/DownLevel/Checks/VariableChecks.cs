using System.Xml.Linq;
using EGovToken.Testing.Toolchain.DownLevel.Documents;
using EGovToken.Testing.Toolchain.DownLevel.Schema;

namespace EGovToken.Testing.Toolchain.DownLevel.Checks;

/// <summary>What WiX 5 asks of the variables of a bundle beyond the schema.</summary>
internal static class VariableChecks
{
    // What Burn sets by itself and lets nobody else set.
    private static readonly HashSet<string> OfTheEngine = new(
        ("AdminToolsFolder AppDataFolder CommonAppDataFolder CommonFiles64Folder CommonFiles6432Folder CommonFilesFolder CompatibilityMode "
        + "ComputerName Date DesktopFolder FavoritesFolder FontsFolder InstallerName InstallerVersion LocalAppDataFolder LogonUser "
        + "MyPicturesFolder NativeMachine NTProductType NTSuiteBackOffice NTSuiteDataCenter NTSuiteEnterprise NTSuitePersonal "
        + "NTSuiteSmallBusiness NTSuiteSmallBusinessRestricted NTSuiteWebServer PersonalFolder Privileged ProcessorArchitecture "
        + "ProgramFiles64Folder ProgramFiles6432Folder ProgramFilesFolder ProgramMenuFolder RebootPending SendToFolder ServicePackLevel "
        + "StartMenuFolder StartupFolder System64Folder SystemFolder SystemLanguageID TempFolder TemplateFolder TerminalServer "
        + "UserLanguageID UserUILanguageID VersionMsi VersionNT VersionNT64 WindowsBuildNumber WindowsFolder WindowsVolume WixBundleAction "
        + "WixBundleActiveParent WixBundleCommandLineAction WixBundleElevated WixBundleExecutePackageAction "
        + "WixBundleExecutePackageCacheFolder WixBundleForcedRestartPackage WixBundleInstalled WixBundleProviderKey "
        + "WixBundleSourceProcessFolder WixBundleSourceProcessPath WixBundleTag WixBundleUILevel WixBundleVersion").Split(' '),
        StringComparer.Ordinal);

    private static readonly XName Variable = Namespaces.Wix + "Variable";

    private static readonly XName[] Searches = [Namespaces.Util + "FileSearch", Namespaces.Util + "RegistrySearch"];

    /// <summary>Checks the elements of a project.</summary>
    public static void Run(SourceElements elements, ProjectConversion project)
    {
        foreach (var element in elements.All)
        {
            if (NameSetBy(element) is { } name && OfTheEngine.Contains(name.Value))
            {
                project.Refuse(name, "WIX0348", $"Burn sets {name.Value} by itself.");
            }

            if (element.Name == Variable && element.IsYes("Hidden") && element.IsYes("Persisted"))
            {
                project.Refuse(element, "WIX0193", "A hidden variable is not persisted: that would write it to disk.");
            }
        }
    }

    private static XAttribute? NameSetBy(XElement element) =>
        element.Name == Variable ? element.Attribute("Name") : Searches.Contains(element.Name) ? element.Attribute("Variable") : null;
}
