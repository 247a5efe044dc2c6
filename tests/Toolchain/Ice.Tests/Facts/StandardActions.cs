namespace EGovToken.Ice.Tests.Facts;

/// <summary>Windows Installer's own actions: which sequences need them or refuse them, in which section, and behind which others.</summary>
internal static class StandardActions
{
    private const string AdminInterface = "AdminUISequence";
    private const string AdminExecution = "AdminExecuteSequence";
    private const string Interface = "InstallUISequence";
    private const string Execution = "InstallExecuteSequence";

    private const Sections UpToExecution = Sections.Search | Sections.Costing | Sections.Selection | Sections.Execution;

    private static readonly Dictionary<string, Sections> BySection = new[]
    {
        (Sections.Search, "AppSearch FindRelatedProducts LaunchConditions ValidateProductID"),
        (Sections.Costing, "CostInitialize FileCost IsolateComponents ResolveSource"),
        (Sections.Costing | Sections.Selection, "CostFinalize"),
        (Sections.Selection, "ExecuteAction MigrateFeatureStates SetODBCFolders"),
        (Sections.Selection | Sections.Execution, "InstallValidate"),
        (Sections.Execution, """
            AllocateRegistrySpace BindImage CreateFolders CreateShortcuts DeleteServices DuplicateFiles ForceReboot InstallExecute
            InstallExecuteAgain InstallFiles InstallInitialize InstallODBC InstallSFPCatalogFile InstallServices MoveFiles
            MsiConfigureServices MsiPublishAssemblies MsiUnpublishAssemblies PatchFiles ProcessComponents PublishComponents PublishFeatures
            PublishProduct RegisterClassInfo RegisterComPlus RegisterExtensionInfo RegisterFonts RegisterMIMEInfo RegisterProduct
            RegisterProgIdInfo RegisterTypeLibraries RegisterUser RemoveDuplicateFiles RemoveEnvironmentStrings RemoveFiles RemoveFolders
            RemoveIniValues RemoveODBC RemoveRegistryValues RemoveShortcuts SelfRegModules SelfUnregModules StartServices StopServices
            UnpublishComponents UnpublishFeatures UnregisterClassInfo UnregisterComPlus UnregisterExtensionInfo UnregisterFonts
            UnregisterMIMEInfo UnregisterProgIdInfo UnregisterTypeLibraries WriteEnvironmentStrings WriteIniValues WriteRegistryValues
            """),
        (Sections.Execution | Sections.PostExecution, "InstallFinalize RemoveExistingProducts"),
        (UpToExecution, "DisableRollback InstallAdminPackage"),
        (UpToExecution | Sections.PostExecution, "CCPSearch RMCCPSearch ScheduleReboot"),
    }.SelectMany(group => Words(group.Item2).Select(action => (action, group.Item1)))
        .ToDictionary(pair => pair.action, pair => pair.Item2);

    private static readonly Dictionary<string, string[]> Required = new(StringComparer.Ordinal)
    {
        [AdminInterface] = Words("CostInitialize FileCost CostFinalize ExecuteAction"),
        [AdminExecution] = Words("""
            CostInitialize FileCost CostFinalize InstallValidate InstallInitialize InstallAdminPackage InstallFiles InstallFinalize
            """),
        [Interface] = Words("CostInitialize FileCost CostFinalize ExecuteAction"),
        [Execution] = Words("CostInitialize FileCost CostFinalize InstallValidate"),
    };

    // What an administrative installation may do of what belongs to the execution.
    private static readonly string[] AdminScript = Words("""
        AllocateRegistrySpace CreateFolders CreateShortcuts DuplicateFiles InstallAdminPackage InstallExecute InstallExecuteAgain
        InstallFiles InstallFinalize InstallInitialize InstallODBC InstallValidate MoveFiles PatchFiles RemoveDuplicateFiles
        RemoveFiles RemoveFolders
        """);

    private static readonly string[] NeverAdmin = Words("FindRelatedProducts IsolateComponents MigrateFeatureStates");

