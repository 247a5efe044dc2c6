using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using EGovToken.Testing.TestKit;

namespace EGovToken.Distribution.Tests.SupplyChain;

[TestClass]
[TestCategory("Sandbox")] // They are about the packages, which only a machine with the sandbox builds.
public sealed class PartsListTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static IEnumerable<object[]> Installers => Directory.GetFiles(PartsList.Packages, "*.msi").Select(static path => new object[] { Path.GetFileName(path) });

    public void Dispose() => _folder.Dispose();

    [TestMethod]
    public void Every_artefact_has_a_list_that_the_official_schema_accepts()
    {
        var artefacts = Directory.GetFiles(PartsList.Packages).Where(static path => Path.GetExtension(path) is ".msi" or ".exe");
        CollectionAssert.AreEquivalent(artefacts.Select(static path => path + ".cdx.json").ToArray(), PartsList.All);

        var run = CycloneDxValidator.Validate(PartsList.All);

        Assert.AreEqual(0, run.ExitCode, run.Text);
        var spoilt = JsonNode.Parse(File.ReadAllText(PartsList.All[0]))!;
        spoilt["components"]![0]!["type"] = "thing";
        File.WriteAllText(_folder.PathOf("spoilt.json"), spoilt.ToJsonString());
        Assert.AreEqual(1, CycloneDxValidator.Validate(_folder.PathOf("spoilt.json")).ExitCode);
    }

    [TestMethod]
    [DynamicData(nameof(Installers))]
    public void A_packages_list_names_what_msitools_find_in_it(string installer)
    {
        var package = Path.Combine(PartsList.Packages, installer);
        var list = PartsList.Of(installer);
        Assert.AreEqual(HashOf(File.ReadAllBytes(package)), list.Hash);

        Tool.Run("msiextract", "-C", _folder.FullName, package);
        var packed = Directory.GetFiles(_folder.FullName, "*", SearchOption.AllDirectories)
            .ToDictionary(static path => Path.GetFileName(path), static path => HashOf(File.ReadAllBytes(path)));
        packed["EGovToken.CustomActions.CA.dll"] = HashOf(MsiDatabase.ReadStream(package, "Binary.CustomActions"));

        foreach (var (name, hash) in packed)
        {
            Assert.AreEqual(hash, list.HashOf(name), name);
        }

        var files = list.Components.Where(static component => component.GetProperty("type").GetString() == "file");
        CollectionAssert.AreEquivalent(packed.Keys.ToArray(), files.Select(static file => file.GetProperty("name").GetString()!).ToArray());
    }

    [TestMethod]
    [DataRow("egovtoken.exe", "command-line")]
    [DataRow("EGovToken.CustomActions.CA.dll", "custom-actions")]
    public void The_libraries_that_a_file_carries_are_in_it_and_no_library_is_missing(string file, string folder)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Repository.Artifacts, folder, file));
        var names = PartsList.Of("EGovToken.msi").NamesIn(file);

        Assert.IsGreaterThan(2, names.Count);
        foreach (var name in names)
        {
            Assert.AreNotEqual(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(name + ".dll")), $"{name} is not in {file}.");
        }

        foreach (var library in new[] { "EGovToken.Core", "Pkcs11Interop" })
        {
            Assert.Contains(library, names);
        }
    }

    [TestMethod]
    public void A_library_of_the_feed_has_its_version_and_its_licence_however_its_package_gives_it()
    {
        var list = PartsList.Of("EGovToken.msi");

        Assert.AreEqual($"pkg:nuget/Pkcs11Interop@{VersionOf("Pkcs11Interop")}", list.Component("Pkcs11Interop").GetProperty("purl").GetString());
        var license = list.Component("Pkcs11Interop").GetProperty("licenses")[0].GetProperty("license");
        Assert.AreEqual("Apache-2.0", license.GetProperty("id").GetString());
        StringAssert.Contains(license.GetProperty("text").GetProperty("content").GetString(), "TERMS AND CONDITIONS");
        Assert.AreEqual("MIT", list.Component("System.CommandLine").GetProperty("licenses")[0].GetProperty("expression").GetString());
    }

    [TestMethod]
    public void The_bundles_list_has_the_package_with_all_its_parts_and_the_middleware()
    {
        var bundle = PartsList.Of("EGovTokenSetup.exe");
        var package = PartsList.Of("EGovToken.msi");

        Assert.AreEqual(package.Hash, bundle.HashOf("EGovToken.msi"));
        foreach (var part in package.Components)
        {
            Assert.Contains(
                other => other.GetProperty("bom-ref").GetString() == part.GetProperty("bom-ref").GetString(), bundle.Components, $"{part} is missing.");
        }

        var middleware = File.ReadAllBytes(Path.Combine(Repository.Artifacts, "middleware", "es2003_standin.exe"));
        Assert.AreEqual(HashOf(middleware), bundle.HashOf("es2003_standin.exe"));
    }

    [TestMethod]
    public void A_project_of_this_repository_is_not_called_a_package_of_the_feed()
    {
        var packages = PartsList.All.SelectMany(static path => PartsList.Of(Path.GetFileName(path)[..^".cdx.json".Length]).Components)
            .Where(static component => component.TryGetProperty("purl", out _))
            .Select(static component => component.GetProperty("name").GetString()!);
        Assert.DoesNotContain(static name => name.StartsWith("EGovToken", StringComparison.Ordinal), packages);
    }

    private static string VersionOf(string package) => XDocument.Load(Repository.PathOf("Directory.Packages.props")).Descendants("PackageVersion")
        .Single(version => (string?)version.Attribute("Include") == package).Attribute("Version")!.Value;

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
