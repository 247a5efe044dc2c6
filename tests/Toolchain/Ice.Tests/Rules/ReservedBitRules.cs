namespace EGovToken.Ice.Tests.Rules;

/// <summary>ICE45: bits that mean nothing yet are not set.</summary>
internal static class ReservedBitRules
{
    private static readonly (string Table, string Column, int Used)[] Used =
    [
        ("BBControl", "Attributes", 0x7F00FF), ("Component", "Attributes", 0xFFF), ("Dialog", "Attributes", 0x103FF),
        ("Feature", "Attributes", 0x3F),
        ("File", "Attributes", 0x6607), ("MoveFile", "Options", 1), ("MsiFileHash", "Options", 0), ("ODBCDataSource", "Registration", 1),
        ("Patch", "Attributes", 1),
        ("RemoveFile", "InstallMode", 3), ("ServiceControl", "Event", 0xBB), ("ServiceInstall", "ErrorControl", 0x8003),
        ("ServiceInstall", "ServiceType", 0x133), ("ServiceInstall", "StartType", 7),
        ("TextStyle", "StyleBits", 0xF), ("Upgrade", "Attributes", 0x707),
    ];

    private static readonly Dictionary<string, int> UsedByControl = new(StringComparer.Ordinal)
    {
        ["Billboard"] = 0x7,
        ["Bitmap"] = 0x110007,
        ["CheckBox"] = 0x7F007F,
        ["ComboBox"] = 0x1300FF,
        ["DirectoryCombo"] = 0x3F00EF,
        ["DirectoryList"] = 0xEF,
        ["Edit"] = 0x2100FF,
        ["GroupBox"] = 0x67,
        ["Icon"] = 0x710007,
        ["Line"] = 0x7,
        ["ListBox"] = 0x1100FF,
        ["ListView"] = 0x7100FF,
        ["MaskedEdit"] = 0xF,
        ["PathEdit"] = 0x6F,
        ["ProgressBar"] = 0x10027,
        ["PushButton"] = 0xFD0027,
        ["RadioButtonGroup"] = 0x17F007F,
        ["ScrollableText"] = 0xE7,
        ["SelectionTree"] = 0xEF,
        ["Text"] = 0x1F0067,
        ["VolumeCostList"] = 0x7F00E7,
        ["VolumeSelectCombo"] = 0x3F00EF,
    };

    /// <summary>ICE45.</summary>
    public static IEnumerable<IceFinding> Bits(MsiDatabase msi)
    {
        var attributes = from used in Used
                         from row in msi.Rows(used.Table)
                         where (row.Number(used.Column) & ~used.Used) != 0
                         select Error(45, used.Table, row.Key, $"{used.Column} has reserved bits: {row[used.Column]}");
        var controls = from control in msi.Rows("Control")
                       where UsedByControl.TryGetValue(control["Type"], out var used) && (control.Number("Attributes") & ~used) != 0
                       select Warning(45, "Control", control.Key, $"Attributes has reserved bits: {control["Attributes"]}");
        return attributes.Concat(controls);
    }
}
