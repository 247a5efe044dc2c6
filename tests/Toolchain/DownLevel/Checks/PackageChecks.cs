using System.Xml.Linq;
using EGovToken.Testing.Toolchain.DownLevel.Documents;
using EGovToken.Testing.Toolchain.DownLevel.Schema;

namespace EGovToken.Testing.Toolchain.DownLevel.Checks;

/// <summary>What WiX 5 asks of properties and tables of a package beyond the schema.</summary>
internal static class PackageChecks
{
    private static readonly string[] KeptByWix = ["AdminProperties", "MsiHiddenProperties", "SecureCustomProperties"];

    // Every table that a package of this authoring may want to have although no row is authored.
    private static readonly string[] KnownTables = ["Billboard", "CheckBox", "ComboBox", "Error", "ListBox", "ListView", "RadioButton", "UIText"];

    /// <summary>Checks the elements of a project.</summary>
    public static void Run(SourceElements elements, ProjectConversion project)
    {
        foreach (var property in elements.Wix("Property"))
        {
            CheckProperty(property, project);
        }

        foreach (var table in elements.Wix("EnsureTable").Where(static table => !KnownTables.Contains(table.Attribute("Id")?.Value, StringComparer.Ordinal)))
        {
            project.Refuse(table, "WIX0182", $"The table {table.Attribute("Id")?.Value} is not known; known are {string.Join(", ", KnownTables)}.");
        }
    }

    private static void CheckProperty(XElement property, ProjectConversion project)
    {
        var id = property.Attribute("Id")?.Value ?? "";
        var value = property.Attribute("Value")?.Value;
        var isPassedOn = property.IsYes("Secure");
        if (value is null && !isPassedOn && !property.IsYes("Hidden"))
        {
            project.Refuse(property, "WIX1006", $"The property {id} has neither a value nor a flag: it says nothing, and there is none to refer to.");
        }

        if (isPassedOn && id.Any(char.IsLower))
        {
            project.Refuse(property, "WIX0011", $"The property {id} is secure, and so must be all in capitals.");
        }

        if (KeptByWix.Contains(id, StringComparer.Ordinal))
        {
            project.Refuse(property, "WIX0070", $"WiX writes {id} by itself.");
        }
    }
}