    // Each line's first action comes before the others of the line.
    private const string FirstOfLine = """
        AppSearch CCPSearch CostInitialize RMCCPSearch
        CCPSearch RMCCPSearch
        CostInitialize AllocateRegistrySpace CostFinalize FileCost
        FileCost CostFinalize
        CostFinalize InstallInitialize InstallValidate SetODBCFolders
        SetODBCFolders InstallValidate
        InstallValidate SelfUnregModules InstallSFPCatalogFile
        InstallInitialize CreateFolders CreateShortcuts DeleteServices InstallServices MoveFiles MsiConfigureServices MsiPublishAssemblies
        InstallInitialize MsiUnpublishAssemblies RegisterUser RemoveDuplicateFiles RemoveEnvironmentStrings RemoveFiles RemoveFolders
        InstallInitialize RemoveIniValues RemoveRegistryValues RemoveShortcuts SelfRegModules SelfUnregModules StartServices StopServices
        InstallInitialize WriteEnvironmentStrings WriteIniValues WriteRegistryValues
        SelfUnregModules SelfRegModules
        UnregisterTypeLibraries RegisterTypeLibraries RemoveFiles
        UnregisterFonts RemoveFiles
        RemoveRegistryValues UnregisterMIMEInfo UnregisterProgIdInfo WriteRegistryValues
        UnregisterClassInfo InstallFiles RegisterClassInfo UnregisterMIMEInfo UnregisterProgIdInfo
        UnregisterExtensionInfo InstallFiles RegisterExtensionInfo UnregisterMIMEInfo UnregisterProgIdInfo
        UnregisterMIMEInfo InstallFiles RegisterMIMEInfo
        UnregisterProgIdInfo RegisterProgIdInfo
        RemoveIniValues WriteIniValues
        RemoveEnvironmentStrings WriteEnvironmentStrings
        RemoveShortcuts CreateShortcuts RemoveFolders
        RemoveDuplicateFiles InstallFiles RemoveFolders
        RemoveFiles InstallFiles MoveFiles RemoveFolders
        CreateFolders InstallFiles
        MoveFiles InstallFiles
        InstallSFPCatalogFile InstallFiles
        InstallFiles BindImage CreateShortcuts DuplicateFiles RegisterClassInfo RegisterExtensionInfo RegisterFonts RegisterMIMEInfo
        InstallFiles RegisterTypeLibraries SelfRegModules
        RegisterClassInfo RegisterMIMEInfo RegisterProgIdInfo
        RegisterExtensionInfo RegisterMIMEInfo RegisterProgIdInfo
        PublishFeatures PublishProduct
        """;

    /// <summary>The sequences whose required and prohibited actions are known.</summary>
    public static IReadOnlyList<string> CheckedTables { get; } = [.. Required.Keys];

    /// <summary>Pairs of actions of which the first comes before the second.</summary>
    public static IReadOnlyList<(string First, string Second)> Order { get; } =
        [.. FirstOfLine.Split('\n').Select(Words).SelectMany(line => line.Skip(1).Select(second => (line[0], second)))];

    /// <summary>Every standard action that a sequence may have.</summary>
    public static IEnumerable<string> All => BySection.Keys;

    /// <summary>The actions without which a sequence cannot be.</summary>
    public static IReadOnlyList<string> RequiredIn(string table) => Required[table];

    /// <summary>The sections that an action may stand in; null when it is no standard action.</summary>
    public static Sections? SectionsOf(string action) => BySection.TryGetValue(action, out var sections) ? sections : null;

    /// <summary>Whether a sequence refuses an action.</summary>
    public static bool IsProhibitedIn(string table, string action)
    {
        var writesScript = action == "InstallAdminPackage"
            || SectionsOf(action) is { } sections && sections.HasFlag(Sections.Execution) && !sections.HasFlag(Sections.Search);
        return table switch
        {
            AdminInterface => writesScript || NeverAdmin.Contains(action),
            AdminExecution => writesScript && !AdminScript.Contains(action) || NeverAdmin.Contains(action) || action == "ExecuteAction",
            Interface => writesScript,
            _ => action is "ExecuteAction" or "InstallAdminPackage",
        };
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
