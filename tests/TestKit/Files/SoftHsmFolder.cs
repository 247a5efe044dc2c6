namespace EGovToken.Testing.TestKit;

/// <summary>A folder that SoftHSM keeps its tokens in: each token is a folder of files.</summary>
public static class SoftHsmFolder
{
    /// <summary>Where Debian has the module.</summary>
    public const string Module = "/usr/lib/softhsm/libsofthsm2.so";

    /// <summary>Makes the folder the one that SoftHSM works in, in this process and those that it starts.</summary>
    public static void Use(string folder)
    {
        var configuration = Path.Combine(folder, "softhsm2.conf");
        File.WriteAllText(configuration, $"directories.tokendir = {folder}\nobjectstore.backend = file\nlog.level = ERROR\n");
        NativeEnvironment.Set("SOFTHSM2_CONF", configuration);
    }

    /// <summary>Copies the tokens of one folder into another.</summary>
    public static void Copy(string from, string to)
    {
        foreach (var token in Directory.GetDirectories(from))
        {
            var copy = Directory.CreateDirectory(Path.Combine(to, Path.GetFileName(token))).FullName;
            foreach (var file in Directory.GetFiles(token))
            {
                File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
            }
        }
    }
}
