using EGovToken.Portability.Tests.Tools;
using EGovToken.Testing.TestDoubles;
using EGovToken.Testing.TestTools;

namespace EGovToken.Portability.Tests;

/// <summary>The build that ships for the .NET Framework does the same as the one for .NET.</summary>
[TestClass]
public class MonoTests
{
    [TestMethod]
    public void The_command_line_starts_with_its_libraries_inside()
    {
        using var home = new TemporaryFolder();

        var run = new Mono(home.FullName).Run(CommandLinePrograms.ForMono, ["--version"]);

        Assert.AreEqual("", run.Errors);
        Assert.AreEqual(ProgramRun.Of("dotnet", [CommandLinePrograms.ForDotnet, "--version"]).Output, run.Output);
        Assert.AreEqual(0, run.ExitCode);
    }
}
