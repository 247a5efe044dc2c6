using System.Runtime.Versioning;
using System.Security.AccessControl;
using System.Security.Principal;
using Microsoft.Win32;

[assembly: SupportedOSPlatform("windows")]

// StoreAclTool deny|allow STORE|KEY: forbids the user to change his own part of a certificate store, or a key of his registry, as a
// hardened or damaged profile does, or allows it again. The rule stands for as long as this Windows runs, which must be kept on between
// programs.
if (args is not [("deny" or "allow") and var verb, var guarded])
{
    Console.Error.WriteLine("usage: StoreAclTool deny|allow STORE|KEY");
    return 2;
}

using var key = Registry.CurrentUser.OpenSubKey(
    guarded.Contains('\\', StringComparison.Ordinal) ? guarded : $@"Software\Microsoft\SystemCertificates\{guarded}",
    RegistryKeyPermissionCheck.ReadWriteSubTree,
    RegistryRights.ReadPermissions | RegistryRights.ChangePermissions)
    ?? throw new InvalidOperationException($"There is no {guarded}.");
var access = key.GetAccessControl();
var rule = new RegistryAccessRule(
    new SecurityIdentifier(WellKnownSidType.WorldSid, null),
    RegistryRights.SetValue | RegistryRights.CreateSubKey | RegistryRights.Delete,
    InheritanceFlags.ContainerInherit,
    PropagationFlags.None,
    AccessControlType.Deny);
if (verb == "deny")
{
    access.AddAccessRule(rule);
}
else
{
    access.RemoveAccessRule(rule);
}

key.SetAccessControl(access);
return 0;
