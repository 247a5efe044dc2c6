using System.Security.AccessControl;
using System.Security.Principal;
using Microsoft.Win32;

namespace EGovToken.Testing.WindowsProbe;

/// <summary>
/// Forbids the user to change the own part of a certificate store, or a key of the own registry, as a hardened or damaged profile does, or
/// allows it again. The rule stands for as long as this Windows runs, which must be kept on between programs.
/// </summary>
internal static class StoreAccess
{
    private static readonly RegistryAccessRule Rule = new(
        new SecurityIdentifier(WellKnownSidType.WorldSid, null),
        RegistryRights.SetValue | RegistryRights.CreateSubKey | RegistryRights.Delete,
        InheritanceFlags.ContainerInherit,
        PropagationFlags.None,
        AccessControlType.Deny);

    /// <summary>Forbids it.</summary>
    /// <param name="guarded">A store by its name, or a key by its path below HKEY_CURRENT_USER.</param>
    public static void Deny(string guarded) => Change(guarded, static access => access.AddAccessRule(Rule));

    /// <summary>Allows it again.</summary>
    /// <inheritdoc cref="Deny"/>
    public static void Allow(string guarded) => Change(guarded, static access => access.RemoveAccessRule(Rule));

    private static void Change(string guarded, Action<RegistrySecurity> change)
    {
        using var key = Registry.CurrentUser.OpenSubKey(
            guarded.Contains('\\', StringComparison.Ordinal) ? guarded : $@"Software\Microsoft\SystemCertificates\{guarded}",
            RegistryKeyPermissionCheck.ReadWriteSubTree,
            RegistryRights.ReadPermissions | RegistryRights.ChangePermissions)
            ?? throw new InvalidOperationException($"There is no {guarded}.");
        var access = key.GetAccessControl();
        change(access);
        key.SetAccessControl(access);
    }
}
