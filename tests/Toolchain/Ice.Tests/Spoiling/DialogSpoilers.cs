namespace EGovToken.Ice.Tests.Spoiling;

/// <summary>Faults of dialogs and controls.</summary>
internal static class DialogSpoilers
{
    private const string Dialog = "LanguageDialog";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Spoiler> All { get; } =
    [
        new(17, "a button that does nothing", msi => Control(msi, "PushButton"), "Control", $"{Dialog}.New"),
        new(
            17, "a hidden one that a condition shows",
            msi => Control(msi, "PushButton", ("Attributes", "0"))
                .Add("ControlCondition", ("Dialog_", Dialog), ("Control_", "New"), ("Action", "Show"), ("Condition", "1")),
            "Control",
            $"{Dialog}.New"),
        new(17, "a list without entries", msi => Control(msi, "ListBox", ("Property", "NewList")), "Control", $"{Dialog}.New"),
        new(17, "a list to fold out without entries", msi => Control(msi, "ComboBox", ("Property", "NewList")), "Control", $"{Dialog}.New"),
        new(17, "a group without buttons", msi => Control(msi, "RadioButtonGroup", ("Property", "NewList")), "Control", $"{Dialog}.New"),
        new(17, "a picture that is missing", msi => msi.Remove("Binary", "WizardHeader"), "Control", $"{Dialog}.Header"),
        new(
            17, "a picture of a button that is missing",
            msi => Control(msi, "CheckBox", ("Attributes", $"{0x40000 | 3}"), ("Text", "Nothing")),
            "Control",
            $"{Dialog}.New"),
        new(
            17, "a picture of two kinds",
            msi => Control(msi, "CheckBox", ("Attributes", $"{0xC0000 | 3}"), ("Text", "WizardHeader")),
            "Control",
            $"{Dialog}.New"),
        new(20, "no dialog for files in use", msi => msi.Remove("Dialog", "FilesInUse"), "Dialog", "FilesInUse"),
        new(
            20, "no list of them",
            msi => Change(msi, "Control", row => row["Property"] == "FileInUseProcess", "Property", "Other"),
            "Control",
            "FilesInUse"),
        new(
            20, "no button that tries again",
            msi => Change(msi, "ControlEvent", row => row["Dialog_"] == "FilesInUse" && row["Argument"] == "Retry", "Argument", "Return"),
            "ControlEvent",
            "FilesInUse.Retry"),
        new(20, "no dialog for errors", msi => msi.Remove("Property", "ErrorDialog"), "Property", "ErrorDialog"),
        new(
            20, "an error dialog that is not marked so",
            msi => msi.Change("Dialog", ErrorDialog(msi), "Attributes", "3"),
            "Dialog",
            "Error"),
        new(
            20, "an error dialog that begins with a button",
            msi => msi.Change("Dialog", ErrorDialog(msi), "Control_First", "A"),
            "Dialog",
            "Error"),
        new(
            20, "an error dialog without its text",
            msi => msi.Change("Control", $"{ErrorDialog(msi)}.ErrorText", "Control", "Text"),
            "Control",
            "ErrorText"),
        new(
            20, "an error dialog without a button",
            msi => Change(msi, "ControlEvent", row => row["Dialog_"] == ErrorDialog(msi) && row["Control_"] == "Y", "Argument", "ErrorNo"),
            "ControlEvent",
            ".Y"),
        new(20, "buttons of two heights", msi => msi.Change("Control", $"{ErrorDialog(msi)}.A", "Height", "99"), "Control", "Error"),
        new(
            20, "no page for a failure",
            msi => Change(msi, "InstallUISequence", row => row["Sequence"] == "-3", "Sequence", "9999"),
            "InstallUISequence",
            "-3"),
        new(
            20, "no page for an administrative installation's end",
            msi => Change(msi, "AdminUISequence", row => row["Sequence"] == "-1", "Sequence", "9999"),
            "AdminUISequence",
            "-1"),
        new(23, "no first control", msi => msi.Change("Dialog", Dialog, "Control_First", "Nothing"), "Dialog", Dialog),
        new(23, "an order that ends", msi => msi.Change("Control", $"{Dialog}.Language_ru", "Control_Next", ""), "Dialog", Dialog),
        new(
            23, "an order that leads nowhere",
            msi => msi.Change("Control", $"{Dialog}.Language_ru", "Control_Next", "Nothing"),
            "Dialog",
            Dialog),
        new(
            23, "an order that does not come back",
            msi => msi.Change("Control", $"{Dialog}.Language_en", "Control_Next", "Language_ru"),
            "Dialog",
            Dialog),
        new(23, "a control that the order leaves out", msi => Control(msi, "PushButton", ("Control_Next", "Cancel")), "Dialog", Dialog),
        new(
            31, "a style that is missing",
            msi => msi.Change("Control", $"{Dialog}.Title", "Text", @"{\OtherFont}Title"),
            "Control",
            $"{Dialog}.Title"),
        new(
            31, "a style without its brace",
            msi => msi.Change("Control", $"{Dialog}.Title", "Text", @"{\TitleFont Title"),
            "Control",
            $"{Dialog}.Title"),
        new(
            31, "a style too late",
            msi => msi.Change("Control", $"{Dialog}.Title", "Text", @"Title {\TitleFont}"),
            "Control",
            $"{Dialog}.Title"),
        new(31, "no style for all texts", msi => msi.Set("DefaultUIFont", "OtherFont"), "Property", "DefaultUIFont"),
        new(34, "no button chosen", msi => Control(msi, "RadioButtonGroup", ("Property", "NewChoice")), "Control", $"{Dialog}.New"),
        new(
            34, "a choice that is no button's",
            msi => Control(msi, "RadioButtonGroup", ("Property", "PORTALSHORTCUT")),
            "Control",
            $"{Dialog}.New"),
        new(
            34, "an indirect choice of nothing",
            msi => Control(msi, "RadioButtonGroup", ("Property", "NewChoice"), ("Attributes", $"{8 | 3}")),
            "Control",
            $"{Dialog}.New"),
        new(
            44, "a dialog that is missing",
            msi => msi.Remove("Dialog", "CancelDialog"),
            "ControlEvent",
            $"{Dialog}.Cancel.SpawnDialog.CancelDialog"),
        new(103, "nothing to print", msi => Event(msi, "MsiPrint", "1"), "ControlEvent", $"{Dialog}.Cancel.MsiPrint"),
        new(
            103, "a program that is missing",
            msi => Event(msi, "MsiLaunchApp", "Nothing"),
            "ControlEvent",
            $"{Dialog}.Cancel.MsiLaunchApp"),
    ];

    private static string ErrorDialog(MsiDatabase msi) => msi.Property("ErrorDialog") ?? "";

    private static MsiDatabase Control(MsiDatabase msi, string type, params (string Column, string Value)[] more)
    {
        var usual = new[] { ("Dialog_", Dialog), ("Control", "New"), ("Type", type), ("Attributes", "3") };
        return msi.Add("Control", [.. usual, .. more]);
    }

    private static MsiDatabase Event(MsiDatabase msi, string name, string argument) =>
        msi.Add("ControlEvent", ("Dialog_", Dialog), ("Control_", "Cancel"), ("Event", name), ("Argument", argument));

    private static MsiDatabase Change(MsiDatabase msi, string table, Func<MsiRow, bool> which, string column, string value) =>
        msi.Rows(table).Where(which).Aggregate(msi, (changed, row) => changed.Change(table, row.Key, column, value));
}
