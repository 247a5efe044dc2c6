using System.Xml.Linq;

namespace EGovToken.Testing.Toolchain.Tests.DownLevel;

[TestClass]
public sealed class LocalizationTests
{
    private static readonly XNamespace Texts = "http://schemas.microsoft.com/wix/2006/localization";

    [TestMethod]
    [DataRow("<UI Dialog='D' />", "DL1003", DisplayName = "element")]
    [DataRow("<String Id='Caption' Value='a' Colour='red' />", "DL1005", DisplayName = "attribute")]
    [DataRow("<String Id='Caption'>a</String>", "DL1008", DisplayName = "text inside")]
    [DataRow("<String Id='Caption' />", "DL1009", DisplayName = "no text")]
    public void What_is_not_known_in_a_file_of_texts_is_an_error(string content, string code)
    {
        using var project = ThemedBundle(content);
        Assert.StartsWith($"thm.wxl(2) {code}", project.Errors()[0]);
    }

    [TestMethod]
    public void Theme_strings_get_the_names_that_the_older_theme_knows()
    {
        using var project = ThemedBundle(
            "<String Id='Caption' Value='c' /><String Id='InstallCancelButton' Value='x' /><String Id='UpdateButton' Value='u' /><String Id='OptionsOkButton' Value='ok' />");
        var texts = ConvertedTheme(project).Elements().ToDictionary(text => text.Attribute("Id")!.Value, text => text.Value, StringComparer.Ordinal);
        Assert.AreEqual("c", texts["Caption"]);
        Assert.AreEqual("x", texts["InstallCloseButton"]);
        Assert.AreEqual("ok", texts["FilesInUseOkButton"]);
        Assert.DoesNotContain("UpdateButton", texts.Keys);
    }

    [TestMethod]
    public void An_unknown_theme_string_is_an_error()
    {
        using var project = ThemedBundle("<String Id='Banana' Value='b' />");
        project.AssertError("thm.wxl(2) DL1013", "Banana");
    }

    [TestMethod]
    public void Theme_texts_that_are_not_there_are_an_error()
    {
        using var project = ThemedBundle(string.Empty);
        File.Delete(Path.Combine(project.Folder, "thm.wxl"));
        project.AssertError("Bundle.wxs(3) DL1012", "thm.wxl");
    }

    private static AuthoringProject ThemedBundle(string strings) => AuthoringProject
        .Bundle("<BootstrapperApplication><bal:WixStandardBootstrapperApplication Theme='none' /><Payload Name='1068\\thm.wxl' SourceFile='thm.wxl' /></BootstrapperApplication>")
        .AddFile("thm.wxl", Wxl(strings));

    private static XElement ConvertedTheme(AuthoringProject project) => XDocument.Load(project.ConvertTo("Payload").Attribute("SourceFile")!.Value).Root!;

    private static string Wxl(string content) =>
        $"<WixLocalization Culture='az-Latn-AZ' Language='1068' xmlns='http://wixtoolset.org/schemas/v4/wxl'>\n{content}\n</WixLocalization>";
}
