using System.Globalization;

namespace EGovToken.Ice.Tests.Spoiling;

/// <summary>Faults of components, files, directories, features and the registry.</summary>
internal static class ComponentSpoilers
{
    private const string Exe = "EGovTokenExe";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Spoiler> All { get; } =
    [
        new(
            2, "another component's key",
            msi => msi.Change("Registry", Key(msi, "CommandLine"), "Component_", "Other"),
            "Component",
            "CommandLine"),
        new(
            2, "a key that is missing",
            msi => msi.Change("File", Exe, "File", "Other"),
            "Component",
            "Programs") { Package = Package.Machine },
        new(4, "a file behind the last medium", msi => msi.Change("File", Exe, "Sequence", "99"), "File", Exe),
        new(
            8, "one GUID for two",
            msi => msi.Change("Component", "Programs", "ComponentId", Component(msi, "MachineSettings")["ComponentId"].ToLowerInvariant()),
            "Component",
            "Programs") { Package = Package.Machine },
        new(
            9, "something passing in the system's folder",
            msi => msi.Change("Directory", "INSTALLFOLDER", "Directory_Parent", "SystemFolder")
                .Add("Directory", ("Directory", "SystemFolder"), ("Directory_Parent", "TARGETDIR"), ("DefaultDir", ".")),
            "Component",
            "MachineSettings") { Package = Package.Machine },
        new(
            10, "a child that may not be advertised",
            msi => msi.Change("Feature", "Main", "Attributes", "4")
                .Add("Feature", ("Feature", "Child"), ("Feature_Parent", "Main"), ("Attributes", "8")),
            "Feature",
            "Child"),
        new(14, "a feature that is its own parent", msi => msi.Change("Feature", "Main", "Feature_Parent", "Main"), "Feature", "Main"),
        new(14, "a root that follows a parent", msi => msi.Change("Feature", "Main", "Attributes", "2"), "Feature", "Main"),
        new(
            18, "a directory that nothing creates",
            msi => msi.Add("Component", ("Component", "Empty"), ("Directory_", "INSTALLFOLDER")),
            "Component",
            "Empty"),
        new(21, "a component without a feature", msi => msi.Empty("FeatureComponents"), "Component", "CommandLine"),
        new(
            30, "one file of two components",
            msi => msi.Change("File", "EGovTokenWExe", "FileName", Row(msi, "File", Exe)["FileName"])
                .Change("File", "EGovTokenWExe", "Component_", "MachineSettings"),
            "File",
            "EGovTokenWExe") { Package = Package.Machine },
        new(33, "a bare class", msi => msi.Change("Registry", Key(msi, "CommandLine"), "Key", @"Software\Classes\.p11"), "Registry", ""),
        new(
            35, "a file in a cabinet that runs from the source",
            msi => msi.Change("Component", "CommandLine", "Attributes", "1"),
            "Component",
            "CommandLine"),
        new(36, "an icon that nothing shows", msi => msi.Set("ARPPRODUCTICON", "Other.ico"), "Icon", "EGovToken.ico"),
        new(
            38, "a component of the profile that a file stands for",
            msi => msi.Change("Component", "CommandLine", "Attributes", "256"),
            "Component",
            "CommandLine"),
        new(
            38, "one that a value of the machine's stands for",
            msi => msi.Change("Registry", Key(msi, "CommandLine"), "Root", "2"),
            "Component",
            "CommandLine"),
        new(47, "too many components", ManyComponents, "Feature", "Main"),
        new(48, "a certain drive", msi => msi.Set("INSTALLFOLDER", @"C:\EGovToken"), "Property", "INSTALLFOLDER"),
        new(49, "a default value that is a number", msi => msi.Change("Registry", Key(msi, "CommandLine"), "Name", ""), "Registry", ""),
        new(
            53, "a policy of the installer's",
            msi => msi.Change("Registry", Key(msi, "CommandLine"), "Key", @"Software\Policies\Microsoft\Windows\Installer"),
            "Registry",
            ""),
        new(
            54, "a key file with another's version",
            msi => msi.Change("File", Exe, "Version", "EGovTokenWExe"),
            "Component",
            "Programs") { Package = Package.Machine },
        new(
            56, "a second root",
            msi => msi.Change("Directory", "LocalAppDataFolder", "Directory_Parent", ""),
            "Directory",
            "LocalAppDataFolder"),
        new(56, "another source", msi => msi.Change("Directory", "TARGETDIR", "DefaultDir", "Temp"), "Directory", "TARGETDIR"),
        new(
            57, "a machine's value beside a user's file",
            msi => msi.Add("Registry", ("Registry", "More"), ("Root", "2"), ("Key", "Software"), ("Component_", "CommandLine")),
            "Component",
            "CommandLine"),
        new(
            57, "a user's value beside a machine's file",
            msi => msi.Add("Registry", ("Registry", "More"), ("Root", "1"), ("Key", "Software"), ("Component_", "Programs")),
            "Component",
            "Programs") { Package = Package.Machine },
        new(
            57, "a value that is either's",
            msi => msi.Add("Registry", ("Registry", "More"), ("Root", "-1"), ("Key", "Software"), ("Component_", "Programs")),
            "Component",
            "Programs") { Package = Package.Machine },
        new(
            60, "a version without a language",
            msi => msi.Change("File", Exe, "Version", "1.0.0.0").Change("File", Exe, "Language", ""),
            "File",
            Exe),
        new(
            60, "a version and a hash",
            msi => msi.Change("File", Exe, "Version", "1.0.0.0").Add("MsiFileHash", ("File_", Exe)),
            "MsiFileHash",
            Exe),
        new(
            64, "a directory that stays in the profile",
            msi => msi.Remove("RemoveFile", "RemoveInstallFolder"),
            "Directory",
            "INSTALLFOLDER"),
        new(
            69, "a reference to another component",
            msi => msi.Change("Registry", Key(msi, "MachineSettings"), "Value", "[$Programs]"),
            "Registry",
            "") { Package = Package.Machine },
        new(
            69, "a reference to another component's file",
            msi => msi.Change("Registry", Key(msi, "MachineSettings"), "Value", $"[#{Exe}]"),
            "Registry",
            "") { Package = Package.Machine },
        new(70, "a number that is none", msi => msi.Change("Registry", Key(msi, "CommandLine"), "Value", "#12xz34"), "Registry", ""),
        new(
            70, "a hexadecimal number that is none",
            msi => msi.Change("Registry", Key(msi, "CommandLine"), "Value", "#xz34"),
            "Registry",
            ""),
        new(71, "no disk 1", msi => msi.Change("Media", "1", "DiskId", "2"), "Media", "1"),
        new(
            88, "a directory that nothing sets",
            msi => msi.Change("IniFile", "PortalUrl", "DirProperty", "SomeFolder"),
            "IniFile",
            "PortalUrl") { Package = Package.Machine },
        new(
            91, "an INI file of one user's",
            msi => msi.Change("IniFile", "PortalUrl", "DirProperty", "FavoritesFolder")
                .Add("Directory", ("Directory", "FavoritesFolder"), ("Directory_Parent", "TARGETDIR"), ("DefaultDir", ".")),
            "IniFile",
            "PortalUrl") { Package = Package.Machine },
        new(
            92, "a permanent component without a GUID",
            msi => msi.Change("Component", "Programs", "Attributes", $"{16 | 256}").Change("Component", "Programs", "ComponentId", ""),
            "Component",
            "Programs") { Package = Package.Machine },
        new(
            92, "a permanent component that can be superseded",
            msi => msi.Change("Component", "Programs", "Attributes", $"{16 | 1024}"),
            "Component",
            "Programs") { Package = Package.Machine },
        new(
            99, "a directory with a property's name",
            msi => msi.Add("Directory", ("Directory", "USERNAME"), ("Directory_Parent", "TARGETDIR"), ("DefaultDir", "user")),
            "Directory",
            "USERNAME"),
        new(101, "a long name of a feature", msi => msi.Change("Feature", "Main", "Feature", new string('x', 39)), "Feature", "xxx"),
        new(105, "a value of the machine's", msi => msi.Change("Registry", Key(msi, "CommandLine"), "Root", "2"), "Registry", ""),
        new(
            105, "a folder of the machine's",
            msi => msi.Add("Directory", ("Directory", "WindowsFolder"), ("Directory_Parent", "TARGETDIR"), ("DefaultDir", ".")),
            "Directory",
            "WindowsFolder"),
        new(
            105, "an elevated action",
            msi => msi.Change("CustomAction", "RegisterCertificates", "Type", $"{1 | 0x400 | 0x800}"),
            "CustomAction",
            "RegisterCertificates"),
        new(105, "a service", msi => msi.Add("ServiceInstall", ("ServiceInstall", "Service")), "ServiceInstall", "Service"),
    ];

    private static MsiRow Row(MsiDatabase msi, string table, string key) => msi.Rows(table).Single(row => row.Key == key);

    private static MsiRow Component(MsiDatabase msi, string name) => Row(msi, "Component", name);

    // WiX makes up the names of values.
    private static string Key(MsiDatabase msi, string component) => Component(msi, component)["KeyPath"];

    private static MsiDatabase ManyComponents(MsiDatabase msi)
    {
        var old = msi.Tables["FeatureComponents"];
        var rows = Enumerable.Range(1, 1600)
            .Select(number => old.Rows[0].With("Component_", number.ToString(CultureInfo.InvariantCulture)));
        return msi.With(old with { Rows = [.. rows] });
    }
}
