namespace EGovToken.Testing.TestKit;

/// <summary>A folder that SoftHSM keeps its tokens in: each token is a folder of files.</summary>
public static class SoftHsmFolder
{
    /// <summary>Where Debian has the module.</summary>
    public const string Module = "/usr/lib/softhsm/libsofthsm2.so";

    private const string SecurityOfficerPin = "87654321";

    /// <summary>Makes a token in a folder, which is then the one that SoftHSM works in.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="label">The token's label.</param>
    /// <param name="pin">The user's PIN.</param>
    public static void MakeToken(string folder, string label, string pin)
    {
        Use(folder);
        Tool.Run("softhsm2-util", "--init-token", "--free", "--label", label, "--so-pin", SecurityOfficerPin, "--pin", pin);
    }

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
