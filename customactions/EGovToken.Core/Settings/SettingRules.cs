using System.Text.RegularExpressions;
using EGovToken.Core.Common;

namespace EGovToken.Core.Settings;

/// <summary>The refusal of a setting.</summary>
internal static class SettingError
{
    public static OutcomeException For(string name, string what) => new(OutcomeNumber.InvalidSetting, $"{name}: {what}");
}

/// <summary>What the portal's address may be: it is written into a file that the user double-clicks.</summary>
internal static class PortalUrlRule
{
    public static Uri Check(string value)
    {
        // ASCII without spaces keeps the shortcut file free of line breaks and of code-page trouble.
        var other = value.FirstOrDefault(static c => c is not (> ' ' and <= '~'));
        return value.Length > SettingTable.PortalUrl.Longest ? throw Refuse(value, $"is longer than {SettingTable.PortalUrl.Longest} characters")
            : other != default || value.Contains('\0') ? throw Refuse(value, $"has the character U+{(int)other:X4}, which is not ASCII or is a blank: write it percent-encoded")
            : !Uri.TryCreate(value, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp) || url.Host.Length == 0
                ? throw Refuse(value, "is not a web address that starts with https:// or http://")
            : HasUserPart(value) ? throw SettingError.For(SettingNames.PortalUrl, "the address has a user name or a password in it")
            : url;
    }

    // An empty one as well, which Uri does not tell of: what stands between the slashes is not where the browser goes.
    private static bool HasUserPart(string value) =>
        value.Substring(value.IndexOf(':') + 1).TrimStart('/', '\\').Split(['/', '\\', '?', '#'])[0].Contains('@');

    private static OutcomeException Refuse(string value, string why) => SettingError.For(SettingNames.PortalUrl, $"'{value}' {why}");
}

/// <summary>What a module named by hand may be: a DLL on this PC, by its full path.</summary>
internal static class ModulePathRule
{
    /// <summary>Refuses any other.</summary>
    /// <param name="value">The path.</param>
    /// <param name="isNew">Whether it is given now; one that an installation was given may have gone since, which is told where it is looked for.</param>
    /// <param name="isForAllUsers">Whether it is loaded at every user's logon: then no user may be able to choose what that is.</param>
    public static string Check(string value, bool isNew, bool isForAllUsers)
    {
        LocalPathRule.Check(SettingNames.Pkcs11Module, value);
        if (TokenProfile.All.Any(profile => profile.IsProviderOnly(value)))
        {
            throw SettingError.For(SettingNames.Pkcs11Module, $"'{value}' is a cryptographic provider, not a PKCS#11 module");
        }

        if (isNew && !File.Exists(value))
        {
            throw SettingError.For(SettingNames.Pkcs11Module, $"the file '{value}' does not exist");
        }

        return isForAllUsers && PathProtection.WhyUnfitForAllUsers(value) is { } why
            ? throw SettingError.For(SettingNames.Pkcs11Module, $"'{value}' would be loaded at every user's logon, and {why}")
            : value;
    }
}

/// <summary>What a file named by hand may be: one on this PC, by its full path. A share or a relative path would let others choose it.</summary>
internal static class LocalPathRule
{
    // What Windows takes for a device in every folder ("Naming Files, Paths, and Namespaces").
    private static readonly Regex Device = new(@"^(CON|PRN|AUX|NUL|(COM|LPT)[0-9]) *(\.|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Refuses any other.</summary>
    /// <param name="setting">The setting's name.</param>
    /// <param name="value">The path.</param>
    public static string Check(string setting, string value) =>
        value.Any(char.IsControl) || value.IndexOfAny(Path.GetInvalidPathChars()) >= 0 || !IsFull(value, Path.DirectorySeparatorChar == '\\')
            ? throw SettingError.For(setting, $"'{value}' is not the full path of a file on this PC")
            : DriveOf(value) == DriveType.Network ? throw SettingError.For(setting, $"'{value}' is on a network drive")
            : value;

    /// <summary>The kind of the drive that a full path is on, whose letter may stand for a share; unknown where drives have no letters.</summary>
    public static DriveType DriveOf(string value) =>
        HasDrive(value) ? new DriveInfo(value.Substring(0, 1)).DriveType : DriveType.Unknown;

    /// <summary>
    /// Whether a path is full and says what it means, by its text alone: .NET Framework's GetFullPath asks the file system as well, and writes
    /// out the short names that <c>%TEMP%</c> may have.
    /// </summary>
    /// <param name="path">The path.</param>
    /// <param name="onWindows">Whether it begins with a drive.</param>
    internal static bool IsFull(string path, bool onWindows)
    {
        var root = onWindows ? 3 : 1;

        // A second colon names a stream of a file.
        if (path.Length < root || path.LastIndexOf(':') > 1 || !(onWindows ? HasDrive(path) && path[2] == '\\' && !path.Contains('/') : path[0] == '/'))
        {
            return false;
        }

        // The last name is empty where a separator ends the path.
        var names = path.Substring(root).Split(onWindows ? '\\' : '/');
        return names.Take(names.Length - 1).All(static name => name.Length > 0)
            && names.All(name => onWindows ? name.LastOrDefault() is not ('.' or ' ') : name is not ("." or ".."))
            && !(onWindows && Device.IsMatch(names.Last()));
    }

    private static bool HasDrive(string path) => path.Length > 1 && path[1] == ':' && path[0] is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');
}

/// <summary>The names of log levels: those of the setting, in the order of <see cref="LogLevel"/>.</summary>
public static class LogLevelRule
{
    /// <summary>The level of a name, or null when there is none of it.</summary>
    /// <param name="name">The name.</param>
    public static LogLevel? TryRead(string? name) =>
        SettingTable.LogLevel.Choices.ToList().IndexOf(name ?? "") is >= 0 and var level ? (LogLevel)level : null;

    /// <summary>The level of a name that is known to be one.</summary>
    /// <param name="name">The name.</param>
    internal static LogLevel Read(string name) => TryRead(name) ?? throw new ArgumentException($"'{name}' is no level of the log.", nameof(name));
}
