using System.Xml.Linq;

namespace EGovToken.Testing.Toolchain.Tests.DownLevel;

[TestClass]
public sealed class PreprocessorTests
{
    [TestMethod]
    [DataRow("$(Name)", "$(var.Name)")]
    [DataRow("$(var.Name)", "$(var.Name)")]
    [DataRow("$(Project.Cli.TargetPath)", "$(var.Project.Cli.TargetPath)")]
    [DataRow("a$(A)b$(var.B)c", "a$(var.A)b$(var.B)c")]
    [DataRow("$(env.ProgramFiles(x86))", "$(env.ProgramFiles(x86))")]
    [DataRow("$(sys.BUILDARCH)", "$(sys.BUILDARCH)")]
    [DataRow("$$(Name)", "$$(Name)")]
    [DataRow("!(loc.Text) !(bind.fileVersion.F) !(wix.V)", "!(loc.Text) !(bind.fileVersion.F) !(wix.V)")]
    public void References_are_written_for_the_older_preprocessor(string value, string expected)
    {
        using var project = AuthoringProject.Package($"<Property Id='P' Value='{value}' />");
        Assert.AreEqual(expected, project.ConvertTo("Property").Attribute("Value")!.Value);
    }

    [TestMethod]
    public void The_place_of_a_source_file_is_that_of_the_authoring()
    {
        using var project = AuthoringProject.Package("<Property Id='P' Value='$(sys.SOURCEFILEDIR)x' />");
        Assert.AreEqual(Path.Combine(project.Folder, "x"), project.ConvertTo("Property").Attribute("Value")!.Value);
    }

    [TestMethod]
    [DataRow("$(fun.Upper(x))", "functions")]
    [DataRow("$(sys.WIXVERSION)", "sys.WIXVERSION")]
    public void References_that_the_older_preprocessor_lacks_are_errors(string value, string message)
    {
        using var project = AuthoringProject.Package($"<Property Id='P' Value='{value}' />");
        project.AssertError("Package.wxs(3) DL1011", message);
    }

    [TestMethod]
    public void Instructions_stay_where_they_are()
    {
        using var project = AuthoringProject.Package("<?define X = \"$(Y)\" ?><?if $(X) = \"1\"?><Property Id='P' Value='1' /><?else?><Property Id='P' Value='2' /><?endif?>");
        var product = project.ConvertTo("Product");
        var instructions = product.Nodes().OfType<XProcessingInstruction>().Select(instruction => $"{instruction.Target} {instruction.Data}".Trim());
        Assert.AreSequenceEqual(["define X = \"$(var.Y)\"", "if $(var.X) = \"1\"", "else", "endif"], instructions.ToArray());
    }

    [TestMethod]
    public void A_value_that_has_to_be_translated_must_not_be_a_variable()
    {
        using var project = AuthoringProject.Package("<Feature Id='G' AllowAbsent='$(Absent)' />");
        project.AssertError("Package.wxs(3) DL1010", "$(Absent)");
    }

    [TestMethod]
    public void An_included_file_is_converted_in_its_place()
    {
        using var project = AuthoringProject.Package("<?include $(Common)/names.wxi?>");
        project.Defines["Common"] = "common";
        project.AddFile("common/names.wxi", "<Include xmlns='http://wixtoolset.org/schemas/v4/wxs'>\n<?define A = 1?><Property Id='P' Value='$(A)' /></Include>");
        Assert.AreEqual("$(var.A)", project.ConvertTo("Property").Attribute("Value")!.Value);
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
        var file = project.Convert().Sources.Single().Converted;
        var lines = File.ReadAllLines(file);
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
