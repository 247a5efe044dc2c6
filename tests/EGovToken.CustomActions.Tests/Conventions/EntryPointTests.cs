using System.Reflection;
using System.Xml.Linq;
using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Tests.Conventions;

/// <summary>Holds entry points, action classes, CustomAction rows and sequence tables together.</summary>
[TestClass]
public class EntryPointTests
{
    private static readonly List<string> EntryPointNames =
        [.. typeof(EntryPoints).GetMethods(BindingFlags.Public | BindingFlags.Static).Select(method => method.Name).Order(StringComparer.Ordinal)];

    private static IReadOnlyList<XElement> CustomActions => Authoring.Elements("installer", "CustomAction");

    private static IReadOnlyList<XElement> Sequenced => Authoring.Elements("installer", "Custom");

    private static bool IsMachines(XElement row) => row.BaseUri.Contains("/machine/", StringComparison.Ordinal);

    [TestMethod]
    public void Every_entry_point_is_marked_for_the_packer_and_has_a_class_of_its_name()
    {
        var classes = typeof(IInstallAction).Assembly.GetTypes()
            .Where(type => typeof(IInstallAction).IsAssignableFrom(type) && type.IsClass)
            .Select(type => type.Name).Order(StringComparer.Ordinal).ToList();

        CollectionAssert.AreEqual(classes, EntryPointNames);
        foreach (var name in EntryPointNames)
        {
            Assert.IsTrue(typeof(EntryPoints).GetMethod(name)!.GetCustomAttributes().Any(attribute => attribute.GetType().Name == "CustomActionAttribute"), name);
        }
    }

    [TestMethod]
    public void Every_entry_point_has_one_row_of_its_name_and_every_row_an_entry_point()
    {
        CollectionAssert.AreEqual(EntryPointNames, CustomActions.Select(row => row.Text("Id")).Order(StringComparer.Ordinal).ToList());
        foreach (var row in CustomActions)
        {
            Assert.AreEqual(row.Text("Id"), row.Text("DllEntry"));
            Assert.AreEqual("CustomActions", row.Text("BinaryRef"));
        }
    }

    [TestMethod]
    public void Every_row_runs_once_in_a_sequence_with_a_condition_or_from_a_dialog()
    {
        var executed = Sequenced.Where(row => row.Parent!.Name.LocalName == "InstallExecuteSequence").Select(row => row.Text("Action")).ToList();
        var guided = Sequenced.Where(row => row.Parent!.Name.LocalName == "InstallUISequence").Select(row => row.Text("Action")).ToList();
        var published = Authoring.Elements("installer", "Publish").Where(row => row.Text("Event") == "DoAction").Select(row => row.Text("Value"));

        CollectionAssert.AllItemsAreUnique(executed);
        CollectionAssert.AllItemsAreUnique(guided);
        CollectionAssert.AreEquivalent(EntryPointNames, executed.Concat(guided).Concat(published).Distinct().ToList());
        Assert.IsTrue(Sequenced.All(row => row.Text("Condition").Length > 0));
    }

    [TestMethod]
    public void A_silent_run_has_none_of_the_wizards_actions()
    {
        foreach (var row in Sequenced.Where(row => row.Parent!.Name.LocalName is "InstallUISequence" or "AdminUISequence"))
        {
            StringAssert.StartsWith(row.Text("Condition"), "UILevel = 5", row.Text("Action"));
        }
    }

    [TestMethod]
    public void What_changes_the_users_state_runs_deferred_and_as_the_user()
    {
        foreach (var row in CustomActions.Where(row => row.Text("Execute").Length > 0 && !IsMachines(row)))
        {
            Assert.AreEqual("yes", row.Text("Impersonate"), row.Text("Id"));
        }
    }

    [TestMethod]
    public void What_changes_the_PCs_state_runs_deferred_and_as_SYSTEM()
    {
        var rows = CustomActions.Where(row => row.Text("Execute").Length > 0 && IsMachines(row)).ToList();

        CollectionAssert.AreEquivalent(new[] { "EndCleanup", "EndLogons", "LeaveCleanup", "RollbackLeaveCleanup" }, rows.Select(row => row.Text("Id")).ToList());
        Assert.IsTrue(rows.All(row => row.Text("Impersonate") == "no"));
    }

    [TestMethod]
    public void Every_deferred_action_has_a_rollback_twin_right_before_it_under_the_same_condition()
    {
        // A logon that has been ended cannot be started again, and nothing is lost by it: the next one waits again.
        foreach (var row in CustomActions.Where(row => row.Text("Execute") == "deferred" && row.Text("Id") != "EndLogons"))
        {
            var twin = Sequenced.SingleOrDefault(custom => custom.Text("Before") == row.Text("Id"));
            Assert.IsNotNull(twin, $"{row.Text("Id")} has no twin");
            Assert.AreEqual("rollback", CustomActions.Single(other => other.Text("Id") == twin.Text("Action")).Text("Execute"));
            Assert.AreEqual(Sequenced.Single(custom => custom.Text("Action") == row.Text("Id")).Text("Condition"), twin.Text("Condition"));
        }
    }

    [TestMethod]
    public void Actions_that_may_see_the_PIN_hide_their_target()
    {
        foreach (var row in CustomActions.Where(row => row.Text("Execute").Length == 0))
        {
            Assert.AreEqual("yes", row.Text("HideTarget"), row.Text("Id"));
        }
    }
}
