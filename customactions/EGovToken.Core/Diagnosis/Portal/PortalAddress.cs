using EGovToken.Core.Outcomes;
using EGovToken.Core.PC;
using EGovToken.Core.Settings;
using EGovToken.Core.Shortcut;

namespace EGovToken.Core.Diagnosis.Portal;

/// <summary>Decides which address is the portal's.</summary>
public static class PortalAddress
{
    private const string ShortcutLine = "URL=";

    /// <summary>
    /// The address named by hand, else the administrator's, else that of the shortcut that was installed for the user, else that of the
    /// installation for everybody, else the usual one.
    /// </summary>
    /// <param name="named">An address named by hand, or null.</param>
    /// <param name="pc">The PC.</param>
    /// <exception cref="OutcomeException"><see cref="OutcomeNumber.InvalidSetting"/>: the address named, or the policy's, makes no sense.</exception>
    public static Uri Find(string? named, UserPC pc) => new SettingsReader(
        name => name == SettingNames.PortalUrl ? named ?? Installed(pc) ?? pc.Machine.Find(name) ?? "" : "",
        named is null ? new PortalPolicy(pc.Policies) : new NoPolicies()).Read().PortalUrl;

    private static string? Installed(UserPC pc) => new ShortcutRecord(pc.Registry).ReadWritten()?
        .Split('\n')
        .Select(static line => line.Trim())
        .FirstOrDefault(static line => line.StartsWith(ShortcutLine, StringComparison.Ordinal))?
        .Substring(ShortcutLine.Length);

    // Whoever names an address wants to know about that one, whatever policy has decided for the installation.
    private sealed class NoPolicies : IPolicies
    {
        public string? Find(string name) => null;
    }

    // Another policy that makes no sense is none of the portal's concern.
    private sealed class PortalPolicy(IPolicies policies) : IPolicies
    {
        public string? Find(string name) => name == SettingNames.PortalUrl ? policies.Find(name) : null;
    }
}
