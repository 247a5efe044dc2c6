using EGovToken.Testing.Toolchain.DownLevel.Schema;
using static EGovToken.Testing.Toolchain.DownLevel.Schema.ElementRule;

namespace EGovToken.Testing.Toolchain.DownLevel.Rules;

/// <summary>Dialogs and their controls.</summary>
internal static class DialogRules
{
    private static readonly string[] ControlTypes =
    [
        "Billboard", "Bitmap", "CheckBox", "ComboBox", "DirectoryCombo", "DirectoryList", "Edit", "GroupBox", "Hyperlink", "Icon", "Line",
        "ListBox", "ListView", "MaskedEdit", "PathEdit", "ProgressBar", "PushButton", "RadioButtonGroup", "ScrollableText", "SelectionTree",
        "Text", "VolumeCostList", "VolumeSelectCombo",
    ];

    public static IEnumerable<ElementRule> All =>
    [
        Wix("Dialog")
            .Keep("Id", "Height", "Title", "Width", "X", "Y")
            .YesNo("CustomPalette", "ErrorDialog", "Hidden", "KeepModeless", "LeftScroll", "Modeless", "NoMinimize", "RightAligned")
            .YesNo("RightToLeft", "SystemModal", "TrackDiskSpace")
            .Holds("Control"),
        Wix("DialogRef").Keep("Id"),

        Wix("Control")
            .Keep("Id", "CheckBoxPropertyRef", "CheckBoxValue", "Height", "Help", "Property", "Text", "ToolTip", "Width", "X", "Y")
            .OneOf("Type", ControlTypes)
            .OneOf("IconSize", "16", "32", "48")
            .YesNo("Bitmap", "Cancel", "CDROM", "ComboList", "Default", "Disabled", "ElevationShield", "Fixed", "FixedSize", "Floppy")
            .YesNo("FormatSize", "HasBorder", "Hidden", "Icon", "Image", "Indirect", "Integer", "LeftScroll", "Multiline", "NoPrefix")
            .YesNo("NoWrap", "Password", "ProgressBlocks", "PushLike", "RAMDisk", "Remote", "Removable", "RightAligned", "RightToLeft")
            .YesNo("ShowRollbackCost", "Sorted", "Sunken", "TabSkip", "Transparent", "UserLanguage")
            .ConditionChild("DefaultCondition", "default")
            .ConditionChild("DisableCondition", "disable")
            .ConditionChild("EnableCondition", "enable")
            .ConditionChild("HideCondition", "hide")
            .ConditionChild("ShowCondition", "show")
            .Holds("Binary", "ComboBox", "ListBox", "ListView", "Property", "Publish", "RadioButtonGroup", "Subscribe", "Text"),
        Wix("Publish").Keep("Control", "Dialog", "Event", "Order", "Property", "Value").Text("Condition"),
        Wix("Subscribe").Keep("Attribute", "Event"),
        Wix("Text").File("SourceFile").Text("Value"),

        Wix("ComboBox").Keep("Property").Holds("ListItem"),
        Wix("ListBox").Keep("Property").Holds("ListItem"),
        Wix("ListView").Keep("Property").Holds("ListItem"),
        Wix("ListItem").Keep("Icon", "Text", "Value"),
        Wix("RadioButtonGroup").Keep("Property").Holds("RadioButton"),
        Wix("RadioButton").Keep("Bitmap", "Height", "Help", "Icon", "Text", "ToolTip", "Value", "Width", "X", "Y"),
    ];
}
