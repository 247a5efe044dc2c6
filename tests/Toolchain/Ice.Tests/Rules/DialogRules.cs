using EGovToken.Ice.Tests.Facts;

namespace EGovToken.Ice.Tests.Rules;

/// <summary>ICE17, ICE23, ICE31, ICE34, ICE44 and ICE103: dialogs and their controls.</summary>
internal static class DialogRules
{
    private const int VisibleAndEnabled = 1 | 2;
    private const int Indirect = 8;
    private const int Bitmap = 0x40000;
    private const int Icon = 0x80000;
    private const int LongestStyle = 72;

    // Windows Installer itself fills this list.
    private const string FilledByTheInstaller = "FileInUseProcess";

    /// <summary>ICE17: controls have the rows of other tables that their type needs.</summary>
    public static IEnumerable<IceFinding> Controls(MsiDatabase msi)
    {
        foreach (var control in msi.Rows("Control"))
        {
            var type = control["Type"];
            var isPicture = (control.Number("Attributes") & (Bitmap | Icon)) != 0;
            if (type == "PushButton" && !HasEvent(msi, control) && CanBePressed(msi, control))
            {
                yield return Error(17, "Control", control.Key, "the button does nothing");
            }

            if (type is "ListBox" or "ComboBox" or "ListView" or "RadioButtonGroup" && !HasChoices(msi, control))
            {
                yield return Warning(17, "Control", control.Key, $"{ChoiceTable(type)} has no row for {control["Property"]}");
            }

            var isTwoPictures = (control.Number("Attributes") & (Bitmap | Icon)) == (Bitmap | Icon);
            if (type is "PushButton" or "CheckBox" or "RadioButtonGroup" && isTwoPictures)
            {
                yield return Error(17, "Control", control.Key, "it shows a bitmap and an icon at once");
            }

            var pictures = type switch
            {
                "Bitmap" or "Icon" => [control["Text"]],
                "PushButton" or "CheckBox" when isPicture => [control["Text"]],
                "RadioButtonGroup" when isPicture => Choices(msi, control).Select(choice => choice["Text"]),
                _ => Enumerable.Empty<string>(),
            };
            foreach (var picture in pictures.Where(picture => picture.Length > 0 && !IsPicture(msi, picture)))
            {
                yield return Error(17, "Control", control.Key, $"Binary has no picture {picture}");
            }
        }
    }

    /// <summary>ICE23: the Tab key goes round through all controls that it can reach.</summary>
    public static IEnumerable<IceFinding> TabOrder(MsiDatabase msi) =>
        from dialog in msi.Rows("Dialog")
        let objection = ObjectionToTabOrder(dialog, msi.Rows("Control").Where(control => control["Dialog_"] == dialog["Dialog"]))
        where objection is not null
        select Error(23, "Dialog", dialog["Dialog"], objection);

    /// <summary>ICE31: the styles that texts name are there, and named where they count.</summary>
    public static IEnumerable<IceFinding> TextStyles(MsiDatabase msi)
    {
        if (msi.Property("DefaultUIFont") is { } font && !msi.Has("TextStyle", "TextStyle", font))
        {
            yield return Error(31, "Property", "DefaultUIFont", $"there is no style {font}");
        }

        foreach (var control in msi.Rows("Control").Where(control => control["Type"] != "ScrollableText"))
        {
            var text = control["Text"];
            var isStyled = IsStyleAt(text, 0);
            var end = text.IndexOf('}', StringComparison.Ordinal);
            if (isStyled && end < 0)
            {
                yield return Error(31, "Control", control.Key, "its style has no closing brace");
            }
            else if (isStyled && (end - 2 > LongestStyle || !msi.Has("TextStyle", "TextStyle", text[2..end])))
            {
                yield return Error(31, "Control", control.Key, $"there is no style {text[2..end]}");
            }

            if (Enumerable.Range(1, Math.Max(0, text.Length - 1)).Any(at => IsStyleAt(text, at)))
            {
                yield return Warning(31, "Control", control.Key, "only a style at the beginning of a text counts");
            }
        }
    }

    /// <summary>ICE34: one button of a group is chosen from the start.</summary>
    public static IEnumerable<IceFinding> RadioButtons(MsiDatabase msi)
    {
        foreach (var control in msi.Rows("Control").Where(control => control["Type"] == "RadioButtonGroup"))
        {
            var property = IsIndirect(control) ? msi.Property(control["Property"]) ?? "" : control["Property"];
            var chosen = msi.Property(property);
            if (property.Length == 0 || chosen is null)
            {
                yield return Error(34, "Control", control.Key, $"no property {property} chooses a button from the start");
            }
            else if (!msi.Rows("RadioButton").Any(button => button["Property"] == property && button["Value"] == chosen))
            {
                yield return Error(34, "Control", control.Key, $"{chosen}, the value of {property}, is no button's");
            }
        }
    }

