using System.Xml.Linq;
using EGovToken.Core.Settings;

namespace EGovToken.BuildTool.Settings;

/// <summary>
/// The settings as WiX authoring: a file for each place that includes it (<c>&lt;?include?&gt;</c>). What is the same for every setting is
/// said here, once, with the reason.
/// </summary>
internal static class PackageAuthoring
{
    private static readonly XNamespace Wix = "http://wixtoolset.org/schemas/v4/wxs";
    private static readonly XNamespace Bal = "http://wixtoolset.org/schemas/v4/wxs/bal";

    /// <summary>Writes the files.</summary>
    /// <param name="folder">Where to.</param>
    public static void Write(string folder)
    {
        Write(folder, "UserProperties", SettingPlaces.UserPackage, UserProperty);
        Write(folder, "MachineProperties", SettingPlaces.MachinePackage, MachineProperty);
        Write(folder, "MachineValues", SettingPlaces.MachinePackage, MachineValue);
        Write(folder, "BundleVariables", SettingPlaces.UserPackage, BundleVariable);
        Write(folder, "BundleProperties", SettingPlaces.UserPackage, BundleProperty);
    }

    // Secure: the installer's service must get it too. Hidden keeps it out of the log, the command line that the log repeats included.
    // None has a value here: one that is not given is what it was (SettingsReader).
    private static XElement UserProperty(Setting setting) => new(
        Wix + "Property",
        new XAttribute("Id", setting.Name),
        setting.IsSecret ? new XAttribute("Hidden", "yes") : null,
        new XAttribute("Secure", "yes"));

    // None has a value here: one that is not given is what it was (ReadMachineSettings).
    private static XElement MachineProperty(Setting setting) =>
        new(Wix + "Property", new XAttribute("Id", setting.Name), new XAttribute("Secure", "yes"));

    private static XElement MachineValue(Setting setting) => new(
        Wix + "RegistryValue",
        new XAttribute("Name", setting.Name),
        new XAttribute("Type", "string"),
        new XAttribute("Value", $"[{setting.Name}]"));

    // Neither values nor persisted: the package keeps what it was given, so that a repair or an upgrade by whichever way finds it.
    private static XElement BundleVariable(Setting setting) => new(
        Wix + "Variable",
        new XAttribute("Name", setting.Name),
        new XAttribute("Value", ""),
        setting.IsSecret ? new XAttribute("Hidden", "yes") : null,
        new XAttribute(Bal + "Overridable", "yes"));

    private static XElement BundleProperty(Setting setting) =>
        new(Wix + "MsiProperty", new XAttribute("Name", setting.Name), new XAttribute("Value", $"[{setting.Name}]"));

    private static void Write(string folder, string name, SettingPlaces place, Func<Setting, XElement> element)
    {
        var include = new XElement(Wix + "Include", new XAttribute(XNamespace.Xmlns + "bal", Bal.NamespaceName));
        include.Add(SettingTable.All.Where(setting => setting.Places.HasFlag(place)).Select(element));
        SettingsCommand.WriteText(Path.Combine(folder, $"{name}.wxi"), $"{include}\n");
    }
}
