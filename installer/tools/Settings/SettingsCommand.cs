using System.Text;
using System.Xml;

namespace EGovToken.BuildTool.Settings;

/// <summary>
/// Writes what is made of the table of settings: for the packages' authoring, for Group Policy, for the documents. Errors come in the form
/// that MSBuild knows.
/// </summary>
internal static class SettingsCommand
{
    /// <summary>
    /// Understands: <c>authoring FOLDER</c> (includes for the packages), <c>templates TEXTS FOLDER</c> (the policy templates, from the
    /// languages' texts) and <c>documents ROOT</c> (the tables in the documents of a checkout, in their place).
    /// </summary>
    /// <returns>0 when it is written, 1 when it is not, 2 for other arguments.</returns>
    public static int Run(string[] arguments)
    {
        try
        {
            switch (arguments)
            {
                case ["authoring", var folder]:
                    PackageAuthoring.Write(folder);
                    return 0;
                case ["templates", var texts, var folder]:
                    PolicyTemplate.Write(texts, folder);
                    return 0;
                case ["documents", var root]:
                    SettingDocuments.Write(root);
                    return 0;
                default:
                    Console.Error.WriteLine("egovtoken-build settings authoring FOLDER | templates TEXTS FOLDER | documents ROOT");
                    return 2;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or XmlException or InvalidDataException)
        {
            // MSBuild takes an error's text from one line.
            Console.WriteLine($"settings : error EGTB101: {e.Message.ReplaceLineEndings(" ")}");
            return 1;
        }
    }

    /// <summary>Writes a file; one that is so already keeps its time, so that nothing is built again for it.</summary>
    internal static void WriteText(string path, string text)
    {
        if (!File.Exists(path) || File.ReadAllText(path) != text)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
    }
}
