using System.Reflection;
using EGovToken.Core.Common;
using EGovToken.Core.Settings;
using EGovToken.Policies.Tests.Templates;
using EGovToken.Testing.TestKit;

namespace EGovToken.Policies.Tests;

/// <summary>The template and what the product makes of the values that it writes.</summary>
[TestClass]
public class ProductSettingsTests
{
    [TestMethod]
    public void The_template_sets_what_the_product_reads_and_nothing_else()
    {
        var policies = new RecordingPolicies();
        new SettingsReader(static _ => "", policies).Read();

        CollectionAssert.AreEquivalent(policies.Asked.ToArray(), PolicyTemplate.Values.Select(static value => value.Name).ToArray());
    }

    [TestMethod]
    public void Every_setting_that_can_be_decided_by_policy_is_in_the_template()
    {
        CollectionAssert.AreEquivalent(
            SettingTable.NamesAt(SettingPlaces.Policy).ToArray(), PolicyTemplate.Values.Select(static value => value.Name).ToArray());
    }

    // The product looks for every policy in both.
    [TestMethod]
    public void Every_policy_is_for_computers_and_for_users_in_the_key_that_the_product_reads()
    {
        foreach (var policy in PolicyTemplate.All)
        {
            Assert.AreEqual("Both", policy.Class, policy.Name);
#pragma warning disable CA1416 // A constant is the same everywhere.
            Assert.AreEqual(RegistryPolicies.Key, policy.Key, policy.Name);
#pragma warning restore CA1416
        }
    }

    [TestMethod]
    public void Whatever_can_be_chosen_is_taken_and_makes_a_difference()
    {
        foreach (var value in PolicyTemplate.Values.Where(static value => value.Choices.Count > 0))
        {
            var outcomes = value.Choices.Select(choice => Read(value, choice)).ToArray();

            CollectionAssert.AllItemsAreUnique(outcomes, value.Name);
            Assert.IsTrue(value.Kind != "policy" || outcomes.Contains(Default), $"{value.Name}: neither enabled nor disabled is the default");
        }
    }

    [TestMethod]
    public void A_policy_without_elements_writes_1_when_enabled_and_0_when_disabled()
    {
        foreach (var value in PolicyTemplate.Values.Where(static value => value.Kind == "policy"))
        {
            CollectionAssert.AreEqual(new[] { "1", "0" }, value.Choices.ToArray(), value.Name);
        }
    }

    [TestMethod]
    public void The_languages_to_choose_are_those_of_the_product()
    {
        CollectionAssert.AreEqual(
            Language.All.Select(static language => language.Code).ToArray(),
            PolicyTemplate.Values.Single(static value => value.Name == SettingNames.UILanguage).Choices.ToArray());
    }

    [TestMethod]
    public void Numbers_may_be_as_small_and_as_great_as_the_product_takes_them()
    {
        foreach (var value in PolicyTemplate.Values.Where(static value => value.Kind == "decimal"))
        {
            Read(value, $"{value.Smallest}");
            Assert.AreNotEqual(Default, Read(value, $"{value.Greatest}"), value.Name);
            AssertRefused(value, $"{value.Smallest - 1}");
            AssertRefused(value, $"{value.Greatest + 1}");
        }
    }

    [TestMethod]
    [DataRow(SettingNames.TokenSerial, "", 'A')]
    [DataRow(SettingNames.TokenModels, "ePass2003;", 'A')]
    [DataRow(SettingNames.PortalUrl, "https://portal.example/", 'a')]
    public void Texts_may_be_as_long_as_the_product_takes_them(string name, string start, char more)
    {
        var value = PolicyTemplate.Values.Single(value => value.Name == name);

        Assert.AreNotEqual(Default, Read(value, start.PadRight(value.LongestText!.Value, more)));
        AssertRefused(value, start.PadRight(value.LongestText.Value + 1, more));
    }

    [TestMethod]
    public void A_number_with_words_is_taken_as_text_and_its_bounds_are_the_product_s()
    {
        var setting = SettingTable.WaitForToken;
        var value = PolicyTemplate.Values.Single(value => value.Name == setting.Name);

        Assert.AreEqual("text", value.Kind);
        Assert.AreEqual(TimeSpan.FromSeconds(setting.Longest), Read(value, $"{setting.Longest}").WaitForToken);
        Assert.IsTrue(Read(value, SettingTable.SessionWord).WaitsAllSession);
        AssertRefused(value, $"{setting.Longest + 1}");
        AssertRefused(value, "sessions");
    }

    [TestMethod]
    public void A_module_is_taken_by_its_full_path()
    {
        using var folder = new TemporaryFolder();
        var module = folder.PathOf("module.dll");
        File.WriteAllText(module, "");
        var value = PolicyTemplate.Values.Single(static value => value.Name == SettingNames.Pkcs11Module);

        Assert.AreEqual(module, Read(value, module).Pkcs11Module);
        AssertRefused(value, folder.PathOf("missing.dll"));
    }

    [TestMethod]
    public void What_the_editor_proposes_is_what_the_product_does_anyway()
    {
        foreach (var control in PolicyTemplate.Texts.SelectMany(static texts => texts.Presentations.Values).SelectMany(static controls => controls))
        {
            var proposal = control.Attribute("defaultValue")?.Value ?? control.Element(PolicyTemplate.Namespace + "defaultValue")?.Value
                ?? control.Element(PolicyTemplate.Namespace + "default")?.Value;
            var value = PolicyTemplate.Values.Single(value => value.Definition.Attribute("id")?.Value == control.Attribute("refId")!.Value);

            Assert.IsTrue(proposal is null || Read(value, proposal) == Default, $"{value.Name}: {proposal}");
        }
    }

    private static InstallSettings Default { get; } = new();

    private static InstallSettings Read(PolicyValue value, string text) =>
        new SettingsReader(static _ => "", new MemoryPolicies((value.Name, text))).Read();

    private static void AssertRefused(PolicyValue value, string text)
    {
        var refusal = Assert.ThrowsExactly<OutcomeException>(() => Read(value, text), $"{value.Name}: {text}");

        Assert.AreEqual(OutcomeNumber.InvalidSetting, refusal.Outcome.Number);
        StringAssert.Contains(refusal.Outcome.Text, value.Name);
    }
}
