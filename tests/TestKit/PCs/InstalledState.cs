using EGovToken.Testing.Sandbox;
using EGovToken.Testing.Sandbox.Certificates;
using EGovToken.Testing.Sandbox.Registry;

namespace EGovToken.Testing.TestKit;

/// <summary>What an installation is known by from outside, read from files and registry.</summary>
public sealed class InstalledState
{
    private const string ProductKey = @"HKCU\Software\EGovToken";
    private const string UserUninstallKey = @"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall";
    private const string MachineUninstallKey = @"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall";
    private const string MachineUninstallKey32 = @"HKLM\Software\Wow6432Node\Microsoft\Windows\CurrentVersion\Uninstall";
    private const string ProviderKey = @"HKLM\Software\Microsoft\Cryptography\Defaults\Provider\EnterSafe ePass2003 CSP v1.0";

    private readonly SandboxWorld _world;
    private readonly WineRegistry _registry;

    private InstalledState(SandboxWorld world)
    {
        _world = world;
        _registry = world.ReadRegistry();
        UserCertificates = [.. CertificateStores.Read(_registry).Where(certificate => certificate.Store is "My" or "CA" && certificate.Location == "HKCU")];
        LastResult = _registry.FindValue(ProductKey, "LastResult")?.Text;
        ShortcutFile = FindOnDrive("E-GOV.AZ.url");
        ShortcutUrl = UrlIn(ShortcutFile);
        HasMiddleware = _registry.FindKey(ProviderKey) is not null && File.Exists(world.HostPath(@"C:\windows\system32\eps2003csp11.dll"));
        HasCommandLine = FindOnDrive("egovtoken.exe") is not null;
        AppsEntries = FindAppsEntries();
    }

    /// <summary>The certificates in the user's own stores.</summary>
    public IReadOnlyList<StoredCertificate> UserCertificates { get; }

    /// <summary>The product's last result, or null.</summary>
    public string? LastResult { get; }

    /// <summary>The shortcut on the desktop, on the host; null when there is none.</summary>
    public string? ShortcutFile { get; }

    /// <summary>Where the shortcut leads, or null.</summary>
    public string? ShortcutUrl { get; }

    /// <summary>Whether the middleware is there as the payload's manifest detects it: provider key and module.</summary>
    public bool HasMiddleware { get; }

    /// <summary>Whether egovtoken.exe is installed for the user.</summary>
    public bool HasCommandLine { get; }

    /// <summary>The names under which the product shows in Settings, Apps.</summary>
    public IReadOnlyList<string> AppsEntries { get; }

    /// <summary>Reads a PC that is off.</summary>
    public static InstalledState Of(CitizenPC pc) => new(pc.World);

    private static string? UrlIn(string? shortcut) => shortcut is null
        ? null
        : File.ReadAllLines(shortcut).FirstOrDefault(line => line.StartsWith("URL=", StringComparison.Ordinal))?["URL=".Length..];

    private List<string> FindAppsEntries() =>
        [.. new[] { UserUninstallKey, MachineUninstallKey, MachineUninstallKey32 }
            .SelectMany(_registry.KeysBelow)
            .Where(key => !key.Values.TryGetValue("SystemComponent", out var hidden) || hidden.Number != 1)
            .Select(key => key.Values.GetValueOrDefault("DisplayName")?.Text)
            .OfType<string>()
            .Distinct()];

    private string? FindOnDrive(string fileName) => Directory
        .EnumerateFiles(_world.HostPath(@"C:\"), fileName, new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
        .FirstOrDefault();
}
