using System.Xml.Linq;
using EGovToken.PayloadManifests.Tests.Tool;
using EGovToken.Testing.TestKit;

namespace EGovToken.PayloadManifests.Tests.Workspace;

/// <summary>What a build asks of the program.</summary>
internal static class BuildSteps
{
    public static ProgramRun Verify(this BuildFolder folder)
    {
        return ManifestCommand.Run("verify", "--manifest", folder.Manifest);
    }

    public static ProgramRun Generate(this BuildFolder folder, params string[] more)
    {
        return ManifestCommand.Run(
            ["generate", "--manifest", folder.Manifest, "--payload", folder.Payload, "--output", folder.Output, .. more]);
    }

    /// <summary>The authoring that a good manifest and payload give.</summary>
    public static XDocument GenerateAuthoring(this BuildFolder folder, params string[] more)
    {
        var result = folder.Generate(more);
        Assert.AreEqual(0, result.ExitCode, result.Errors);
        return XDocument.Load(folder.Output);
    }

    /// <summary>The package in that authoring.</summary>
    public static XElement GeneratePackage(this BuildFolder folder, params string[] more)
    {
        return folder.GenerateAuthoring(more).Descendants(AuthoringNames.Wix + "ExePackage").Single();
    }

    /// <summary>The program refused: one line with this code and these words, exit code 1, and no output.</summary>
    public static void AssertRefused(this BuildFolder folder, ProgramRun result, string code, params string[] words)
    {
        Assert.AreEqual(1, result.ExitCode);
        Assert.HasCount(1, result.ErrorLines, result.Errors);
        var line = result.ErrorLines[0];
        StringAssert.Matches(line, new(@"^.+\(\d+,\d+\): error " + code + ": "));
        foreach (var word in words)
        {
            StringAssert.Contains(line, word);
        }

        Assert.IsFalse(Directory.Exists(Path.GetDirectoryName(folder.Output)), "Something was written.");
    }
}
