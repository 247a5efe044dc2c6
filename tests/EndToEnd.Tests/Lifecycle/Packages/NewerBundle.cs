using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Lifecycle.Packages;

/// <summary>The bundle one version later, built as the present one is, around <see cref="TestPackages.Newer"/>.</summary>
internal static class NewerBundle
{
    /// <summary>Its file.</summary>
    public const string FileName = "EGovTokenSetup-newer.exe";

    /// <summary>Builds it into a folder, which takes most of a minute.</summary>
    /// <returns>Its full path.</returns>
    public static string BuildIn(TemporaryFolder folder)
    {
        var packages = Directory.CreateDirectory(folder.PathOf("packages")).FullName;
        File.Copy(TestPackages.Files.Single(file => Path.GetFileName(file) == TestPackages.Newer), Path.Combine(packages, "EGovToken.msi"));

        // Not the projects that it refers to: they would put the present version's package in the place of this one. And no process
        // may stay behind that keeps the output open.
        var build = ProgramRun.Of("dotnet",
        [
            "build", Repository.PathOf("bundle", "EGovTokenSetup.wixproj"), "-c", Path.GetFileName(Repository.Artifacts), "-nologo", "-v", "q",
            "-nodeReuse:false", "-p:BuildProjectReferences=false", "-p:ListParts=false", "-p:Version=1.1.0",
            $"-p:PackagesFolder={packages}/", "-p:IntermediateOutputPath=obj/newer/",
        ]);
        Assert.AreEqual(0, build.ExitCode, build.Text);

        var bundle = folder.PathOf(FileName);
        File.Move(Path.Combine(packages, "EGovTokenSetup.exe"), bundle);
        return bundle;
    }
}
