using EGovToken.Testing.TestKit;

namespace EGovToken.Distribution.Tests.Proof;

/// <summary>
/// A Windows PC as far as the proof's script looks: folders, registry, certificate stores, and Windows' own programs. What the product
/// does on it is <see cref="StandInProduct"/>'s. Its properties say in what it is worse than a good one.
/// </summary>
public sealed class StandInPC : IDisposable
{
    public const string UserKey = @"HKEY_CURRENT_USER\Software\EGovToken";
    public const string ProviderKey = @"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Cryptography\Defaults\Provider\EnterSafe ePass2003 CSP v1.0";
    public const string Pin = "80317264";

    private const string Sid = "S-1-5-21-1-2-3-1001";

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _environment = new(StringComparer.OrdinalIgnoreCase) { ["OS"] = "Windows_NT" };
    private readonly StandInProduct _product;

    public StandInPC()
    {
        foreach (var name in new[] { "SystemRoot", "LOCALAPPDATA", "APPDATA", "ProgramData", "ProgramFiles", "ProgramFiles(x86)", "PUBLIC", "TEMP", "Desktop" })
        {
            _environment[name] = _folder.PathOf(name);
            Directory.CreateDirectory(_environment[name]);
        }

        Directory.CreateDirectory(Path.Combine(_environment["SystemRoot"], "System32"));
        Registry.Set(@"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders", "Desktop", _environment["Desktop"]);
        Registry.Set(@"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\Run", "Another", "other.exe");
        Stores[@"CurrentUser\Root"].Add(new StandInCertificate("0F", "CN=Root"));
        _product = new StandInProduct(this);
    }

    public StandInRegistry Registry { get; } = new();

    public Dictionary<string, List<StandInCertificate>> Stores { get; } =
        new[] { "My", "CA", "Root" }.SelectMany(static name => new[] { @"CurrentUser\" + name, @"LocalMachine\" + name }).ToDictionary(static name => name, static _ => new List<StandInCertificate>());

    /// <summary>The command lines of all programs that were started.</summary>
    public List<string> Started { get; } = [];

    public bool Elevated { get; set; } = true;

    public bool HasSignedPackages { get; set; } = true;

    /// <summary>Whether a program never ends.</summary>
    public string? Hanging { get; set; }

    /// <summary>A file name that an uninstallation leaves on the desktop.</summary>
    public string? LeftFile { get; set; }

    /// <summary>Whether a repair brings the shortcut back.</summary>
    public bool RepairsShortcut { get; set; } = true;

    /// <summary>The state of the token's PIN, as egovtoken tells it.</summary>
    public string PinState { get; set; } = "ready";

    /// <summary>What Windows Installer says when it is given a PIN, in the place of installing.</summary>
    public string? InstallerError { get; set; }

    /// <summary>How often the PIN reached the token.</summary>
    public int PinTries { get; set; }

    public bool DesktopDenied { get; private set; }

    public bool JournalDenied { get; private set; }

    public bool HasDriveZ { get; set; }

    public string PathOf(string variable, params string[] parts) => Path.Combine([_environment[variable], .. parts]);

    /// <summary>Puts the middleware on the PC or takes it away.</summary>
    public void SetMiddleware(bool there)
    {
        var module = PathOf("SystemRoot", "System32", "eps2003csp11.dll");
        if (there)
        {
            File.WriteAllText(module, "module");
            Registry.Set(ProviderKey, "Type", 1);
        }
        else
        {
            File.Delete(module);
            Registry.Remove(ProviderKey);
        }
    }

    /// <summary>The folder of packages of a version.</summary>
    public string MakePackages(string version)
    {
        var folder = _folder.PathOf($"packages-{version}");
        Directory.CreateDirectory(folder);
        var sums = new List<string>();
        foreach (var name in new[] { "EGovToken.msi", "EGovTokenMachine.msi", "EGovTokenSetup.exe" })
        {
            File.WriteAllText(Path.Combine(folder, name), version);
            sums.Add($"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, name))))}  {name}");
        }

        File.WriteAllLines(Path.Combine(folder, "SHA256SUMS"), sums);
        return folder;
    }

    /// <summary>The folder of the stand-in middleware with the virtual token.</summary>
    public string MakeStandIn()
    {
        var folder = _folder.PathOf("stand-in");
        foreach (var name in new[] { "middleware/es2003_standin.exe", "drive/token/token.json", "drive/opt/wine-dotnet/sandbox.runtimeconfig.json" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, name))!);
            File.WriteAllText(Path.Combine(folder, name), "");
        }

        return folder;
    }

