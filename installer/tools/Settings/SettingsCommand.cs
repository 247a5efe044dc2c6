using System.Text;
using System.Xml;
using System.Xml.Linq;
using EGovToken.Core.Settings;

namespace EGovToken.BuildTool.Settings;

/// <summary>
/// Writes what is made of the table of settings: for the packages' authoring, for Group Policy, for the documents. Errors come in the form
/// that MSBuild knows.
/// </summary>
internal static class SettingsCommand
{
    /// <summary>
    /// Understands: <c>authoring FOLDER</c> (includes for the packages), <c>templates TEXTS FOLDER</c> (the policy templates, from the
    /// languages' texts) and <c>documents ROOT</c> (the tables in the documents of a checkout, in their place).
    /// </summary>
    /// <returns>0 when it is written, 1 when it is not, 2 for other arguments.</returns>
    public static int Run(string[] arguments)
    {
        try
        {
            switch (arguments)
            {
                case ["authoring", var folder]:
                    PackageAuthoring.Write(folder);
                    return 0;
                case ["templates", var texts, var folder]:
                    PolicyTemplate.Write(texts, folder);
                    return 0;
                case ["documents", var root]:
                    SettingDocuments.Write(root);
                    return 0;
                default:
                    Console.Error.WriteLine("egovtoken-build settings authoring FOLDER | templates TEXTS FOLDER | documents ROOT");
                    return 2;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or XmlException or InvalidDataException)
        {
            // MSBuild takes an error's text from one line.
            Console.WriteLine($"settings : error EGTB101: {e.Message.ReplaceLineEndings(" ")}");
            return 1;
        }
    }

    /// <summary>Writes a file; one that is so already keeps its time, so that nothing is built again for it.</summary>
    internal static void WriteText(string path, string text)
    {
        if (!File.Exists(path) || File.ReadAllText(path) != text)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
    }
}

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
