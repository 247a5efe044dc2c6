namespace EGovToken.Distribution.Tests.Proof;

/// <summary>What packages, bundle and middleware do on a <see cref="StandInPC"/>, as their documentation says it.</summary>
internal sealed class StandInProduct(StandInPC pc)
{
    private const string Uninstall = @"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Uninstall\";
    private const string MachineUninstall = @"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall\";
    private const string MachineKey = @"HKEY_LOCAL_MACHINE\SOFTWARE\EGovToken";
    private const string RunKey = @"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\Run";
    private const string Provider = "EnterSafe ePass2003 CSP v1.0";
    private const string UserCode = "{USER}";
    private const string MachineCode = "{MACHINE}";
    private const string BundleCode = "{BUNDLE}";

    // The citizen's two certificates and the authority's.
    private static readonly (string Store, string Thumbprint)[] Certificates = [("My", "A1"), ("My", "A2"), ("CA", "C1")];

    private string Program => pc.PathOf("LOCALAPPDATA", "Programs", "EGovToken", "egovtoken.exe");

    private string Shortcut => pc.PathOf("Desktop", "E-GOV.AZ.url");

    private string CleanupFolder => pc.PathOf("ProgramFiles", "EGovTokenCleanup");

    private string CleanupTask => pc.PathOf("SystemRoot", "System32", "Tasks", "EGovTokenCleanup");

    private string MachineFolder => pc.PathOf("ProgramFiles", "EGovToken");

    /// <summary>Runs a program that is none of Windows' small ones.</summary>
    public (int ExitCode, string Output) Run(string name, string[] arguments, string path) => name switch
    {
        "msiexec.exe" => (Install(arguments), ""),
        "EGovTokenSetup.exe" => (RunBundle(arguments, File.ReadAllText(path)), ""),
        "es2003_standin.exe" => (RunMiddleware(arguments), ""),
        "egovtoken.exe" => (0, arguments[0] == "status" ? Status() : "All good."),
        "egovtokenw.exe" => (AtLogon(arguments[0] == "register"), ""),
        "schtasks.exe" => (RunCleanupTask(arguments), ""),
        "certutil.exe" => (0, $"{arguments[^1]}: {Provider}, container-{arguments[^1]}"),
        _ => throw new AssertFailedException($"An unknown program: {name}"),
    };

    private static string[] PropertiesOf(string[] arguments) => arguments[6..];

    private int Install(string[] arguments)
    {
        var (verb, package, log) = (arguments[0], arguments[1], arguments[5]);
        var version = File.Exists(package) ? File.ReadAllText(package) : "";
        var isMachine = package == MachineCode || Path.GetFileName(package) == "EGovTokenMachine.msi";
        return (verb, isMachine) switch
        {
            ("/x", true) => RemoveMachine(),
            ("/x", false) => RemoveUser(),
            (_, true) => InstallMachine(version),
            _ => InstallUser(version, log, PropertiesOf(arguments), isRepair: verb == "/fa"),
        };
    }

    private int InstallUser(string version, string log, string[] properties, bool isRepair)
    {
        var installed = pc.Registry.Value(Uninstall + UserCode, "DisplayVersion") as string;
        var number = pc.Registry.Exists(MachineKey) ? "EGT3004"
            : installed is not null && string.CompareOrdinal(installed, version) > 0 ? "EGT3003"
            : pc.DesktopDenied ? "EGT2501"
            : properties.Contains("TOKENSERIAL=0") ? "EGT2103"
            : "EGT1001";
        File.WriteAllText(log, $"Binding to CLR version v4.0.30319\nMSI (s) (00:00): {string.Join(' ', properties)}\n{number}: …\n");
        if (number is "EGT3004" or "EGT3003")
        {
            return 1603;
        }

        pc.Registry.Set(StandInPC.UserKey, "LastResult", number + ": …");
        if (number == "EGT2501")
        {
            return 1603;
        }

        pc.Registry.Set(Uninstall + UserCode, "DisplayName", "eGov Token Setup");
        pc.Registry.Set(Uninstall + UserCode, "DisplayVersion", version);
        Directory.CreateDirectory(Path.GetDirectoryName(Program)!);
        File.WriteAllText(Program, version);
        if (!isRepair || pc.RepairsShortcut)
        {
            File.WriteAllText(Shortcut, properties.Contains("PORTALURL=https://my.gov.az/") ? "URL=https://my.gov.az/" : "URL=https://www.e-gov.az/");
        }

        if (number == "EGT1001")
        {
            Register();
        }

        return 0;
    }

    private int RemoveUser()
    {
        if (pc.JournalDenied)
        {
            pc.Registry.Set(StandInPC.UserKey, "LastResult", "EGT2402: …");
            return 1603;
        }

        Unregister();
        pc.Registry.Remove(Uninstall + UserCode);
        Directory.Delete(pc.PathOf("LOCALAPPDATA", "Programs"), recursive: true);
        File.Delete(Shortcut);
        if (pc.LeftFile is { } left)
        {
            File.WriteAllText(pc.PathOf("Desktop", left), "");
        }

        return 0;
    }

