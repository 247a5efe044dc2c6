using System.Collections.Frozen;

namespace EGovToken.Testing.Toolchain.DownLevel.Themes;

/// <summary>The names by which the standard bootstrapper application knows the pages and controls of a theme.</summary>
internal static class ThemeNames
{
    /// <summary>Pages, which have one name on both sides.</summary>
    public static readonly FrozenSet<string> Pages = FrozenSet.Create(
        StringComparer.Ordinal,
        "Failure", "Help", "Install", "Modify", "Progress", "ProgressPassive", "Success");

    /// <summary>What WiX 3.11 calls a control.</summary>
    public static readonly FrozenDictionary<string, string> Controls = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["EulaHyperlink"] = "EulaHyperlink",
        ["FailureCloseButton"] = "FailureCloseButton",
        ["FailureLogFileLink"] = "FailureLogFileLink",
        ["FailureMessageText"] = "FailureMessageText",
        ["FailureRestartButton"] = "FailureRestartButton",
        ["FailureRestartText"] = "FailureRestartText",
        ["HelpCloseButton"] = "HelpCancelButton",
        ["InstallButton"] = "InstallButton",
        ["InstallCancelButton"] = "WelcomeCancelButton",
        ["InstallVersion"] = "InstallVersion",
        ["LaunchButton"] = "LaunchButton",
        ["ModifyCancelButton"] = "ModifyCancelButton",
        ["OverallCalculatedProgressbar"] = "OverallCalculatedProgressbar",
        ["OverallProgressPackageText"] = "OverallProgressPackageText",
        ["ProgressCancelButton"] = "ProgressCancelButton",
        ["RepairButton"] = "RepairButton",
        ["SuccessCloseButton"] = "SuccessCancelButton",
        ["SuccessRestartButton"] = "SuccessRestartButton",
        ["SuccessRestartText"] = "SuccessRestartText",
        ["UninstallButton"] = "UninstallButton",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Buttons that 3.11 closes the window for by their name; WiX 5 wants to be told with CloseWindowAction.</summary>
    public static readonly FrozenSet<string> Closing = FrozenSet.Create(
        StringComparer.Ordinal,
        "FailureCloseButton", "HelpCloseButton", "InstallCancelButton", "ModifyCancelButton", "SuccessCloseButton");

    /// <summary>Controls that 3.11 shows on a condition of its own by their name; WiX 5 wants to be told with VisibleCondition.</summary>
    public static readonly FrozenDictionary<string, string> Conditions = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["FailureRestartText"] = "WixStdBARestartRequired",
        ["InstallVersion"] = "WixStdBAShowVersion",
        ["SuccessRestartText"] = "WixStdBARestartRequired",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
