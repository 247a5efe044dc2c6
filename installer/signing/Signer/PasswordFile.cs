namespace EGovToken.Signing;

/// <summary>The certificate's password in a file that only its owner can read, as long as it is needed.</summary>
internal sealed class PasswordFile : IDisposable
{
    /// <summary>The variable that the user puts the password into; without it the password is empty.</summary>
    public const string Variable = "EGOVTOKEN_SIGNING_PASSWORD";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("egovtoken-signing-"); // Its owner's alone.

    private PasswordFile(string password)
    {
        Path = System.IO.Path.Combine(_folder.FullName, "password");
        File.WriteAllText(Path, password);
    }

    /// <summary>The file's full path.</summary>
    public string Path { get; }

    /// <summary>Writes the password.</summary>
    public static PasswordFile FromEnvironment() => new(Environment.GetEnvironmentVariable(Variable) ?? string.Empty);

    public void Dispose() => _folder.Delete(recursive: true);
}