    /// <summary>Where a report may go.</summary>
    public string Report => _folder.PathOf("report");

    /// <summary>Get-Item of Env: and Registry:.</summary>
    public object? GetItem(string path) => path.StartsWith(@"Env:\", StringComparison.Ordinal)
        ? new StandInVariable(_environment[path[5..]])
        : Registry.Open(KeyOf(path));

    public bool Exists(string path) => path == @"Z:\" ? HasDriveZ : Registry.Exists(KeyOf(path));

    public void Remove(string path)
    {
        if (path.StartsWith(@"Cert:\", StringComparison.Ordinal))
        {
            var (store, thumbprint) = (path[6..path.LastIndexOf('\\')], path[(path.LastIndexOf('\\') + 1)..]);
            Assert.AreEqual(1, Stores[store].RemoveAll(certificate => certificate.Thumbprint == thumbprint));
        }
        else
        {
            Registry.Remove(KeyOf(path));
        }
    }

    public void SetRights(string path, string sddl)
    {
        Assert.AreEqual(UserKey + @"\Journal", KeyOf(path));
        JournalDenied = sddl.Contains("(D;", StringComparison.Ordinal);
    }

    /// <summary>Starts a program, which ends at once unless it hangs.</summary>
    public StandInProcess Start(string path, string[] arguments, string output)
    {
        Assert.IsTrue(Path.IsPathFullyQualified(path), $"Not by its full path: {path}");
        Started.Add($"{path} {string.Join(' ', arguments)}".TrimEnd());
        var name = Path.GetFileName(path);
        if (name == Hanging)
        {
            return new StandInProcess(null);
        }

        var (exitCode, text) = name switch
        {
            "whoami.exe" => (0, arguments[0] == "/user" ? $"\"pc\\user\",\"{Sid}\"" : $"\"label\",\"S-1-16-{(Elevated ? 12288 : 8192)}\""),
            "taskkill.exe" => (0, ""),
            "subst.exe" => Substitute(arguments),
            "icacls.exe" => Deny(arguments),
            _ => _product.Run(name, [.. arguments.Select(static argument => argument.Trim('"'))], path),
        };
        File.WriteAllText(output, text);
        return new StandInProcess(exitCode);
    }

    /// <summary>Windows Installer's interface for programs: a product with properties.</summary>
    public void InstallProduct(string package, string properties, string log)
    {
        if (properties.Contains(Pin, StringComparison.Ordinal))
        {
            PinTries++;
        }

        if (InstallerError is not null)
        {
            throw new InvalidOperationException(InstallerError);
        }

        Assert.AreEqual(0, _product.Run("msiexec.exe", ["/i", package, "/qn", "/norestart", "/l*v", log, "TOKENPIN=**********"], "").ExitCode);
    }

    public void Dispose() => _folder.Dispose();

    private static string KeyOf(string path) => path["Registry::".Length..];

    private (int, string) Substitute(string[] arguments)
    {
        Assert.AreEqual("Z:", arguments[0]);
        HasDriveZ = arguments[1] != "/D";
        return (0, "");
    }

    private (int, string) Deny(string[] arguments)
    {
        Assert.AreEqual(_environment["Desktop"], arguments[0]);
        DesktopDenied = arguments[1] == "/deny";
        return (0, "");
    }
}

/// <summary>A certificate in a store.</summary>
public sealed record StandInCertificate(string Thumbprint, string Subject);

/// <summary>A variable of the environment, as Get-Item gives it.</summary>
public sealed record StandInVariable(string Value);

/// <summary>A program that was started; without an exit code it never ends.</summary>
public sealed class StandInProcess(int? exitCode)
{
    public int Id { get; } = 4711;

    public nint Handle { get; } = 1;

    public int ExitCode => exitCode ?? throw new InvalidOperationException("It has not ended.");

    public bool WaitForExit(int milliseconds) => exitCode is not null;
}