    private int InstallMachine(string version)
    {
        pc.Registry.Set(MachineUninstall + MachineCode, "DisplayName", "eGov Token Setup (all users)");
        pc.Registry.Set(MachineUninstall + MachineCode, "DisplayVersion", version);
        pc.Registry.Set(MachineKey, "WAITFORTOKEN", "300");
        pc.Registry.Set(RunKey, "EGovToken", "egovtokenw.exe");
        Directory.CreateDirectory(MachineFolder);
        File.WriteAllText(Path.Combine(MachineFolder, "egovtoken.exe"), version);
        File.WriteAllText(Path.Combine(MachineFolder, "egovtokenw.exe"), version);
        return 0;
    }

    private int RemoveMachine()
    {
        pc.Registry.Remove(MachineUninstall + MachineCode);
        pc.Registry.Remove(MachineKey);
        pc.Registry.RemoveValue(RunKey, "EGovToken");
        Directory.Move(MachineFolder, CleanupFolder);
        pc.Registry.Set(RunKey, "EGovTokenCleanup", "egovtokenw.exe");
        Directory.CreateDirectory(Path.GetDirectoryName(CleanupTask)!);
        File.WriteAllText(CleanupTask, "task");
        return 0;
    }

    private int RunCleanupTask(string[] arguments)
    {
        CollectionAssert.AreEqual(new[] { "/run", "/tn", "EGovTokenCleanup" }, arguments);
        pc.Registry.RemoveValue(RunKey, "EGovTokenCleanup");
        Directory.Delete(CleanupFolder, recursive: true);
        File.Delete(CleanupTask);
        return 0;
    }

    private int RunBundle(string[] arguments, string version)
    {
        var log = arguments[3];
        if (arguments.Contains("/uninstall"))
        {
            pc.Registry.Remove(Uninstall + BundleCode);
            return RemoveUser();
        }

        var wasThere = File.Exists(pc.PathOf("SystemRoot", "System32", "eps2003csp11.dll"));
        pc.SetMiddleware(true);
        var exitCode = InstallUser(version, log + ".msi.log", [], isRepair: arguments.Contains("/repair"));
        pc.Registry.Set(Uninstall + UserCode, "SystemComponent", 1);
        pc.Registry.Set(Uninstall + BundleCode, "DisplayName", "eGov Token Setup");
        pc.Registry.Set(Uninstall + BundleCode, "DisplayVersion", version);
        pc.Registry.Set(Uninstall + BundleCode, "BundleVersion", version);
        File.WriteAllText(log, wasThere ? "ePass2003FileVersion1 = 1.1.16.804\nPlanned package: ePass2003, state: Absent, default requested: Absent\n" : "Applying execute package: ePass2003\n");
        return exitCode;
    }

    private int RunMiddleware(string[] arguments)
    {
        pc.SetMiddleware(!arguments.Contains("/uninstall"));
        return 0;
    }

    private int AtLogon(bool register)
    {
        Directory.CreateDirectory(pc.PathOf("LOCALAPPDATA", "EGovToken", "Logs"));
        File.AppendAllText(pc.PathOf("LOCALAPPDATA", "EGovToken", "Logs", "logon.log"), "A logon.\n");
        if (register)
        {
            Register();
            pc.Registry.Set(StandInPC.UserKey, "LastResult", "EGT1001: …");
        }
        else
        {
            Unregister();
        }

        return 0;
    }

    private void Register()
    {
        pc.Registry.Set(StandInPC.UserKey + @"\Journal", "1", "entry");
        foreach (var (store, thumbprint) in Certificates.Where(certificate => !pc.Stores[@"CurrentUser\" + certificate.Store].Exists(one => one.Thumbprint == certificate.Thumbprint)))
        {
            pc.Stores[@"CurrentUser\" + store].Add(new StandInCertificate(thumbprint, $"CN={thumbprint}"));
            Directory.CreateDirectory(StoreFile(thumbprint, ".."));
            File.WriteAllText(StoreFile(thumbprint), "");
        }
    }

    private void Unregister()
    {
        pc.Registry.Remove(StandInPC.UserKey);
        foreach (var (store, thumbprint) in Certificates)
        {
            pc.Stores[@"CurrentUser\" + store].RemoveAll(one => one.Thumbprint == thumbprint);
            if (File.Exists(StoreFile(thumbprint)))
            {
                File.Delete(StoreFile(thumbprint));
            }
        }
    }

    private string StoreFile(params string[] names) =>
        Path.GetFullPath(Path.Combine([pc.PathOf("APPDATA"), "Microsoft", "SystemCertificates", "My", "Certificates", .. names]));

    private string Status()
    {
        var certificates = Certificates.Select(certificate => $$"""
            { "thumbprint": "{{certificate.Thumbprint}}", "registration": { "store": "{{certificate.Store}}",
              "provider": "{{Provider}}", "container": "container-{{certificate.Thumbprint}}", "keyAnswers": true } }
            """);
        return $$"""{ "tokens": [ { "pin": { "state": "{{pc.PinState}}" }, "certificates": [ {{string.Join(", ", certificates)}} ] } ] }""";
    }
}
