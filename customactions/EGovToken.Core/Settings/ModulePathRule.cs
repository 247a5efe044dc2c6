using EGovToken.Core.Modules;

namespace EGovToken.Core.Settings;

/// <summary>What a module named by hand may be: a DLL that exists, by its full path.</summary>
internal static class ModulePathRule
{
    public static string Check(string name, string value)
    {
        if (value.Any(char.IsControl) || value.IndexOfAny(Path.GetInvalidPathChars()) >= 0 || !IsFullLocalPath(value))
        {
            throw SettingError.For(name, $"'{value}' is not the full path of a file on this PC");
        }

        if (VendorModules.IsProviderOnly(value))
        {
            throw SettingError.For(name, $"'{value}' is a cryptographic provider, not a PKCS#11 module");
        }

        if (!File.Exists(value))
        {
            throw SettingError.For(name, $"the file '{value}' does not exist");
        }

        return value;
    }

    // A share or a relative path would let somebody else choose the code that runs here.
    private static bool IsFullLocalPath(string value)
    {
        if (value.StartsWith(@"\\", StringComparison.Ordinal) || value.StartsWith("//", StringComparison.Ordinal) || !Path.IsPathRooted(value))
        {
            return false;
        }

        return string.Equals(Path.GetFullPath(value), value, StringComparison.OrdinalIgnoreCase);
    }
}
