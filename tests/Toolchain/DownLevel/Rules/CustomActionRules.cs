using EGovToken.Testing.Toolchain.DownLevel.Schema;
using static EGovToken.Testing.Toolchain.DownLevel.Schema.ElementRule;

namespace EGovToken.Testing.Toolchain.DownLevel.Rules;

/// <summary>Custom actions.</summary>
internal static class CustomActionRules
{
    private static readonly string[] PropertySequences = ["both", "execute", "first", "ui"];

    public static IEnumerable<ElementRule> All =>
    [
        Wix("CustomAction")
            .Keep("Id", "DllEntry", "Error", "ExeCommand", "JScriptCall", "Property", "VBScriptCall", "Value")
            .Rename("BinaryRef", "BinaryKey")
            .Rename("FileRef", "FileKey")
            .Directory("Directory")
            .OneOf("Execute", "commit", "deferred", "firstSequence", "immediate", "oncePerProcess", "rollback", "secondSequence")
            .OneOf("Return", "asyncNoWait", "asyncWait", "check", "ignore")
            .YesNo("HideTarget", "Impersonate", "PatchUninstall", "SuppressModularization", "TerminalServerAware")
            .With("Bitness", new BitnessAttribute())
            .Refuse("inline scripts are not converted", "Script", "ScriptSourceFile")
            .Refuse(Names.NoSubdirectory, "Subdirectory"),
        Wix("CustomActionRef").Keep("Id"),

        Wix("SetProperty")
            .Keep("Id", "Action", "After", "Before", "Value")
            .OneOf("Sequence", PropertySequences)
            .Text("Condition"),
        Wix("SetDirectory").Directory("Id").Keep("Action", "Value").OneOf("Sequence", PropertySequences).Text("Condition"),
    ];
}
