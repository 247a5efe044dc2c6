using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Security.AccessControl;
using System.Security.Principal;
using Microsoft.Win32;

namespace EGovToken.Core.Settings;

/// <summary>
/// Tells whether users can choose what is found at a path: by writing to the file, by putting another into its folder, where a DLL's own
/// DLLs are looked for, or by renaming a folder above. Administrators can anyway. Deny rules are not counted, so that a path that is
/// protected by one alone is called unprotected.
/// </summary>
public static class PathProtection
{
    // Win32's ways round its own rules for names ("Naming Files, Paths, and Namespaces"): what they name may be a file, a share or a device.
    private static readonly string[] DevicePrefixes = [@"\\?\", @"\\.\"];

    /// <summary>Who else than the user and the administrators can read a file; null when nobody can, and on other systems than Windows.</summary>
    /// <param name="file">The file.</param>
    public static string? WhoElseCanRead(FileStream file) =>
        RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? AccessRules.WhoElseCanRead(file) : null;

    /// <summary>
    /// Why what is at a path must not run for every user: it is not always there, or users can choose what it is. Null when it may.
    /// </summary>
    /// <param name="path">Its full path. What does not exist is judged by the folder that it would be made in.</param>
    public static string? WhyUnfitForAllUsers(string path) =>
        DevicePrefixes.Any(prefix => path.StartsWith(prefix, StringComparison.Ordinal)) ? "it does not begin with a drive letter"
        : path.StartsWith(@"\\", StringComparison.Ordinal) ? "it is on another computer"
        : LocalPathRule.DriveOf(path) switch
        {
            DriveType.Network => "it is on a network drive",
            DriveType.Removable or DriveType.CDRom => "it is on a drive that can be taken out",
            _ => RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? AccessRules.WhyUnprotected(path) : null,
        };
}

/// <summary>What the access rules of NTFS say of a path.</summary>
[SupportedOSPlatform("windows")]
internal static class AccessRules
{
    private const AccessControlSections Asked = AccessControlSections.Access | AccessControlSections.Owner;
    private const FileSystemRights Taking = FileSystemRights.ChangePermissions | FileSystemRights.TakeOwnership;
    private const FileSystemRights Replacing = FileSystemRights.Delete | FileSystemRights.DeleteSubdirectoriesAndFiles | Taking;
    private const FileSystemRights WritingFile = FileSystemRights.WriteData | FileSystemRights.AppendData | FileSystemRights.Delete | Taking;
    private const FileSystemRights WritingFolder = FileSystemRights.CreateFiles | Replacing;

    // GENERIC_ALL and GENERIC_WRITE, which rules for what a folder will hold may name (winnt.h).
    private const FileSystemRights Generic = (FileSystemRights)0x50000000;

    // Domain Users and Domain Guests: the last number of their SIDs, whatever the domain (MS-DTYP 2.4.2.4).
    private static readonly string[] DomainGroups = ["-513", "-514"];

    private static readonly WellKnownSidType[] Administrators = [WellKnownSidType.LocalSystemSid, WellKnownSidType.BuiltinAdministratorsSid];

    private static readonly WellKnownSidType[] Groups =
    [
        WellKnownSidType.WorldSid, WellKnownSidType.AuthenticatedUserSid, WellKnownSidType.InteractiveSid, WellKnownSidType.BuiltinUsersSid,
        WellKnownSidType.BuiltinGuestsSid, WellKnownSidType.BuiltinPowerUsersSid,
    ];

    public static string? WhyUnprotected(string path)
    {
        try
        {
            return IsInProfile(path) ? "it is in a user's profile"
                : File.Exists(path) ? Judge(new FileSecurity(path, Asked), WritingFile, path) ?? JudgeFolder(Path.GetDirectoryName(path))
                : JudgeFolder(path);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException or InvalidOperationException)
        {
            return $"who can write there cannot be told: {e.Message}";
        }
    }

