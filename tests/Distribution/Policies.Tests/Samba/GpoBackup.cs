using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace EGovToken.Policies.Tests.Samba;

/// <summary>A GPO's backup in the form of <c>samba-tool gpo backup</c> and <c>restore</c>, which have registry values in XML.</summary>
internal static class GpoBackup
{
    // The extension on each PC that takes registry values over, and the editor for administrative templates ([MS-GPREG] section 1.9).
    private const string RegistryExtension = "[{35378EAC-683F-11D2-A89A-00C04FBBCFA2}{D02B1F72-3407-48AE-BA88-E8213C6761F1}]";

    private static readonly Dictionary<string, int> Types = new(StringComparer.Ordinal) { ["REG_SZ"] = 1, ["REG_DWORD"] = 4 };

    /// <summary>Writes a backup.</summary>
    /// <param name="folder">Where to; it is made.</param>
    /// <param name="ofComputers">The values for HKLM.</param>
    /// <param name="ofUsers">The values for HKCU.</param>
    public static void Write(string folder, IReadOnlyCollection<RegistryValue> ofComputers, IReadOnlyCollection<RegistryValue> ofUsers)
    {
        WritePart(folder, "Machine", ofComputers);
        WritePart(folder, "User", ofUsers);
    }

    /// <summary>Reads the values of one part of a backup.</summary>
    /// <param name="folder">The backup.</param>
    /// <param name="part"><c>Machine</c> or <c>User</c>.</param>
    public static IReadOnlyList<RegistryValue> Read(string folder, string part) =>
    [
        .. XDocument.Load(FileOf(folder, part)).Root!.Elements("Entry").Select(static entry => new RegistryValue(
            entry.Element("Key")!.Value, entry.Element("ValueName")!.Value, entry.Attribute("type_name")!.Value, entry.Element("Value")!.Value)),
    ];

    private static void WritePart(string folder, string part, IReadOnlyCollection<RegistryValue> values)
    {
        Directory.CreateDirectory(Path.Combine(folder, part));
        File.WriteAllText(Path.Combine(folder, $"gPC{part}ExtensionNames.SAMBAEXT"), RegistryExtension, Encoding.ASCII);
        new XDocument(new XElement(
            "PolFile",
            new XAttribute("num_entries", values.Count),
            new XAttribute("signature", "PReg"),
            new XAttribute("version", 1),
            values.Select(static value => new XElement(
                "Entry",
                new XAttribute("type", Types[value.Type].ToString(CultureInfo.InvariantCulture)),
                new XAttribute("type_name", value.Type),
                new XElement("Key", value.Key),
                new XElement("ValueName", value.Name),
                new XElement("Value", value.Text))))).Save(FileOf(folder, part));
    }

    private static string FileOf(string folder, string part) => Path.Combine(folder, part, "Registry.pol.xml");
}
