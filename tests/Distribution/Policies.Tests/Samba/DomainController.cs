using System.Diagnostics;

namespace EGovToken.Policies.Tests.Samba;

/// <summary>A real domain of its own: Samba as its one Active Directory domain controller, freshly provisioned.</summary>
internal sealed class DomainController : IDisposable
{
    /// <summary>The domain's distinguished name.</summary>
    public const string DistinguishedName = "DC=egov,DC=test";

    /// <summary>The controller's own account as a computer.</summary>
    public const string ComputerAccount = "DC$";

    private const string Realm = "egov.test";
    private const string TemplatesInside = "/run/templates";
    private const string ExchangeInside = "/run/exchange";
    private const int Ldap = 389;
    private const int Smb = 445;

    // Of a domain that lives for a minute on a network with nobody else. Samba demands characters of several kinds.
    private const string Password = "Of-no-use-1";

    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(8);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(200);

    private readonly DomainNamespace _inside;

    /// <param name="templates">The folder of administrative templates.</param>
    /// <param name="exchange">A folder for what goes in and comes out.</param>
    /// <exception cref="InvalidOperationException">Samba could not do what it should; the message has its words.</exception>
    public DomainController(string templates, string exchange)
    {
        _inside = new DomainNamespace(
            "dc", new NamespaceMount(templates, TemplatesInside), new NamespaceMount(exchange, ExchangeInside, Writable: true));
        try
        {
            Provision();
            _inside.Run("samba", "--daemon");
            WaitUntilReady();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Loads the templates into the central store, as <c>samba-tool gpo admxload</c> does it.</summary>
    public void LoadTemplates() => Gpo("admxload", $"--admx-dir={TemplatesInside}");

    /// <summary>Creates a GPO from a backup in the exchange folder.</summary>
    /// <param name="displayName">Its name for people.</param>
    /// <param name="backup">The backup's name in the exchange folder.</param>
    /// <returns>Its name in the directory, a GUID in braces.</returns>
    public string RestoreGpo(string displayName, string backup)
    {
        var output = Gpo("restore", displayName, $"{ExchangeInside}/{backup}", "--tmpdir=/tmp");
        return output[output.IndexOf('{')..(output.IndexOf('}') + 1)];
    }

    /// <summary>Links a GPO to the whole domain.</summary>
    public void LinkGpo(string gpo) => Gpo("setlink", DistinguishedName, gpo);

    /// <summary>What <c>samba-tool gpo list</c> says of the GPOs in force for an account.</summary>
    public string ListGposOf(string account) => Gpo("list", account);

    /// <summary>Copies a GPO's files over SMB into the exchange folder.</summary>
    /// <param name="gpo">Its name in the directory.</param>
    /// <returns>The path of the copy below the exchange folder.</returns>
    public string FetchGpo(string gpo)
    {
        Gpo("fetch", gpo, $"--tmpdir={ExchangeInside}");
        return Path.Combine("policy", gpo);
    }

    /// <summary>Backs a GPO up into the exchange folder, its registry values as XML.</summary>
    /// <param name="gpo">Its name in the directory.</param>
    /// <param name="folder">A name for a folder of its own.</param>
    /// <returns>The path of the backup below the exchange folder.</returns>
    public string BackUpGpo(string gpo, string folder)
    {
        _inside.Run("mkdir", $"{ExchangeInside}/{folder}");
        Gpo("backup", gpo, $"--tmpdir={ExchangeInside}/{folder}");
        return Path.Combine(folder, "policy", gpo);
    }

    /// <summary>Copies SYSVOL as it lies on the controller's disk into the exchange folder.</summary>
    /// <param name="folder">A name for a folder of its own.</param>
    /// <returns>The path of the domain's policies below the exchange folder.</returns>
    public string CopySysvol(string folder)
    {
        _inside.Run("cp", "-r", $"/var/lib/samba/sysvol/{Realm}/Policies", $"{ExchangeInside}/{folder}");
        return folder;
    }

    public void Dispose() => _inside.Dispose();

    private void Provision() => _inside.Run(
        "samba-tool", "domain", "provision", $"--realm={Realm}", "--domain=EGOV", "--host-name=dc", "--host-ip=127.0.0.1", "--server-role=dc",
        "--dns-backend=SAMBA_INTERNAL", $"--adminpass={Password}", "--option=interfaces=lo", "--option=bind interfaces only=yes");

    private void WaitUntilReady()
    {
        var waited = Stopwatch.StartNew();
        while (!_inside.IsListening(Ldap) || !_inside.IsListening(Smb))
        {
            if (waited.Elapsed > StartLimit)
            {
                throw new InvalidOperationException($"Samba does not listen. Its log:\n{_inside.Try("cat", "/var/log/samba/log.samba").Text}");
            }

            Thread.Sleep(PollInterval);
        }
    }

    // By address and NTLM: neither DNS nor Kerberos is what is tested.
    private string Gpo(string command, params IEnumerable<string> arguments) => _inside.Run(
        "samba-tool", ["gpo", command, .. arguments, "-H", "ldap://127.0.0.1", "-U", $"Administrator%{Password}", "--use-kerberos=off"]);
}
