namespace EGovToken.Testing.Toolchain.Tests.DownLevel;

[TestClass]
public sealed class PreprocessorTests
{
    [TestMethod]
    [DataRow("$(Name)", "value")]
    [DataRow("$(var.Name)", "value")]
    [DataRow("$(Project.Cli.TargetPath)", "cli.exe")]
    [DataRow("a$(Name)b$(var.Name)c", "avaluebvaluec")]
    [DataRow("$$(Name)", "$$(Name)", DisplayName = "escaped, for the older preprocessor too")]
    public void References_are_replaced(string value, string expected)
    {
        using var project = AuthoringProject.Package($"<Property Id='P' Value='{value}' />");
        project.Defines["Name"] = "value";
        project.Defines["Project.Cli.TargetPath"] = "cli.exe";
        Assert.AreEqual(expected, project.ConvertTo("Property").Attribute("Value")!.Value);
    }

    [TestMethod]
    [DataRow("$(Unknown)", "$(Unknown) is not defined")]
    [DataRow("$(env.PATH)", "$(env.PATH) is not defined")]
    [DataRow("$(sys.CURRENTDIR)", "$(sys.CURRENTDIR) is not defined")]
    [DataRow("$(fun.Upper(x))", "$(fun.Upper(x)) is not defined")]
    [DataRow("!(loc.Text)", "!(loc.Text)")]
    public void References_that_are_not_known_are_errors(string value, string message)
    {
        using var project = AuthoringProject.Package($"<Property Id='P' Value='{value}' />");
        project.AssertError("Package.wxs(3) DL1011", message);
    }

    [TestMethod]
    [DataRow("1", "=", "1", "then")]
    [DataRow("1", "=", "2", "else")]
    [DataRow("1", "!=", "2", "then")]
    public void The_branch_that_is_taken_is_converted_and_the_other_is_not_there(string defined, string comparison, string compared, string expected)
    {
        using var project = AuthoringProject.Package(
            $"<?define X = \"{defined}\" ?><?if $(X) {comparison} \"{compared}\"?><Property Id='P' Value='then' /><?else?><Property Id='P' Value='else' /><?endif?>");
        Assert.AreEqual(expected, project.ConvertTo("Property").Attribute("Value")!.Value);
    }

    [TestMethod]
    public void A_branch_within_one_that_is_not_taken_is_not_taken()
    {
        using var project = AuthoringProject.Package(
            "<?if a = b?><?if a = a?><Property Id='P' Value='1' /><?else?><Property Id='P' Value='2' /><?endif?><?else?><Property Id='P' Value='3' /><?endif?>");
        Assert.AreEqual("3", project.ConvertTo("Property").Attribute("Value")!.Value);
    }

    [TestMethod]
    [DataRow("ifdef", "X", "then")]
    [DataRow("ifdef", "Y", "else")]
    [DataRow("ifndef", "X", "else")]
    [DataRow("ifndef", "Y", "then")]
    public void A_condition_can_ask_whether_a_variable_is_there(string instruction, string name, string expected)
    {
        using var project = AuthoringProject.Package(
            $"<?define X = \"1\" ?><?{instruction} {name} ?><Property Id='P' Value='then' /><?else?><Property Id='P' Value='else' /><?endif?>");
        Assert.AreEqual(expected, project.ConvertTo("Property").Attribute("Value")!.Value);
    }

    [TestMethod]
    [DataRow("<?if $(X)?><?endif?>", "LEFT = RIGHT")]
    [DataRow("<?if a = a?>", "no <?endif?>")]
    [DataRow("<?else?>", "else")]
    [DataRow("<?endif?>", "endif")]
    [DataRow("<?foreach X in a;b?>", "foreach")]
    public void Instructions_that_are_not_known_or_not_whole_are_errors(string instructions, string message)
    {
        using var project = AuthoringProject.Package(instructions);
        project.AssertError("Package.wxs(3) DL1011", message);
    }

    [TestMethod]
    public void What_was_undefined_is_not_defined_any_more()
    {
        using var project = AuthoringProject.Package("<?define X = 1 ?><?undef X ?><Property Id='P' Value='$(X)' />");
        project.AssertError("Package.wxs(3) DL1011", "$(X) is not defined");
    }

    [TestMethod]
    public void A_value_that_has_to_be_translated_may_be_a_variable()
    {
        using var project = AuthoringProject.Bundle("<util:RegistrySearch Id='S' Variable='V' Root='HKLM' Key='K' Bitness='$(Bitness)' />");
        project.Defines["Bitness"] = "always32";
        Assert.AreEqual("no", project.ConvertTo(AuthoringProject.Util + "RegistrySearch").Attribute("Win64")!.Value);
    }

    [TestMethod]
    public void An_included_file_is_converted_in_its_place()
    {
        using var project = AuthoringProject.Package("<?include $(Common)/names.wxi?>");
        project.Defines["Common"] = "common";
        project.AddFile("common/names.wxi", "<Include xmlns='http://wixtoolset.org/schemas/v4/wxs'>\n<?define A = 1?><Property Id='P' Value='$(A)' /></Include>");
        Assert.AreEqual("1", project.ConvertTo("Property").Attribute("Value")!.Value);
    }

    [TestMethod]
    public void An_error_in_an_included_file_names_that_file()
    {
        using var project = AuthoringProject.Package("<?include names.wxi?>");
        project.AddFile("names.wxi", "<Include xmlns='http://wixtoolset.org/schemas/v4/wxs'>\n\n<Banana /></Include>");
        project.AssertError("names.wxi(3) DL1003", "Banana");
    }

    [TestMethod]
    public void An_included_file_that_is_not_there_is_an_error()
    {
        using var project = AuthoringProject.Package("<?include nothing.wxi?>");
        project.AssertError("Package.wxs(3) DL1012", "nothing.wxi");
    }

    [TestMethod]
    public void Elements_stay_on_their_lines()
    {
        using var project = AuthoringProject.Package("<!-- a comment\n of two lines -->\n\n<Property Id='P'\n   Value='1' />\n<Binary Id='B' SourceFile='b' />");
        var lines = File.ReadAllLines(project.Convert().Sources[0].Converted);
        Assert.Contains("<Property ", lines[5]);
        Assert.Contains("<Binary ", lines[7]);
    }

    [TestMethod]
    public void Files_that_the_result_is_made_from_are_listed()
    {
        using var project = AuthoringProject.Package("<Binary Id='B' SourceFile='$(Where)/b.dll' /><Icon Id='I' SourceFile='missing.ico' />");
        project.Defines["Where"] = "out";
        project.AddFile("out/b.dll", string.Empty);
        Assert.AreSequenceEqual([Path.Combine(project.Folder, "out", "b.dll")], project.Convert().Files.ToArray());
    }
}
