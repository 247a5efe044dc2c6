namespace EGovToken.Ice.Tests.Spoiling;

/// <summary>Faults of sequences and custom actions.</summary>
internal static class SequenceSpoilers
{
    private const string Execute = "InstallExecuteSequence";
    private const string Interface = "InstallUISequence";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Spoiler> All { get; } =
    [
        new(11, "a nested installation of itself", msi => Action(msi, 39, msi.Property("ProductCode")!), "CustomAction", "New"),
        new(11, "a nested installation of nothing", msi => Action(msi, 39, "ProductCode"), "CustomAction", "New"),
        new(12, "a directory that is missing", msi => Action(msi, 35, "Nothing"), "CustomAction", "New"),
        new(12, "a directory set too early", msi => Place(Action(msi, 35, "INSTALLFOLDER"), Execute, 1), Execute, "New"),
        new(12, "a directory set too late", msi => Place(Action(msi, 51, "INSTALLFOLDER"), Execute, 9000), Execute, "New"),
        new(
            13, "a dialog in an execute sequence",
            msi => msi.Add(Execute, ("Action", "PinDialog"), ("Sequence", "9000")),
            Execute,
            "PinDialog"),
        new(26, "a required action that is missing", msi => msi.Remove(Execute, "CostInitialize"), Execute, "CostInitialize"),
        new(
            26, "an action of another sequence",
            msi => msi.Add(Execute, ("Action", "ExecuteAction"), ("Sequence", "9000")),
            Execute,
            "ExecuteAction"),
        new(
            26, "an action that writes the script in the user interface",
            msi => msi.Add(Interface, ("Action", "InstallFiles"), ("Sequence", "9000")),
            Interface,
            "InstallFiles"),
        new(
            26, "an action that no administrator needs",
            msi => msi.Add("AdminExecuteSequence", ("Action", "RegisterUser"), ("Sequence", "9000")),
            "AdminExecuteSequence",
            "RegisterUser"),
        new(27, "an action that nobody knows", msi => msi.Add(Execute, ("Action", "Nothing"), ("Sequence", "9000")), Execute, "Nothing"),
        new(27, "an action in the wrong section", msi => msi.Change(Execute, "InstallFiles", "Sequence", "1"), Execute, "InstallFiles"),
        new(
            27, "an action before what it depends on",
            msi => msi.Change(Execute, "RemoveFiles", "Sequence", $"{Number(msi, "InstallFiles") + 1}"),
            Execute,
            "RemoveFiles"),
        new(27, "a script that is not carried out", msi => msi.Remove(Execute, "InstallFinalize"), Execute, "InstallFinalize"),
        new(
            28, "a restart between actions that belong together",
            msi => msi.Add(Execute, ("Action", "ForceReboot"), ("Sequence", $"{Number(msi, "PublishFeatures") + 1}")),
            Execute,
            "ForceReboot"),
        new(
            63, "a removal too early",
            msi => msi.Change(Execute, "RemoveExistingProducts", "Sequence", "1"),
            Execute,
            "RemoveExistingProducts"),
        new(
            63, "a removal in the middle of a script",
            msi => msi.Change(Execute, "RemoveExistingProducts", "Sequence", $"{Number(msi, "InstallFiles") + 1}"),
            Execute,
            "RemoveExistingProducts"),
        new(
            68, "a type that means nothing",
            msi => msi.Change("CustomAction", "RegisterCertificates", "Type", "1027"),
            "CustomAction",
            "RegisterCertificates"),
        new(
            68, "rights that it does not get",
            msi => msi.Change("CustomAction", "RegisterCertificates", "Type", $"{1 | 0x800}"),
            "CustomAction",
            "RegisterCertificates"),
        new(
            68, "a terminal server that is nothing to it",
            msi => msi.Change("CustomAction", "RegisterCertificates", "Type", $"{1 | 0x4000}"),
            "CustomAction",
            "RegisterCertificates"),
        new(
            72, "foreign code in an advertisement",
            msi => Place(msi, "AdvtExecuteSequence", 9000, "RegisterCertificates"),
            "AdvtExecuteSequence",
            "RegisterCertificates"),
        new(75, "an installed file too early", msi => Place(Action(msi, 18, "EGovTokenExe"), Execute, 1), Execute, "New"),
        new(
            77, "a deferred action too early",
            msi => msi.Change(Execute, "RegisterCertificates", "Sequence", "1"),
            Execute,
            "RegisterCertificates"),
        new(
            77, "a deferred action too late",
            msi => msi.Change(Execute, "RegisterCertificates", "Sequence", "9000"),
            Execute,
            "RegisterCertificates"),
        new(
            78, "an advertisement with a user interface",
            msi => msi.Add("AdvtUISequence", ("Action", "PinDialog"), ("Sequence", "1")),
            "AdvtUISequence",
            "PinDialog"),
        new(82, "half a registration", msi => msi.Remove(Execute, "PublishProduct"), Execute, "PublishProduct"),
        new(
            82, "one number for two",
            msi => msi.Change(Execute, "PublishProduct", "Sequence", $"{Number(msi, "PublishFeatures")}"),
            Execute,
            "PublishFeatures PublishProduct"),
        new(
            84, "a condition for what must happen",
            msi => msi.Change(Execute, "InstallFinalize", "Condition", "NOT Installed"),
            Execute,
            "InstallFinalize"),
        new(93, "a standard action's name", msi => Action(msi, 51, "Nothing", "InstallFiles"), "CustomAction", "InstallFiles"),
        new(
            96, "an advertisement of nothing",
            msi => msi.Remove("AdvtExecuteSequence", "PublishProduct"),
            "AdvtExecuteSequence",
            "PublishProduct"),
    ];

    private static int Number(MsiDatabase msi, string action) =>
        msi.Rows(Execute).Single(row => row["Action"] == action).Number("Sequence");

    private static MsiDatabase Action(MsiDatabase msi, int type, string source, string name = "New") =>
        msi.Add("CustomAction", ("Action", name), ("Type", $"{type}"), ("Source", source));

    private static MsiDatabase Place(MsiDatabase msi, string table, int number, string action = "New") =>
        msi.Add(table, ("Action", action), ("Sequence", $"{number}"));
}
