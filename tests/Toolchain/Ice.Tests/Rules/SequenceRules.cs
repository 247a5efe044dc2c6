using EGovToken.Ice.Tests.Facts;

namespace EGovToken.Ice.Tests.Rules;

/// <summary>ICE13, ICE26 to ICE28, ICE78, ICE82, ICE84 and ICE96: which actions the sequences have, and in which order.</summary>
internal static class SequenceRules
{
    private static readonly string[] ExecuteTables = ["InstallExecuteSequence", "AdminExecuteSequence", "AdvtExecuteSequence"];

    // What ForceReboot may not come between.
    private static readonly string[] Inseparable =
    [
        "CreateShortcuts", "PublishFeatures", "PublishProduct", "RegisterClassInfo", "RegisterExtensionInfo", "RegisterMIMEInfo",
        "RegisterProduct", "RegisterProgIdInfo", "RegisterUser",
    ];

    private static readonly string[] Registering = ["PublishFeatures", "PublishProduct", "RegisterProduct", "RegisterUser"];

    private static readonly string[] Unconditional =
    [
        "CostFinalize", "CostInitialize", "FileCost", "InstallFinalize", "InstallInitialize", "InstallValidate", "ProcessComponents",
        "PublishFeatures", "PublishProduct", "RegisterProduct", "UnpublishFeatures",
    ];

    /// <summary>ICE13: dialogs are shown by the sequences of the user interface alone.</summary>
    public static IEnumerable<IceFinding> Dialogs(MsiDatabase msi) =>
        from table in ExecuteTables
        from row in msi.Rows(table)
        where msi.Has("Dialog", "Dialog", row["Action"])
        select Error(13, table, row["Action"], "a dialog stands in an execute sequence");

    /// <summary>ICE26: the sequences have the actions that they need, and none that is of another sequence.</summary>
    public static IEnumerable<IceFinding> Actions(MsiDatabase msi)
    {
        foreach (var table in StandardActions.CheckedTables.Where(table => msi.Rows(table).Count > 0))
        {
            foreach (var action in StandardActions.RequiredIn(table).Where(action => !msi.Has(table, "Action", action)))
            {
                yield return Error(26, table, action, "a required action is missing");
            }

            foreach (var row in msi.Rows(table).Where(row => StandardActions.IsProhibitedIn(table, row["Action"])))
            {
                yield return Error(26, table, row["Action"], "the action is prohibited here");
            }
        }
    }

    /// <summary>ICE27: every action is known, in its section, and behind those that it depends on.</summary>
    public static IEnumerable<IceFinding> Order(MsiDatabase msi) => Sequence.All(msi).SelectMany(sequence => OrderIn(msi, sequence));

    /// <summary>ICE28: ForceReboot does not part actions that belong together.</summary>
    public static IEnumerable<IceFinding> ForcedReboot(MsiDatabase msi) =>
        from sequence in Sequence.All(msi)
        let places = Inseparable.Select(sequence.PlaceOf).OfType<int>().ToList()
        let reboot = sequence.PlaceOf("ForceReboot")
        where places.Count > 0 && reboot > places.Min() && reboot < places.Max()
        select Error(28, sequence.Table, "ForceReboot", "it parts actions that register the product");

    /// <summary>ICE78: an advertisement has no user interface.</summary>
    public static IEnumerable<IceFinding> AdvertisementDialogs(MsiDatabase msi) =>
        from row in msi.Rows("AdvtUISequence")
        select Error(78, "AdvtUISequence", row["Action"], "an advertisement has no user interface");

    /// <summary>ICE82: the product is registered completely or not at all, and no two actions have the same number.</summary>
    public static IEnumerable<IceFinding> Registration(MsiDatabase msi)
    {
        var missing = Registering.Where(action => !msi.Has("InstallExecuteSequence", "Action", action)).ToList();
        if (missing.Count > 0)
        {
            var severity = missing.Count == Registering.Length ? IceSeverity.Warning : IceSeverity.Error;
            yield return new IceFinding(
                82,
                severity,
                "InstallExecuteSequence",
                string.Join(' ', missing),
                "they register the product and are missing");
        }

        var twice = from sequence in Sequence.All(msi)
                    from places in sequence.Places.GroupBy(place => place.Number)
                    where places.Count() > 1
                    let actions = string.Join(' ', places.Select(place => place.Action))
                    select Warning(82, sequence.Table, actions, $"they have the same number, {places.Key}");
        foreach (var finding in twice)
        {
            yield return finding;
        }
    }

    /// <summary>ICE84: actions without which nothing can be installed have no condition.</summary>
    public static IEnumerable<IceFinding> Conditions(MsiDatabase msi) =>
        from table in ExecuteTables
        from row in msi.Rows(table)
        where Unconditional.Contains(row["Action"]) && row["Condition"].Length > 0
        select Warning(84, table, row["Action"], $"a required action has the condition {row["Condition"]}");

    /// <summary>ICE96: an advertisement publishes the product and its features.</summary>
    public static IEnumerable<IceFinding> Advertisement(MsiDatabase msi) =>
        from action in new[] { "PublishFeatures", "PublishProduct" }
        where !msi.Has("AdvtExecuteSequence", "Action", action)
        select Warning(96, "AdvtExecuteSequence", action, "a package cannot be advertised without it");

    private static IEnumerable<IceFinding> OrderIn(MsiDatabase msi, Sequence sequence)
    {
        foreach (var (action, number) in sequence.Places)
        {
            if (StandardActions.SectionsOf(action) is not { } sections)
            {
                if (!msi.Has("CustomAction", "Action", action) && !msi.Has("Dialog", "Dialog", action))
                {
                    yield return Error(27, sequence.Table, action, "it is no standard action, no custom action and no dialog");
                }
            }
            else if (number > 0 && !sections.HasFlag(sequence.SectionAt(number)))
            {
                yield return Error(27, sequence.Table, action, $"it stands among {sequence.SectionAt(number)}, and belongs to {sections}");
            }
        }

        foreach (var (first, second) in StandardActions.Order)
        {
            if (sequence.PlaceOf(first) > sequence.PlaceOf(second))
            {
                yield return Error(27, sequence.Table, first, $"it must come before {second}");
            }
        }

        var hasScript = sequence.Places.Any(place => StandardActions.SectionsOf(place.Action) == Sections.Execution);
        if (hasScript != sequence.PlaceOf("InstallFinalize").HasValue)
        {
            yield return Error(27, sequence.Table, "InstallFinalize", "nothing writes a script, or it carries out none");
        }
    }
}
