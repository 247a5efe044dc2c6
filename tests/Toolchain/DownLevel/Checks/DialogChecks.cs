using System.Xml.Linq;
using EGovToken.Testing.Toolchain.DownLevel.Documents;
using EGovToken.Testing.Toolchain.DownLevel.Schema;

namespace EGovToken.Testing.Toolchain.DownLevel.Checks;

/// <summary>What WiX 5 asks of dialogs and their controls beyond the schema.</summary>
internal static class DialogChecks
{
    // The attributes that one type of control alone may have.
    private static readonly Dictionary<string, string[]> TypesOf = new(StringComparer.Ordinal)
    {
        ["CheckBoxPropertyRef"] = ["CheckBox"],
        ["CheckBoxValue"] = ["CheckBox"],
        ["FixedSize"] = ["Icon", "Bitmap", "CheckBox", "PushButton", "RadioButtonGroup"],
        ["IconSize"] = ["Icon", "CheckBox", "PushButton", "RadioButtonGroup"],
        ["NoPrefix"] = ["Text"],
        ["Password"] = ["Edit", "PathEdit"],
        ["ProgressBlocks"] = ["ProgressBar"],
        ["Sorted"] = ["ListBox"],
        ["Transparent"] = ["Text"],
    };

    private static readonly string[] NotInTabOrder = ["Bitmap", "Icon", "Line", "ProgressBar", "Text"];

    /// <summary>Checks the elements of a project.</summary>
    public static void Run(SourceElements elements, ProjectConversion project)
    {
        foreach (var dialog in elements.Wix("Dialog"))
        {
            if (!dialog.Elements(Namespaces.Wix + "Control").Any(IsInTabOrder))
            {
                project.Refuse(dialog, "WIX0052", "No control of this dialog can have the keyboard.");
            }
        }

        foreach (var control in elements.Wix("Control"))
        {
            CheckControl(control, project);
        }

        foreach (var publish in elements.Wix("Publish"))
        {
            CheckPublish(publish, project);
        }
    }

    private static bool IsInTabOrder(XElement control) => control.Attribute("TabSkip") is null
        ? !NotInTabOrder.Contains(control.Attribute("Type")?.Value, StringComparer.Ordinal)
        : !control.IsYes("TabSkip");

    private static void CheckControl(XElement control, ProjectConversion project)
    {
        var type = control.Attribute("Type")?.Value ?? "";
        foreach (var attribute in control.Attributes().Where(attribute => TypesOf.TryGetValue(attribute.Name.LocalName, out var types) && !types.Contains(type, StringComparer.Ordinal)))
        {
            project.Refuse(attribute, "WIX0004", $"A {type} has no {attribute.Name.LocalName}.");
        }

        if (type == "CheckBox" && control.Attribute("Property") is null == control.Attribute("CheckBoxPropertyRef") is null)
        {
            project.Refuse(control, "WIX0035", "A CheckBox has a Property or a CheckBoxPropertyRef, and not both.");
        }
    }

    private static void CheckPublish(XElement publish, ProjectConversion project)
    {
        if (publish.Attribute("Event") is null == publish.Attribute("Property") is null)
        {
            project.Refuse(publish, "WIX0035", "A Publish has an Event or a Property, and not both.");
        }

        if (publish.Attribute("Event") is not null && publish.Attribute("Value") is null)
        {
            project.Refuse(publish, "WIX0010", "A Publish of an Event needs a Value.");
        }
    }
}
