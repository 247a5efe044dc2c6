using EGovToken.Testing.Toolchain.DownLevel.Schema;
using static EGovToken.Testing.Toolchain.DownLevel.Schema.ElementRule;

namespace EGovToken.Testing.Toolchain.DownLevel.Rules;

/// <summary>The user interface around the dialogs: fonts, texts, messages.</summary>
internal static class UserInterfaceRules
{
    public static IEnumerable<ElementRule> All =>
    [
        Wix("UI")
            .Keep("Id")
            .Holds("AdminUISequence", "Binary", "ComboBox", "Dialog", "DialogRef", "Error", "InstallUISequence", "ListBox", "ListView")
            .Holds("ProgressText", "Property", "PropertyRef", "Publish", "RadioButtonGroup", "TextStyle", "UIRef", "UIText"),
        Wix("UIRef").Keep("Id"),
        Wix("EnsureTable").Keep("Id"),

        Wix("TextStyle")
            .Keep("Id", "Blue", "FaceName", "Green", "Red", "Size")
            .YesNo("Bold", "Italic", "Strike", "Underline"),
        Wix("UIText").Keep("Id").Text("Value"),
        Wix("Error").Keep("Id").Text("Message"),
        Wix("ProgressText").Keep("Action", "Template").Text("Message"),
    ];
}
