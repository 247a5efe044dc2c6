using System.Text.RegularExpressions;
using EGovToken.Testing.TestKit;

namespace EGovToken.Ice.Tests;

[TestClass]
public partial class PackageTests
{
    private static IEnumerable<object[]> Packages => Package.All.Select(package => new object[] { package.Name });

    [TestMethod]
    [DynamicData(nameof(Packages))]
    public void No_evaluator_has_anything_against_the_package(string name)
    {
        var package = Named(name);

        var findings = Evaluators.Run(package.Tables).Where(finding => !package.Suppressed.Contains(finding.Ice)).ToList();

        Assert.IsEmpty(findings, string.Join('\n', findings));
    }

    [TestMethod]
    [DynamicData(nameof(Packages))]
    public void A_suppressed_evaluator_would_warn_and_no_more(string name)
    {
        var package = Named(name);

        var found = Evaluators.Run(package.Tables).Where(finding => package.Suppressed.Contains(finding.Ice)).ToList();

        CollectionAssert.AreEqual(
            package.Suppressed.ToList(),
            found.Select(finding => finding.Ice).Distinct().Order().ToList(),
            $"only what would be found is to be suppressed; found: {string.Join('\n', found)}");
        Assert.IsFalse(found.Any(finding => finding.Severity == IceSeverity.Error), string.Join('\n', found));
    }

    [TestMethod]
    [DynamicData(nameof(Packages))]
    public void Each_suppression_has_its_reason_beside_it(string name)
    {
        var package = Named(name);

        var reasons = Reason().Matches(package.ReasonsForSuppression).Select(match => match.Groups[1].Value);

        CollectionAssert.AreEqual(package.Suppressed.Select(number => $"{number}").ToList(), reasons.ToList());
    }

    [TestMethod]
    public void Nothing_but_the_packages_projects_suppresses_an_evaluator()
    {
        var projects = Directory.EnumerateFiles(Repository.Root, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".wixproj" or ".props" or ".targets")
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/artifacts/", StringComparison.Ordinal))
            .Where(file => Suppression().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(Repository.Root, file));

        CollectionAssert.AreEquivalent(
            new[] { "installer/EGovToken.wixproj", "installer/machine/EGovTokenMachine.wixproj" },
            projects.ToList());
    }

    [TestMethod]
    [DynamicData(nameof(Packages))]
    public void A_table_that_no_rule_looks_at_is_not_there(string name) => Assert.IsEmpty(Evaluators.WithoutRule(Named(name).Tables));

    private static Package Named(string name) => Package.All.Single(package => package.Name == name);

    [GeneratedRegex(@"ICE(\d+):")]
    private static partial Regex Reason();

    [GeneratedRegex("SuppressIces|SuppressValidation|-sice|-sval")]
    private static partial Regex Suppression();
}