    /// <inheritdoc cref="PathProtection.WhoElseCanRead"/>
    public static string? WhoElseCanRead(FileStream file)
    {
        using var user = WindowsIdentity.GetCurrent();
        return RulesOf(file.GetAccessControl())
            .Where(each => each.AccessControlType == AccessControlType.Allow
                && (each.FileSystemRights & FileSystemRights.ReadData) != 0
                && !each.PropagationFlags.HasFlag(PropagationFlags.InheritOnly)
                && each.IdentityReference is SecurityIdentifier account
                && account != user.User
                && !Array.Exists(Administrators, account.IsWellKnown))
            .Select(static each => NameOf(each.IdentityReference))
            .FirstOrDefault();
    }

    private static string? JudgeFolder(string? folder)
    {
        for (var missing = false; folder is not null; folder = Path.GetDirectoryName(folder), missing = true)
        {
            if (Directory.Exists(folder))
            {
                var security = new DirectorySecurity(folder, Asked);
                return (missing
                    ? Judge(security, WritingFolder, folder, asInherited: true) ?? Judge(security, FileSystemRights.CreateDirectories, folder)
                    : Judge(security, WritingFolder, folder)) ?? JudgeAbove(folder);
            }
        }

        return null;
    }

    private static string? JudgeAbove(string folder)
    {
        for (var above = Path.GetDirectoryName(folder); above is not null; above = Path.GetDirectoryName(above))
        {
            if (Judge(new DirectorySecurity(above, Asked), Replacing, above) is { } why)
            {
                return why;
            }
        }

        return null;
    }

    private static string? Judge(FileSystemSecurity security, FileSystemRights rights, string path, bool asInherited = false)
    {
        if (security.GetOwner(typeof(SecurityIdentifier)) is SecurityIdentifier owner && IsUsers(owner))
        {
            // Who may change the access rules, whatever they say.
            return $"users ({NameOf(owner)}) own '{path}'";
        }

        var rule = RulesOf(security)
            .FirstOrDefault(each => each.AccessControlType == AccessControlType.Allow
                && (each.FileSystemRights & (rights | Generic)) != 0
                && (asInherited ? each.InheritanceFlags.HasFlag(InheritanceFlags.ContainerInherit) : !each.PropagationFlags.HasFlag(PropagationFlags.InheritOnly))
                && IsUsers((SecurityIdentifier)each.IdentityReference));
        return rule is null ? null : $"users ({NameOf(rule.IdentityReference)}) can write to '{path}'";
    }

    private static IEnumerable<FileSystemAccessRule> RulesOf(FileSystemSecurity security) =>
        security.GetAccessRules(includeExplicit: true, includeInherited: true, typeof(SecurityIdentifier)).OfType<FileSystemAccessRule>();

    private static bool IsUsers(SecurityIdentifier account)
    {
        using var user = WindowsIdentity.GetCurrent();
        return Array.Exists(Groups, account.IsWellKnown)
            || Array.Exists(DomainGroups, end => account.Value.EndsWith(end, StringComparison.Ordinal))
            || (account == user.User && !new WindowsPrincipal(user).IsInRole(WindowsBuiltInRole.Administrator));
    }

    private static string NameOf(IdentityReference account)
    {
        try
        {
            return account.Translate(typeof(NTAccount)).Value;
        }
        catch (Exception e) when (e is IdentityNotMappedException or SystemException)
        {
            return account.Value;
        }
    }

    // Each profile's owner may write there, whoever else may not.
    private static bool IsInProfile(string path)
    {
        using var key = Registry.LocalMachine.OpenSubKey(@"SOFTWARE\Microsoft\Windows NT\CurrentVersion\ProfileList");

        // Short names are written out, which .NET Framework's GetFullPath does.
        return key?.GetValue("ProfilesDirectory") is string { Length: > 0 } profiles
            && Path.GetFullPath(path).StartsWith(profiles.TrimEnd('\\') + '\\', StringComparison.OrdinalIgnoreCase);
    }
}
