namespace EGovToken.Testing.Toolchain.Tests.DownLevel;

[TestClass]
public sealed class UserInterfaceTests
{
    [TestMethod]
    public void The_conditions_of_a_control_become_children()
    {
        using var project = AuthoringProject.Package(
            "<UI><Dialog Id='D' Width='1' Height='1'><Control Id='C' Type='PushButton' X='0' Y='0' Width='1' Height='1' EnableCondition='A' DisableCondition='B' ShowCondition='C' HideCondition='D' DefaultCondition='E' /></Dialog></UI>");
        var conditions = project.ConvertTo("Control").Elements(AuthoringProject.Wix + "Condition").Select(condition => $"{condition.Attribute("Action")!.Value} {condition.Value}");
        Assert.AreSequenceEqual(["enable A", "disable B", "show C", "hide D", "default E"], conditions.ToArray());
    }

    [TestMethod]
    public void Texts_and_conditions_move_from_attributes_into_elements()
    {
        using var project = AuthoringProject.Package(
            """
            <UI Id="U">
              <UIText Id="bytes" Value="bytes" />
              <Error Id="1" Message="Bad [1]" />
              <ProgressText Action="A" Message="Doing A" Template="[1]" />
              <Publish Dialog="D" Control="C" Event="NewDialog" Value="E" Order="2" Condition="X = 1" />
            </UI>
            """);
        var texts = project.ConvertTo("UI").Elements().ToDictionary(element => element.Name.LocalName, element => element.Value, StringComparer.Ordinal);
        Assert.AreEqual("bytes", texts["UIText"]);
        Assert.AreEqual("Bad [1]", texts["Error"]);
        Assert.AreEqual("Doing A", texts["ProgressText"]);
        Assert.AreEqual("X = 1", texts["Publish"]);
    }

    [TestMethod]
    public void Sequences_keep_their_order_and_conditions()
    {
        using var project = AuthoringProject.Package(
            """
            <InstallExecuteSequence>
              <Custom Action="A" Before="InstallFinalize" Condition="NOT REMOVE" />
              <RemoveExistingProducts After="InstallValidate" Condition="UPGRADE" />
            </InstallExecuteSequence>
            <InstallUISequence><Show Dialog="D" After="CostFinalize" Overridable="yes" Condition="NOT Installed" /></InstallUISequence>
            """);
        var elements = project.ConvertToElements();
        var custom = elements.Single(element => element.Name.LocalName == "Custom");
        Assert.AreEqual("InstallFinalize", custom.Attribute("Before")!.Value);
        Assert.AreEqual("NOT REMOVE", custom.Value);
        Assert.AreEqual("UPGRADE", elements.Single(element => element.Name.LocalName == "RemoveExistingProducts").Value);
        Assert.AreEqual("NOT Installed", elements.Single(element => element.Name.LocalName == "Show").Value);
    }

    [TestMethod]
    public void A_table_that_is_filled_at_run_time_is_there()
    {
        using var project = AuthoringProject.Package("<EnsureTable Id='ListBox' />");
        Assert.AreEqual("ListBox", project.ConvertTo("EnsureTable").Attribute("Id")!.Value);
    }

    [TestMethod]
    public void A_standard_action_in_a_sequence_that_cannot_have_it_is_an_error()
    {
        using var project = AuthoringProject.Package("<InstallUISequence><InstallFiles Sequence='1' /></InstallUISequence>");
        project.AssertError("Package.wxs(3) DL1004", "InstallFiles may not stand below InstallUISequence");
    }
}
