using static EGovToken.Testing.Toolchain.Tests.DownLevel.Frames;

namespace EGovToken.Testing.Toolchain.Tests.DownLevel;

[TestClass]
public sealed class UserInterfaceTests
{
    private const string Actions = "<Binary Id='B' SourceFile='b.dll' /><CustomAction Id='A' BinaryRef='B' DllEntry='E' />";

    [TestMethod]
    public void The_conditions_of_a_control_become_children()
    {
        using var project = AuthoringProject.UserInterface(
            $"<Dialog Id='D' Width='1' Height='1'><Control Id='C' Type='PushButton' {Place} DisableCondition='B' HideCondition='D' /></Dialog>");
        var conditions = project.ConvertTo("Control").Elements(AuthoringProject.Wix + "Condition").Select(condition => $"{condition.Attribute("Action")!.Value} {condition.Value}");
        Assert.AreSequenceEqual(["disable B", "hide D"], conditions.ToArray());
    }

    [TestMethod]
    [DataRow("Condition='X = 1'", "X = 1")]
    [DataRow("", "1", DisplayName = "without one WiX 5 writes 1")]
    public void An_event_has_its_condition_as_text(string condition, string expected)
    {
        using var project = AuthoringProject.UserInterface(
            $"<Dialog Id='D' Width='1' Height='1'><Control Id='C' Type='PushButton' {Place}><Publish Event='EndDialog' Value='Return' Order='2' {condition} /></Control></Dialog>");
        Assert.AreEqual(expected, project.ConvertTo("Publish").Value);
    }

    [TestMethod]
    public void Sequences_keep_their_order_and_conditions()
    {
        using var project = AuthoringProject.Package(
            Actions +
            $"""
            <UI><Dialog Id="D" Width="1" Height="1"><Control Id="C" Type="PushButton" {Place} /></Dialog></UI>
            <InstallExecuteSequence><Custom Action="A" Before="InstallFinalize" Condition="NOT REMOVE" /></InstallExecuteSequence>
            <InstallUISequence><Show Dialog="D" After="CostFinalize" Condition="NOT Installed" /></InstallUISequence>
            """);
        var elements = project.ConvertToElements();
        var custom = elements.Single(element => element.Name.LocalName == "Custom");
        Assert.AreEqual("InstallFinalize", custom.Attribute("Before")!.Value);
        Assert.AreEqual("NOT REMOVE", custom.Value);
        Assert.AreEqual("NOT Installed", elements.Single(element => element.Name.LocalName == "Show").Value);
    }

    [TestMethod]
    public void A_table_that_is_filled_at_run_time_is_there()
    {
        using var project = AuthoringProject.Package("<EnsureTable Id='ListBox' />");
        Assert.AreEqual("ListBox", project.ConvertTo("EnsureTable").Attribute("Id")!.Value);
    }
}
