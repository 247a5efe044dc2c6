using EGovToken.Core.Settings;
using EGovToken.Policies.Tests.Samba;
using EGovToken.Policies.Tests.Templates;
using EGovToken.Testing.TestKit;

namespace EGovToken.Policies.Tests;

/// <summary>
/// The template in a real domain: loaded into the central store by Samba's own tool, a GPO with values of every policy, and what a PC
/// would get of it.
/// </summary>
[TestClass]
[TestCategory("Sandbox")]
public class GroupPolicyTests
{
    private static TemporaryFolder? _exchange;
    private static DomainController? _domain;

    private static TemporaryFolder Exchange => _exchange!;

    private static DomainController Domain => _domain!;

    [ClassInitialize]
    public static void StartDomain(TestContext context)
    {
        _exchange = new TemporaryFolder();
        _domain = new DomainController(PolicyTemplate.Folder, Exchange.FullName);
    }

    [ClassCleanup]
    public static void EndDomain()
    {
        _domain?.Dispose();
        _exchange?.Dispose();
    }

    [TestMethod]
    public void Samba_loads_the_template_and_its_languages_into_the_central_store()
    {
        Domain.LoadTemplates();

        var store = Exchange.PathOf(Path.Combine(Domain.CopySysvol("sysvol-with-templates"), "PolicyDefinitions"));
        CollectionAssert.AreEquivalent(FilesIn(PolicyTemplate.Folder), FilesIn(store));
        foreach (var file in FilesIn(store))
        {
            CollectionAssert.AreEqual(File.ReadAllBytes(Path.Combine(PolicyTemplate.Folder, file)), File.ReadAllBytes(Path.Combine(store, file)), file);
        }
    }

    [TestMethod]
    public void A_GPO_carries_the_values_of_every_policy_to_computers_and_users()
    {
        IReadOnlyList<RegistryValue> ofComputers = [.. PolicyTemplate.Values.Select(static value => Written(value, first: true))];
        IReadOnlyList<RegistryValue> ofUsers = [.. PolicyTemplate.Values.Select(static value => Written(value, first: false))];
        GpoBackup.Write(Exchange.PathOf("wanted"), ofComputers, ofUsers);

        var gpo = Domain.RestoreGpo("eGov Token Setup", "wanted");
        Domain.LinkGpo(gpo);

        StringAssert.Contains(Domain.ListGposOf(DomainController.ComputerAccount), gpo);
        StringAssert.Contains(Domain.ListGposOf("Administrator"), gpo);
        AssertHas(Exchange.PathOf(Domain.FetchGpo(gpo)), ofComputers, ofUsers);
        AssertHas(Path.Combine(Exchange.PathOf(Domain.CopySysvol("sysvol-with-gpo")), gpo), ofComputers, ofUsers);
        var backup = Exchange.PathOf(Domain.BackUpGpo(gpo, "backup"));
        CollectionAssert.AreEqual(ofComputers.ToArray(), GpoBackup.Read(backup, "Machine").ToArray());
        CollectionAssert.AreEqual(ofUsers.ToArray(), GpoBackup.Read(backup, "User").ToArray());
    }

    [TestMethod]
    public void The_product_takes_what_came_through_the_domain()
    {
        using var folder = new TemporaryFolder();
        var module = folder.PathOf("module.dll");
        File.WriteAllText(module, "");
        GpoBackup.Write(Exchange.PathOf("product"), [.. PolicyTemplate.Values.Select(value => Written(value, first: false, module))], []);

        var fetched = Exchange.PathOf(Domain.FetchGpo(Domain.RestoreGpo("For the product", "product")));

        var values = RegistryPol.Read(File.ReadAllBytes(PolOf(fetched, "Machine")));
        var reader = new SettingsReader(static _ => "", new MemoryPolicies([.. values.Select(static value => (value.Name, value.Text))]));
        var settings = reader.Read();
        Assert.AreEqual(module, settings.Pkcs11Module);
        Assert.IsTrue(settings.WaitsAllSession);
        Assert.IsFalse(settings.PortalShortcut);
        foreach (var value in PolicyTemplate.Values)
        {
            Assert.AreEqual(SettingSource.Policy, reader.SourceOf(value.Name), value.Name);
        }
    }

    // What the editor writes for one of the first and one of the last choices that an administrator has.
    private static RegistryValue Written(PolicyValue value, bool first, string module = @"C:\Windows\System32\eps2003csp11.dll") => new(
        value.Policy.Key,
        value.Name,
        value.RegistryType,
        value.Kind switch
        {
            "decimal" => $"{(first ? value.Smallest : value.Greatest)}",
            "text" => TextFor(value.Name, module),
            _ => first ? value.Choices[0] : value.Choices[^1],
        });

    private static string TextFor(string name, string module) => name switch
    {
        SettingNames.WaitForToken => "session",
        SettingNames.PortalUrl => "https://my.gov.az/login?x=1&y=2",
        SettingNames.TokenSerial => "2C5E9A7714D30B86",
        SettingNames.TokenModels => "ePass2003;ePass2003Auto",
        SettingNames.Pkcs11Module => module,
        _ => throw new InvalidOperationException($"Nothing is known to write for {name}."),
    };

    private static void AssertHas(string gpo, IReadOnlyList<RegistryValue> ofComputers, IReadOnlyList<RegistryValue> ofUsers)
    {
        CollectionAssert.AreEqual(ofComputers.ToArray(), RegistryPol.Read(File.ReadAllBytes(PolOf(gpo, "Machine"))).ToArray());
        CollectionAssert.AreEqual(ofUsers.ToArray(), RegistryPol.Read(File.ReadAllBytes(PolOf(gpo, "User"))).ToArray());
    }

    private static string PolOf(string gpo, string part) => Path.Combine(gpo, part, "Registry.pol");

    private static string[] FilesIn(string folder) =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file))];
}
