using EGovToken.Ice.Tests.Rules;

namespace EGovToken.Ice.Tests;

/// <summary>The Internal Consistency Evaluators of Windows Installer's full set (darice.cub), by number; there is no ICE37.</summary>
internal static class Evaluators
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Evaluator> All { get; } =
    [
        new WindowsEvaluator(1, "that evaluators run at all", "it tells the time and looks at no table"),
        new RuledEvaluator(2, "what a component is known by belongs to it", ComponentRules.KeyPaths),
        new RuledEvaluator(
            3, "every value is one that its column allows; foreign keys lead somewhere",
            SchemaRules.Values, "file names, paths and formatted texts are looked at less closely"),
        new RuledEvaluator(4, "every file lies on a medium", FileRules.Sequences),
        new RuledEvaluator(5, "the properties of every product are there", PropertyRules.Present),
        new RuledEvaluator(6, "the columns that `_Validation` knows are there", SchemaRules.Columns),
        new TablelessEvaluator(7, "fonts go into the fonts folder", "Font"),
        new RuledEvaluator(8, "no two components have the same GUID", ComponentRules.Guids, "WiX itself never runs this evaluator"),
        new RuledEvaluator(9, "what goes into the system folder is permanent", ComponentRules.SystemFolder),
        new RuledEvaluator(10, "a feature may be advertised where its parent is", FeatureRules.Advertisement),
        new RuledEvaluator(11, "a nested installation names another product", CustomActionRules.NestedInstallations),
        new RuledEvaluator(12, "actions set directories on the right side of `CostFinalize`", CustomActionRules.Directories),
        new RuledEvaluator(13, "no dialog stands in an execute sequence", SequenceRules.Dialogs),
        new RuledEvaluator(14, "no feature is its own parent; no root follows one", FeatureRules.Parents),
        new TablelessEvaluator(15, "MIME types and extensions refer to each other", "MIME", "Extension"),
        new RuledEvaluator(16, "the product's name has at most 63 characters", PropertyRules.ProductName),
        new RuledEvaluator(17, "controls have the rows that their type needs: events, list entries, pictures", DialogRules.Controls),
        new RuledEvaluator(18, "an empty directory that a component is known by is created", ComponentRules.Directories),
        new TablelessEvaluator(
            19, "what is advertised has a GUID and a key file",
            "Class", "Extension", "PublishComponent", "Shortcut", "TypeLib"),
        new RuledEvaluator(20, "the dialogs that Windows Installer itself shows are there", StandardDialogRules.Dialogs),
        new RuledEvaluator(21, "every component belongs to a feature", ComponentRules.Features),
        new TablelessEvaluator(22, "published components belong to their feature", "PublishComponent"),
        new RuledEvaluator(23, "the Tab key reaches every control and comes back to the first", DialogRules.TabOrder),
        new RuledEvaluator(24, "the product's code, version and language are valid", PropertyRules.Product),
        new TablelessEvaluator(25, "merge modules have what they depend on", "ModuleSignature", "ModuleDependency", "ModuleExclusion"),
        new RuledEvaluator(26, "sequences have the actions they need, and none that belongs to another sequence", SequenceRules.Actions),
        new RuledEvaluator(
            27, "actions are known, in their section, and in order",
            SequenceRules.Order, "that one action needs another to be there is ICE26's"),
        new RuledEvaluator(28, "`ForceReboot` parts nothing", SequenceRules.ForcedReboot),
        new RuledEvaluator(29, "the names of streams differ in their first 62 characters", FileRules.Streams),
        new RuledEvaluator(30, "no two components install the same file", FileRules.Collisions),
        new RuledEvaluator(31, "the text styles that controls name are there", DialogRules.TextStyles),
        new RuledEvaluator(32, "foreign keys are of the type of the key", SchemaRules.KeyTypes),
        new RuledEvaluator(
            33, "classes, extensions and verbs are not bare values of the registry",
            RegistryRules.Classes, "any such value offends; WiX itself never runs this evaluator"),
        new RuledEvaluator(34, "one button of a group is chosen from the start", DialogRules.RadioButtons),
        new RuledEvaluator(35, "what lies in a cabinet does not run from the source", FileRules.RunFromSource),
        new RuledEvaluator(36, "every icon is used", FileRules.Icons),
        new RuledEvaluator(38, "a component in the profile is known by a value under HKCU", ProfileRules.KeyPaths),
        new RuledEvaluator(39, "the summary information is valid", SummaryRules.Properties, "as far as msitools show it"),
        new RuledEvaluator(40, "`REINSTALLMODE` is not authored; an INI tag to delete has a value", PropertyRules.Miscellaneous),
        new TablelessEvaluator(41, "classes and extensions belong to their feature", "Class", "Extension"),
        new TablelessEvaluator(42, "COM servers in process are DLLs without arguments", "Class"),
        new TablelessEvaluator(43, "a component with a shortcut is known by a value under HKCU", "Shortcut"),
        new RuledEvaluator(44, "events that open a dialog name one", DialogRules.DialogEvents),
        new RuledEvaluator(45, "reserved bits are not set", ReservedBitRules.Bits),
        new RuledEvaluator(46, "no property differs from another by its case alone", PropertyRules.Case),
        new RuledEvaluator(47, "no feature has 1,600 components", FeatureRules.Components, "WiX itself never runs this evaluator"),
        new RuledEvaluator(48, "no directory is a place on a certain drive", DirectoryRules.Drives),
        new RuledEvaluator(49, "a key's default value is a string", RegistryRules.Defaults),
        new TablelessEvaluator(50, "a shortcut's icon has the extension of its target", "Shortcut"),
        new TablelessEvaluator(51, "only fonts that hold no title are given one", "Font"),
        new RuledEvaluator(52, "searches set public properties", PropertyRules.Searches),
        new RuledEvaluator(53, "the installer's own keys and policies are left alone", RegistryRules.InstallersOwn),
        new RuledEvaluator(54, "no component's key file takes its version from another file", ComponentRules.Companions),
        new TablelessEvaluator(55, "permissions are of objects that are there", "LockPermissions"),
        new RuledEvaluator(56, "`TARGETDIR` is the one root", DirectoryRules.Roots, "empty directories too"),
        new RuledEvaluator(57, "no component mixes a user's and the machine's parts", ProfileRules.Mixtures),
        new RuledEvaluator(58, "not more than 80 media for old installers", FileRules.Media),
        new TablelessEvaluator(59, "an advertised shortcut belongs to its feature", "Shortcut"),
        new RuledEvaluator(60, "a versioned file has a language and no hash", FileRules.Versions),
        new RuledEvaluator(61, "an upgrade finds and removes older versions only", UpgradeRules.Upgrades),
        new TablelessEvaluator(62, "isolated components are shared correctly", "IsolatedComponent"),
        new RuledEvaluator(63, "`RemoveExistingProducts` stands where no script is half written", UpgradeRules.Removal),
        new RuledEvaluator(64, "directories in the profile are removed", ProfileRules.Leftovers),
        new TablelessEvaluator(65, "environment variables are extended correctly", "Environment"),
        new RuledEvaluator(
            66, "the package's schema knows its tables",
            SummaryRules.Schema, "tables, not columns; WiX itself never runs this evaluator"),
        new TablelessEvaluator(67, "a shortcut's target cannot change its place", "Shortcut"),
        new RuledEvaluator(68, "custom actions have valid types", CustomActionRules.Types),
        new RuledEvaluator(69, "texts refer to files and directories of their own component", RegistryRules.References),
        new RuledEvaluator(70, "numbers of the registry are numbers", RegistryRules.Numbers),
        new RuledEvaluator(71, "there is a disk 1", FileRules.FirstDisk),
        new RuledEvaluator(72, "an advertisement runs no foreign code", CustomActionRules.Advertisement),
        new RuledEvaluator(
            73, "the codes are no SDK sample's",
            SummaryRules.Samples, "the ranges that the documentation names; the list is darice.cub's"),
        new RuledEvaluator(74, "`FASTOEM` is not authored; there is an upgrade code", PropertyRules.UpgradeCode),
        new RuledEvaluator(75, "what runs an installed file comes behind `CostFinalize`", CustomActionRules.InstalledFiles),
        new TablelessEvaluator(76, "protected system files are not bound", "BindImage", "FileSFPCatalog"),
        new RuledEvaluator(77, "deferred actions stand between `InstallInitialize` and `InstallFinalize`", CustomActionRules.Deferred),
        new RuledEvaluator(78, "an advertisement has no user interface", SequenceRules.AdvertisementDialogs),
        new RuledEvaluator(79, "conditions ask components and features that are there", PropertyRules.References),
        new RuledEvaluator(80, "template, schema, components and directories agree on 32 or 64 bits", SummaryRules.Bits),
        new TablelessEvaluator(
            81, "digital certificates are used by what is signed",
            "MsiDigitalCertificate", "MsiDigitalSignature", "MsiPackageCertificate", "MsiPatchCertificate"),
        new RuledEvaluator(82, "the product is registered completely; no two actions have the same number", SequenceRules.Registration),
        new TablelessEvaluator(83, "assemblies are published, and not known by their manifest", "MsiAssembly"),
        new RuledEvaluator(84, "required actions have no condition", SequenceRules.Conditions),
        new TablelessEvaluator(85, "moved files have long names", "MoveFile"),
        new RuledEvaluator(86, "conditions ask `Privileged`, not `AdminUser`", PropertyRules.AdminUser),
        new RuledEvaluator(87, "what a command line chooses is not authored", PropertyRules.Choices),
        new RuledEvaluator(88, "the directory of an INI file is set", DirectoryRules.IniFiles),
        new TablelessEvaluator(89, "the parents of ProgIds are there", "ProgId"),
        new TablelessEvaluator(90, "a shortcut's directory is no public property", "Shortcut"),
        new RuledEvaluator(91, "no file, INI file or shortcut goes to one user alone", ProfileRules.OneUsers),
        new RuledEvaluator(92, "a permanent component has a GUID", ComponentRules.Attributes),
        new RuledEvaluator(93, "no custom action has the name of a standard action", CustomActionRules.Names),
        new TablelessEvaluator(94, "no shortcut leads into the assembly cache", "Shortcut", "MsiAssembly"),
        new TablelessEvaluator(95, "billboards' controls fit", "Billboard", "BBControl"),
        new RuledEvaluator(96, "an advertisement publishes product and features", SequenceRules.Advertisement),
        new TablelessEvaluator(97, "no two components isolate a shared one into the same directory", "IsolatedComponent"),
        new TablelessEvaluator(98, "data sources have valid names", "ODBCDataSource"),
        new RuledEvaluator(99, "no directory has the name of a property of the installer", DirectoryRules.Names),
        new TablelessEvaluator(100, "there is one embedded user interface, with a filter", "MsiEmbeddedUI", "MsiEmbeddedChainer"),
        new RuledEvaluator(101, "a feature's name has at most 38 characters", FeatureRules.Names),
        new TablelessEvaluator(102, "services are configured correctly", "MsiServiceConfig", "MsiServiceConfigFailureActions"),
        new RuledEvaluator(103, "events that print or start a program find a text or a file", DialogRules.ProgramEvents),
        new TablelessEvaluator(104, "only one of the two tables of permissions is used", "LockPermissions", "MsiLockPermissionsEx"),
        new RuledEvaluator(
            105, "a per-user package touches nothing of the machine's",
            ProfileRules.PerUser, "asked of a package without `ALLUSERS` too"),
    ];

    /// <summary>Those whose rules are written here.</summary>
    public static IEnumerable<RuledEvaluator> Ruled => All.OfType<RuledEvaluator>();

    /// <summary>What all rules have to say against a package.</summary>
    public static IReadOnlyList<IceFinding> Run(MsiDatabase msi) => [.. Ruled.SelectMany(evaluator => evaluator.Rule(msi))];

    /// <summary>Evaluators that a package has a table for and that have no rule here, each in a sentence.</summary>
    public static IReadOnlyList<string> WithoutRule(MsiDatabase msi) =>
    [
        .. from evaluator in All.OfType<TablelessEvaluator>()
           from table in evaluator.Tables
           where msi.Tables.ContainsKey(table)
           select $"The package now has {table}: write the rule of {evaluator.Name}, which asks that {evaluator.Asks}.",
    ];
}