    /// <summary>ICE44: an event that opens a dialog names one.</summary>
    public static IEnumerable<IceFinding> DialogEvents(MsiDatabase msi) =>
        from opened in msi.Rows("ControlEvent")
        where opened["Event"] is "NewDialog" or "SpawnDialog" or "SpawnWaitDialog"
        where !msi.Has("Dialog", "Dialog", opened["Argument"])
        select Error(44, "ControlEvent", opened.Key, $"there is no dialog {opened["Argument"]}");

    /// <summary>ICE103: what prints has a text to print, and what starts a program names an installed one.</summary>
    public static IEnumerable<IceFinding> ProgramEvents(MsiDatabase msi)
    {
        foreach (var started in msi.Rows("ControlEvent"))
        {
            var controls = msi.Rows("Control").Where(control => control["Dialog_"] == started["Dialog_"]);
            if (started["Event"] == "MsiPrint" && !controls.Any(control => control["Type"] == "ScrollableText"))
            {
                yield return Error(103, "ControlEvent", started.Key, "its dialog has no text to print");
            }

            if (started["Event"] == "MsiLaunchApp" && !msi.Has("File", "File", started["Argument"]))
            {
                yield return Error(103, "ControlEvent", started.Key, $"there is no file {started["Argument"]}");
            }
        }
    }

    private static string? ObjectionToTabOrder(MsiRow dialog, IEnumerable<MsiRow> controls)
    {
        var next = controls.ToDictionary(control => control["Control"], control => control["Control_Next"], StringComparer.Ordinal);
        var first = dialog["Control_First"];
        if (!next.ContainsKey(first))
        {
            return $"there is no first control {first}";
        }

        var reached = new HashSet<string>(StringComparer.Ordinal);
        var at = first;
        while (reached.Add(at))
        {
            if (next[at].Length == 0)
            {
                // A lone control has nowhere to go.
                return reached.Count == 1 && next.Values.All(other => other.Length == 0) ? null : $"the order ends at {at}";
            }

            if (!next.ContainsKey(next[at]))
            {
                return $"behind {at} comes {next[at]}, which is not there";
            }

            at = next[at];
        }

        var left = next.Where(control => control.Value.Length > 0).Select(control => control.Key).Except(reached).ToList();
        return at != first ? $"the order comes back to {at} and not to {first}"
            : left.Count > 0 ? $"the order leaves out {string.Join(' ', left)}"
            : null;
    }

    private static bool HasEvent(MsiDatabase msi, MsiRow control) =>
        msi.Rows("ControlEvent").Any(row => row["Dialog_"] == control["Dialog_"] && row["Control_"] == control["Control"]);

    private static bool CanBePressed(MsiDatabase msi, MsiRow control) =>
        (control.Number("Attributes") & VisibleAndEnabled) == VisibleAndEnabled
        || msi.Rows("ControlCondition").Any(row =>
            row["Dialog_"] == control["Dialog_"] && row["Control_"] == control["Control"] && row["Action"] is "Show" or "Enable");

    private static string ChoiceTable(string type) => type == "RadioButtonGroup" ? "RadioButton" : type;

    private static IEnumerable<MsiRow> Choices(MsiDatabase msi, MsiRow control) =>
        msi.Rows(ChoiceTable(control["Type"])).Where(choice => choice["Property"] == control["Property"]);

    private static bool HasChoices(MsiDatabase msi, MsiRow control) =>
        IsIndirect(control) || control["Property"] is "" or FilledByTheInstaller || Choices(msi, control).Any();

    private static bool IsIndirect(MsiRow control) => (control.Number("Attributes") & Indirect) != 0;

    // A property may hold the picture's name.
    private static bool IsPicture(MsiDatabase msi, string text) =>
        msi.Has("Binary", "Name", text)
        || FormattedText.References(text).SingleOrDefault() is { } reference
        && msi.Property(reference.Name) is { } name
        && msi.Has("Binary", "Name", name);

    private static bool IsStyleAt(string text, int at) =>
        at + 1 < text.Length && text[at] == '{' && text[at + 1] is '\\' or '&';
}
