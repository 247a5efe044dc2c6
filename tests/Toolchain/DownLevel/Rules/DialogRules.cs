using System.Xml.Linq;
using EGovToken.Testing.Toolchain.DownLevel.Schema;
using static EGovToken.Testing.Toolchain.DownLevel.Schema.ElementRule;

namespace EGovToken.Testing.Toolchain.DownLevel.Rules;

/// <summary>The user interface: dialogs with their controls, fonts, and what refers to them.</summary>
internal static class DialogRules
{
    private static readonly string[] ControlTypes =
    [
        "Bitmap", "CheckBox", "Edit", "Icon", "Line", "ListBox", "PathEdit", "ProgressBar", "PushButton", "RadioButtonGroup", "Text",
    ];

    public static IEnumerable<ElementRule> All =>
    [
        Wix("UI")
            .Declares("UI")
            .Keep("Id")
            .Holds("AdminUISequence", "Dialog", "DialogRef", "InstallUISequence", "Property", "TextStyle"),
        Wix("UIRef").Require("Id").Refers("Id", "UI").Keep("Id"),
        Wix("EnsureTable").Require("Id").Keep("Id"),
        Wix("TextStyle")
            .Declares("TextStyle")
            .Require("Id", "FaceName", "Size")
            .Keep("Id", "FaceName")
            .Integer(0, 32767, "Size")
            .Integer(0, 255, "Blue", "Green", "Red")
            .YesNo("Bold"),

        Wix("Dialog")
            .Declares("Dialog")
            .Require("Id", "Height", "Width")
            .Keep("Id", "Title")
            .Integer(0, 32767, "Height", "Width")
            .YesNo("ErrorDialog", "KeepModeless", "Modeless")
            .Holds("Control"),
        Wix("DialogRef").Require("Id").Refers("Id", "Dialog").Keep("Id"),

        Wix("Control")
            .Identifier("Id")
            .Require("Id", "Type", "X", "Y", "Width", "Height")
            .Makes("control", static control => $"{DialogOf(control)}/{control.Attribute("Id")?.Value}")
            .Makes("Row", static control => control.Attribute("Type")?.Value == "CheckBox" && control.Attribute("Property") is { } property ? $"CheckBox/{property.Value}" : null)
            .Refers("CheckBoxPropertyRef", "Property")
            .Refers("Text", "Binary", static control => control.Attribute("Type")?.Value is "Bitmap" or "Icon")
            .Keep("Id", "CheckBoxPropertyRef", "CheckBoxValue", "Property", "Text")
            .Integer(0, 32767, "Height", "Width", "X", "Y")
            .OneOf("Type", ControlTypes)
            .OneOf("IconSize", "16", "32", "48")
            .YesNo("Cancel", "Default", "FixedSize", "NoPrefix", "Password", "ProgressBlocks", "Sorted", "Sunken", "TabSkip", "Transparent")
            .ConditionChild("DisableCondition", "disable")
            .ConditionChild("HideCondition", "hide")
            .Holds("Publish", "RadioButtonGroup", "Subscribe"),

        // Without a condition WiX 5 writes 1, and WiX 3.11 nothing; and Windows Installer takes an event without a condition only where no
        // other event of its control is true.
        Wix("Publish")
            .Makes("Row", EventKey)
            .Refers("Value", "Dialog", static publish => publish.Attribute("Event")?.Value is "NewDialog" or "SpawnDialog" or "SpawnWaitDialog")
            .Refers("Value", "CustomAction", static publish => publish.Attribute("Event")?.Value == "DoAction")
            .Keep("Event", "Property", "Value")
            .Integer(0, 32767, "Order")
            .Text("Condition", missing: "1"),
        Wix("Subscribe")
            .Makes("Row", static subscribe => $"EventMapping/{DialogOf(subscribe)}/{subscribe.Parent!.Attribute("Id")?.Value}/{subscribe.Attribute("Event")?.Value}")
            .Require("Attribute", "Event")
            .Identifier("Attribute")
            .Identifier("Event")
            .Keep("Attribute", "Event"),
        Wix("RadioButtonGroup").Require("Property").Refers("Property", "Property").Keep("Property").Holds("RadioButton"),
        Wix("RadioButton")
            .Makes("Row", static button => $"RadioButton/{button.Parent!.Attribute("Property")?.Value}/{button.ElementsBeforeSelf().Count() + 1}")
            .Require("Text", "Value", "X", "Y", "Width", "Height")
            .Keep("Text", "Value").Integer(0, 32767, "Height", "Width", "X", "Y"),
    ];

    private static string? DialogOf(XElement element) => element.Ancestors(Namespaces.Wix + "Dialog").FirstOrDefault()?.Attribute("Id")?.Value;

    // The key of the ControlEvent table: the order is no part of it.
    private static string EventKey(XElement publish)
    {
        var happens = publish.Attribute("Event")?.Value ?? $"[{publish.Attribute("Property")?.Value}]";
        return $"ControlEvent/{DialogOf(publish)}/{publish.Parent!.Attribute("Id")?.Value}/{happens}/{publish.Attribute("Value")?.Value}/{publish.Attribute("Condition")?.Value ?? "1"}";
    }
}
