using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests;

/// <summary>The command line as the package installs it.</summary>
[TestClass]
public class CommandLineTests
{
    [WindowsTest]
    public void It_runs_as_one_file_and_tells_the_version_of_the_package()
    {
        using var pc = new CitizenPC();
        Assert.AreEqual(0, pc.RunBundle().ExitCode, pc.Log);

        var result = pc.World.Run(@"C:\users\root\AppData\Local\Programs\EGovToken\egovtoken.exe", "--version");

        Assert.AreEqual(0, result.ExitCode, result.Output);
        Assert.AreEqual("1.0.0", result.StandardOutput.Trim());
        Assert.HasCount(1, Directory.GetFiles(pc.World.HostPath(@"C:\users\root\AppData\Local\Programs\EGovToken")));
    }
}
