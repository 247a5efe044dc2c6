namespace EGovToken.Ice.Tests.Rules;

/// <summary>ICE20: the dialogs that Windows Installer itself shows, once a package has dialogs at all.</summary>
internal static class StandardDialogRules
{
    private const int IsErrorDialog = 65536;

    // Each button's name, and how it ends the dialog.
    private static readonly (string Button, string End)[] ErrorButtons =
    [
        ("A", "ErrorAbort"), ("C", "ErrorCancel"), ("I", "ErrorIgnore"), ("N", "ErrorNo"), ("O", "ErrorOk"), ("R", "ErrorRetry"),
        ("Y", "ErrorYes"),
    ];

    private static readonly (string Number, string Name)[] Ends = [("-1", "Exit"), ("-2", "UserExit"), ("-3", "FatalError")];

    /// <summary>ICE20.</summary>
    public static IEnumerable<IceFinding> Dialogs(MsiDatabase msi)
    {
        if (!msi.Tables.ContainsKey("Dialog") || msi.Property("LIMITUI") is not null)
        {
            return [];
        }

        return [.. FilesInUse(msi), .. ErrorDialog(msi), .. EndsOfSequences(msi)];
    }

    private static IEnumerable<IceFinding> FilesInUse(MsiDatabase msi)
    {
        const string dialog = "FilesInUse";
        if (!msi.Has("Dialog", "Dialog", dialog))
        {
            yield return Error(20, "Dialog", dialog, "the dialog is missing");
            yield break;
        }

        if (!msi.Tables.ContainsKey("ListBox"))
        {
            yield return Error(20, "ListBox", dialog, "the table is missing");
        }

        if (!Controls(msi, dialog).Any(control => control["Type"] == "ListBox" && control["Property"] == "FileInUseProcess"))
        {
            yield return Error(20, "Control", dialog, "no list shows FileInUseProcess");
        }

        foreach (var end in new[] { "Exit", "Ignore", "Retry" }.Where(end => !ButtonsThatEnd(msi, dialog, end).Any()))
        {
            yield return Error(20, "ControlEvent", $"{dialog}.{end}", "no button ends the dialog so");
        }
    }

    private static IEnumerable<IceFinding> ErrorDialog(MsiDatabase msi)
    {
        var name = msi.Property("ErrorDialog");
        if (msi.Rows("Dialog").FirstOrDefault(row => row["Dialog"] == name) is not { } dialog)
        {
            yield return Error(20, "Property", "ErrorDialog", "the property names no dialog");
            yield break;
        }

        if ((dialog.Number("Attributes") & IsErrorDialog) == 0)
        {
            yield return Error(20, "Dialog", dialog.Key, "it is not marked as the error dialog");
        }

        if (dialog["Control_First"] != "ErrorText")
        {
            yield return Error(20, "Dialog", dialog.Key, "ErrorText is not its first control");
        }

        var controls = Controls(msi, dialog.Key).ToList();
        if (!controls.Any(control => control["Control"] == "ErrorText" && control["Type"] == "Text"))
        {
            yield return Error(20, "Control", $"{dialog.Key}.ErrorText", "no text shows the error");
        }

        if (controls.Any(control => control["Control"] == "ErrorIcon" && control["Type"] != "Icon"))
        {
            yield return Error(20, "Control", $"{dialog.Key}.ErrorIcon", "it is no icon");
        }

        foreach (var (button, end) in ErrorButtons.Where(pair => !ButtonsThatEnd(msi, dialog.Key, pair.End).Contains(pair.Button)))
        {
            yield return Error(20, "ControlEvent", $"{dialog.Key}.{button}", $"no button of this name ends the dialog with {end}");
        }

        var buttons = controls.Where(control => ErrorButtons.Any(pair => pair.Button == control["Control"]));
        if (buttons.Select(button => (button["Y"], button["Width"], button["Height"])).Distinct().Count() > 1)
        {
            yield return Error(20, "Control", dialog.Key, "its buttons differ in size or height");
        }
    }

    private static IEnumerable<IceFinding> EndsOfSequences(MsiDatabase msi) =>
        from table in new[] { "AdminUISequence", "InstallUISequence" }
        from end in Ends
        where !msi.Has(table, "Sequence", end.Number)
        select Error(20, table, end.Number, $"the sequence has no {end.Name} dialog");

    private static IEnumerable<MsiRow> Controls(MsiDatabase msi, string dialog) =>
        msi.Rows("Control").Where(control => control["Dialog_"] == dialog);

    private static IEnumerable<string> ButtonsThatEnd(MsiDatabase msi, string dialog, string argument) =>
        from button in Controls(msi, dialog)
        where button["Type"] == "PushButton"
        from row in msi.Rows("ControlEvent")
        where row["Dialog_"] == dialog && row["Control_"] == button["Control"] && row["Event"] == "EndDialog" && row["Argument"] == argument
        select button["Control"];
}
