using System.Collections.Frozen;

namespace EGovToken.Testing.Toolchain.DownLevel.Localization;

/// <summary>The strings of the standard bootstrapper application's themes: what WiX 5 calls them and what WiX 3.11 does.</summary>
internal static class ThemeStrings
{
    private const string NoSelfUpdate = "The 3.11 application has no page for updates of the bundle.";
    private const string GeneralHeader = "For this outcome 3.11 shows SuccessHeader or FailureHeader.";
    private const string OneMessage = "3.11 has one message, InstallMessage, with or without options.";
    private const string OneRestartText = "3.11 has one text, SuccessRestartText, for all actions.";
    private const string OtherButtons = "3.11's page for files in use has OK and Cancel, and two choices.";

    /// <summary>Strings with one name on both sides.</summary>
    public static readonly FrozenSet<string> Kept = FrozenSet.Create(
        StringComparer.Ordinal,
        "Caption", "ConfirmCancelMessage", "ExecuteUpgradeRelatedBundleMessage", "FailureCloseButton", "FailureHeader",
        "FailureHyperlinkLogText", "FailureInstallHeader", "FailureRepairHeader", "FailureRestartButton", "FailureRestartText",
        "FailureUninstallHeader", "FilesInUseCloseRadioButton", "FilesInUseDontCloseRadioButton", "FilesInUseLabel", "HelpCloseButton",
        "HelpHeader", "HelpText", "InstallAcceptCheckbox", "InstallHeader", "InstallInstallButton", "InstallLicenseLinkText",
        "InstallMessage", "InstallOptionsButton", "InstallVersion", "ModifyHeader", "ModifyRepairButton", "ModifyUninstallButton",
        "OptionsBrowseButton", "OptionsCancelButton", "OptionsHeader", "OptionsLocationLabel", "OptionsOkButton",
        "OverallProgressPackageText", "ProgressCancelButton", "ProgressHeader", "ProgressLabel", "SuccessCloseButton", "SuccessHeader",
        "SuccessInstallHeader", "SuccessLaunchButton", "SuccessRepairHeader", "SuccessRestartButton", "SuccessRestartText",
        "SuccessUninstallHeader", "Title");

    /// <summary>Strings that no standard theme has: a theme of one's own refers to them, and that reference is converted as it is.</summary>
    public static readonly FrozenSet<string> OfOwnTheme = FrozenSet.Create(StringComparer.Ordinal, "HelpLinkText", "ModifyMessage");

    /// <summary>Strings with another name in 3.11.</summary>
    public static readonly FrozenDictionary<string, string> Renamed = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["FilesInUseTitle"] = "FilesInUseHeader",
        ["InstallCancelButton"] = "InstallCloseButton",
        ["ModifyCancelButton"] = "ModifyCloseButton",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Strings that 3.11 shows nowhere, with the reason.</summary>
    public static readonly FrozenDictionary<string, string> Dropped = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["CheckingForUpdatesLabel"] = NoSelfUpdate,
        ["UpdateButton"] = NoSelfUpdate,
        ["FailureCacheHeader"] = GeneralHeader,
        ["FailureLayoutHeader"] = GeneralHeader,
        ["FailureModifyHeader"] = GeneralHeader,
        ["FailureUnsafeUninstallHeader"] = GeneralHeader,
        ["SuccessCacheHeader"] = GeneralHeader,
        ["SuccessLayoutHeader"] = GeneralHeader,
        ["SuccessModifyHeader"] = GeneralHeader,
        ["SuccessUnsafeUninstallHeader"] = GeneralHeader,
        ["InstallMessageOptions"] = OneMessage,
        ["SuccessUninstallRestartText"] = OneRestartText,
        ["FilesInUseExitButton"] = OtherButtons,
        ["FilesInUseIgnoreButton"] = OtherButtons,
        ["FilesInUseNetfxCloseRadioButton"] = OtherButtons,
        ["FilesInUseRetryButton"] = OtherButtons,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Strings that only 3.11 has, with the older string that says the same.</summary>
    public static readonly IReadOnlyList<(string Id, string Original)> Copied =
    [
        ("FilesInUseOkButton", "OptionsOkButton"),
        ("FilesInUseCancelButton", "OptionsCancelButton"),
        ("ErrorFailNoActionReboot", "FailureRestartText"),
    ];
}
