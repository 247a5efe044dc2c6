using System.Reflection;
using System.Xml.Linq;
using EGovToken.Core.Settings;
using EGovToken.CustomActions.Actions;
using EGovToken.CustomActions.Wizard;

namespace EGovToken.CustomActions.Tests.Conventions;

/// <summary>Holds the settings that the code reads to the MSI's public properties and the bundle's variables.</summary>
[TestClass]
public class PublicPropertyTests
{
    private static readonly List<string> Settings = [.. SettingTable.NamesAt(SettingPlaces.UserPackage).Order(StringComparer.Ordinal)];

    private static readonly string Machine = Path.Combine("installer", "machine");

    private static IEnumerable<XElement> UsersProperties => Authoring.Elements("installer", "Property")
        .Where(property => !property.BaseUri.Contains("/machine/", StringComparison.Ordinal));

    // What the wizard tells the execute phase, and where the product is installed already.
    private static readonly string[] PackagesOwn = ["RECORDEDFOLDER", "TOKENOFRUN", "WINDOWSBUILDNUMBER"];

    // What only the bundle itself reads: whether the middleware goes as well, and where the link to help leads.
    private static readonly string[] BundlesOwn = ["GuideUrl", "REMOVEMIDDLEWARE"];

    [TestMethod]
    public void Every_setting_is_a_secure_property()
    {
        var secure = UsersProperties.Where(property => property.Text("Secure") == "yes").Select(property => property.Text("Id"));

        CollectionAssert.AreEqual(Settings.Concat(PackagesOwn).Order(StringComparer.Ordinal).ToList(), secure.Order(StringComparer.Ordinal).ToList());
    }

    [TestMethod]
    public void Every_setting_of_the_machines_package_is_a_property_of_it_and_is_written_down()
    {
        var expected = SettingTable.NamesAt(SettingPlaces.MachinePackage).ToList();
        var properties = Authoring.Elements(Machine, "Property").Where(property => property.Text("Secure") == "yes").ToList();
        var written = Authoring.Elements(Machine, "RegistryValue").Where(value => value.Text("Value") == $"[{value.Text("Name")}]").Select(value => value.Text("Name"));

        CollectionAssert.AreEquivalent(expected, properties.Select(property => property.Text("Id")).ToList());
        CollectionAssert.AreEquivalent(expected, written.ToList());
        Assert.IsTrue(properties.All(property => property.Text("Value").Length == 0), "one that is not given is what it was");
    }

    [TestMethod]
    public void Every_setting_is_a_bundle_variable_that_reaches_the_package()
    {
        var variables = Authoring.Elements("bundle", "Variable").Select(variable => variable.Text("Name")).Where(name => !BundlesOwn.Contains(name));
        var passed = Authoring.Elements("bundle", "MsiProperty").Where(property => property.Text("Name") != BundleLanguage.Property).ToList();

        CollectionAssert.AreEqual(Settings, variables.Order(StringComparer.Ordinal).ToList());
        CollectionAssert.AreEqual(Settings, passed.Select(property => property.Text("Name")).Order(StringComparer.Ordinal).ToList());
        Assert.IsTrue(passed.All(property => property.Text("Value") == $"[{property.Text("Name")}]"));
    }

    [TestMethod]
    public void The_bundle_tells_the_package_its_own_language()
    {
        var property = Authoring.Elements("bundle", "MsiProperty").Single(element => element.Text("Name") == BundleLanguage.Property);

        Assert.AreEqual("[WixStdBALanguageId]", property.Text("Value"));
    }

    [TestMethod]
    public void The_PIN_is_hidden_everywhere_and_kept_nowhere()
    {
        var property = UsersProperties.Single(element => element.Text("Id") == SettingNames.TokenPin);
        Assert.AreEqual("yes", property.Text("Hidden"));
        Assert.AreEqual("", property.Text("Value"));

        var variable = Authoring.Elements("bundle", "Variable").Single(element => element.Text("Name") == SettingNames.TokenPin);
        Assert.AreEqual("yes", variable.Text("Hidden"));
        Assert.AreNotEqual("yes", variable.Text("Persisted"));
    }

    [TestMethod]
    public void Neither_package_nor_bundle_has_values_that_would_hide_what_an_installation_was_given()
    {
        var variables = Authoring.Elements("bundle", "Variable").Where(variable => !BundlesOwn.Contains(variable.Text("Name"))).ToList();

        Assert.IsTrue(UsersProperties.Where(property => property.Text("Secure") == "yes").All(property => property.Text("Value").Length == 0));
        Assert.IsTrue(variables.All(variable => variable.Text("Value").Length == 0 && variable.Text("Persisted") != "yes"));
    }
}
