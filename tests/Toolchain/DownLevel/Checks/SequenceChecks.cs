using System.Xml.Linq;
using EGovToken.Testing.Toolchain.DownLevel.Documents;
using EGovToken.Testing.Toolchain.DownLevel.Schema;

namespace EGovToken.Testing.Toolchain.DownLevel.Checks;

/// <summary>Where actions and dialogs may stand in a sequence.</summary>
internal static class SequenceChecks
{
    /// <summary>The kind of symbol that an action in a sequence is: its name is TABLE/ACTION.</summary>
    public const string ActionKind = "action";

    // The standard actions that WiX 5 knows in each table without authoring.
    private static readonly Dictionary<string, string> Standard = new(StringComparer.Ordinal)
    {
        ["AdminUISequence"] = "LaunchConditions CostInitialize FileCost CostFinalize ExecuteAction",
        ["InstallUISequence"] =
            "FindRelatedProducts AppSearch LaunchConditions CCPSearch RMCCPSearch ValidateProductID CostInitialize FileCost IsolateComponents "
            + "CostFinalize MigrateFeatureStates ExecuteAction",
        ["InstallExecuteSequence"] =
            "FindRelatedProducts AppSearch LaunchConditions CCPSearch RMCCPSearch ValidateProductID CostInitialize FileCost IsolateComponents "
            + "CostFinalize SetODBCFolders MigrateFeatureStates InstallValidate InstallInitialize AllocateRegistrySpace ProcessComponents "
            + "UnpublishComponents MsiUnpublishAssemblies UnpublishFeatures StopServices DeleteServices UnregisterComPlus SelfUnregModules "
            + "UnregisterTypeLibraries RemoveODBC UnregisterFonts RemoveRegistryValues UnregisterClassInfo UnregisterExtensionInfo "
            + "UnregisterProgIdInfo UnregisterMIMEInfo RemoveIniValues RemoveShortcuts RemoveEnvironmentStrings RemoveDuplicateFiles "
            + "RemoveFiles RemoveFolders CreateFolders MoveFiles InstallFiles PatchFiles DuplicateFiles BindImage CreateShortcuts "
            + "RegisterClassInfo RegisterExtensionInfo RegisterProgIdInfo RegisterMIMEInfo WriteRegistryValues WriteIniValues "
            + "WriteEnvironmentStrings RegisterFonts InstallODBC RegisterTypeLibraries SelfRegModules RegisterComPlus InstallServices "
            + "MsiConfigureServices StartServices RegisterUser RegisterProduct PublishComponents MsiPublishAssemblies PublishFeatures "
            + "PublishProduct InstallExecute InstallExecuteAgain InstallFinalize",
    };

    private static readonly XName[] Scheduled = [Namespaces.Wix + "Custom", Namespaces.Wix + "Show"];

    /// <summary>The symbol of the action that an element schedules: TABLE/ACTION.</summary>
    public static string? SymbolOf(XElement scheduled) => SymbolIn(scheduled, ActionOf(scheduled));

    /// <summary>The symbol of an action that an element names as its neighbour.</summary>
    public static string? SymbolIn(XElement scheduled, string? action) => action is null ? null : $"{scheduled.Parent!.Name.LocalName}/{action}";

    /// <summary>Whether an action is in its table without authoring.</summary>
    /// <param name="symbol">TABLE/ACTION.</param>
    public static bool IsStandard(string symbol) =>
        symbol.Split('/') is [var table, var action] && Standard.TryGetValue(table, out var actions) && actions.Split(' ').Contains(action, StringComparer.Ordinal);

    /// <summary>Checks the elements of a project.</summary>
    public static void Run(SourceElements elements, ProjectConversion project)
    {
        var scheduled = elements.All.Where(static element => Scheduled.Contains(element.Name)).ToList();
        foreach (var element in scheduled)
        {
            var places = new[] { "After", "Before", "OnExit" }.Where(name => element.Attribute(name) is not null).ToList();
            if (places.Count != 1)
            {
                project.Refuse(element, places.Count == 0 ? "WIX0072" : "WIX0035", $"{ActionOf(element)} needs After, Before or OnExit, and only one of them.");
            }

            if (new[] { "After", "Before" }.Any(name => element.Attribute(name)?.Value == ActionOf(element)))
            {
                project.Refuse(element, "WIX0181", $"{ActionOf(element)} stands relative to itself.");
            }
        }

        foreach (var twice in scheduled.Where(static element => element.Attribute("OnExit") is not null)
            .GroupBy(static element => (element.Parent!.Name.LocalName, element.Attribute("OnExit")!.Value))
            .SelectMany(static sameExit => sameExit.Skip(1)))
        {
            project.Refuse(twice, "WIX1050", $"Another action stands at the same end of {twice.Parent!.Name.LocalName}.");
        }
    }

    private static string? ActionOf(XElement scheduled) => (scheduled.Attribute("Action") ?? scheduled.Attribute("Dialog"))?.Value;
}
