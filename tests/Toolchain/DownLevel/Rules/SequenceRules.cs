using EGovToken.Testing.Toolchain.DownLevel.Checks;
using EGovToken.Testing.Toolchain.DownLevel.Schema;
using static EGovToken.Testing.Toolchain.DownLevel.Schema.ElementRule;

namespace EGovToken.Testing.Toolchain.DownLevel.Rules;

/// <summary>Custom actions, and the sequences that they and the dialogs stand in.</summary>
internal static class SequenceRules
{
    private static readonly string[] Exits = ["success", "cancel", "error", "suspend"];

    public static IEnumerable<ElementRule> All =>
    [
        Wix("CustomAction")
            .Declares("CustomAction")
            .Require("Id", "BinaryRef", "DllEntry")
            .Refers("BinaryRef", "Binary")
            .Keep("Id", "DllEntry")
            .Rename("BinaryRef", "BinaryKey")
            .OneOf("Execute", "commit", "deferred", "immediate", "rollback")
            .YesNo("HideTarget", "Impersonate"),
        // Both write an action of the name Set and the property's.
        Wix("SetProperty")
            .Makes("CustomAction", static element => $"Set{element.Attribute("Id")?.Value}")
            .Require("Id", "Value", "Sequence", "After")
            .Is("Id", ValueShape.Visible)
            .RefersAs("After", SequenceChecks.ActionKind, static element => $"InstallExecuteSequence/{element.Attribute("After")?.Value}")
            .Keep("Id", "Value", "After")
            .OneOf("Sequence", "both", "execute")
            .Text("Condition"),
        Wix("CustomActionRef").Require("Id").Refers("Id", "CustomAction").Keep("Id"),

        Wix("InstallExecuteSequence").Holds("Custom"),
        Wix("InstallUISequence").Holds("Custom", "Show"),
        Wix("AdminUISequence").Holds("Custom", "Show"),

        Scheduled("Custom").Require("Action").Refers("Action", "CustomAction").Keep("Action").OneOf("OnExit", Exits),
        Scheduled("Show").Require("Dialog").Refers("Dialog", "Dialog").Keep("Dialog").OneOf("OnExit", Exits),
    ];

    private static ElementRule Scheduled(string name) => Wix(name)
        .Makes(SequenceChecks.ActionKind, SequenceChecks.SymbolOf)
        .RefersAs("After", SequenceChecks.ActionKind, static element => SequenceChecks.SymbolIn(element, element.Attribute("After")?.Value))
        .RefersAs("Before", SequenceChecks.ActionKind, static element => SequenceChecks.SymbolIn(element, element.Attribute("Before")?.Value))
        .Keep("After", "Before")
        .Text("Condition");
}
