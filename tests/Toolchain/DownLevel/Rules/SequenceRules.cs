using EGovToken.Testing.Toolchain.DownLevel.Schema;
using static EGovToken.Testing.Toolchain.DownLevel.Schema.ElementRule;

namespace EGovToken.Testing.Toolchain.DownLevel.Rules;

/// <summary>Sequence tables: the order of standard and custom actions, and of dialogs.</summary>
internal static class SequenceRules
{
    private static readonly string[] Exits = ["success", "cancel", "error", "suspend"];

    // The standard actions that both schemas know, by the tables that may sequence them.
    private static readonly string[] CommonActions = ["CostFinalize", "CostInitialize", "FileCost", "IsolateComponents"];

    private static readonly string[] SearchActions =
    [
        "AppSearch", "CCPSearch", "FindRelatedProducts", "LaunchConditions", "MigrateFeatureStates", "RMCCPSearch", "ResolveSource",
        "ScheduleReboot", "ValidateProductID",
    ];

    private static readonly string[] ExecuteActions =
    [
        "AllocateRegistrySpace", "BindImage", "CreateFolders", "CreateShortcuts", "DeleteServices", "DisableRollback", "DuplicateFiles",
        "ForceReboot", "InstallExecute", "InstallExecuteAgain", "InstallFiles", "InstallFinalize", "InstallInitialize", "InstallODBC",
        "InstallServices", "InstallValidate", "MoveFiles", "MsiPublishAssemblies", "MsiUnpublishAssemblies", "PatchFiles",
        "ProcessComponents", "PublishComponents", "PublishFeatures", "PublishProduct", "RegisterClassInfo", "RegisterComPlus",
        "RegisterExtensionInfo", "RegisterFonts", "RegisterMIMEInfo", "RegisterProduct", "RegisterProgIdInfo", "RegisterTypeLibraries",
        "RegisterUser", "RemoveDuplicateFiles", "RemoveEnvironmentStrings", "RemoveExistingProducts", "RemoveFiles", "RemoveFolders",
        "RemoveIniValues", "RemoveODBC", "RemoveRegistryValues", "RemoveShortcuts", "SelfRegModules", "SelfUnregModules", "SetODBCFolders",
        "StartServices", "StopServices", "UnpublishComponents", "UnpublishFeatures", "UnregisterClassInfo", "UnregisterComPlus",
        "UnregisterExtensionInfo", "UnregisterFonts", "UnregisterMIMEInfo", "UnregisterProgIdInfo", "UnregisterTypeLibraries",
        "WriteEnvironmentStrings", "WriteIniValues", "WriteRegistryValues",
    ];

    public static IEnumerable<ElementRule> All =>
    [
        Wix("InstallExecuteSequence").Holds(CommonActions).Holds(SearchActions).Holds(ExecuteActions).Holds("Custom"),
        Wix("InstallUISequence").Holds(CommonActions).Holds(SearchActions).Holds("Custom", "ExecuteAction", "Show"),
        Wix("AdminUISequence").Holds(CommonActions).Holds("Custom", "ExecuteAction", "LaunchConditions", "Show"),
        Wix("AdminExecuteSequence").Holds(CommonActions).Holds("Custom", "InstallFiles", "InstallFinalize", "InstallInitialize", "InstallValidate"),
        Wix("AdvertiseExecuteSequence").Holds("Custom", "CostFinalize", "CostInitialize", "InstallFinalize", "InstallInitialize", "InstallValidate"),

        Scheduled("Custom").Keep("Action").OneOf("OnExit", Exits),
        Scheduled("Show").Keep("Dialog").OneOf("OnExit", Exits),
        .. CommonActions.Concat(SearchActions).Concat(ExecuteActions).Append("ExecuteAction").Select(StandardAction),
    ];

    private static ElementRule StandardAction(string name) => Scheduled(name).YesNo("Suppress");

    private static ElementRule Scheduled(string name) => Wix(name).Keep("After", "Before", "Sequence").YesNo("Overridable").Text("Condition");
}
