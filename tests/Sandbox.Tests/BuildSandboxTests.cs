namespace EGovToken.Testing.Sandbox.Tests;

[TestClass]
[TestCategory("Sandbox")]
public sealed class BuildSandboxTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private string _folder = null!;

    [TestInitialize]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("egovtoken build ").FullName;

    [TestCleanup]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    public void A_program_sees_the_host_s_folders_at_their_own_paths()
    {
        var result = BuildSandbox.Run(Program("print-arguments"), ["a b", "ə"], _folder, [_folder], [], Limit);

        CollectionAssert.AreEqual(new[] { "a b", "ə", BuildSandbox.ToWindowsPath(_folder) }, result.StandardOutput.TrimEnd().Split("\r\n"));
    }

    [TestMethod]
    public void Only_the_folders_for_writing_can_be_written_to()
    {
        var readOnly = Directory.CreateDirectory(Path.Combine(_folder, "in")).FullName;
        var writable = Directory.CreateDirectory(Path.Combine(_folder, "out")).FullName;
        var shell = Path.Combine(_folder, "cmd.exe");

        // A Windows program of the host is needed, and a copy of the sandbox's own will do.
        File.Copy(Path.Combine(Root.SandboxRoot.Ensure(), "usr/lib/x86_64-linux-gnu/wine/x86_64-windows/cmd.exe"), shell);
        foreach (var folder in new[] { readOnly, writable })
        {
            BuildSandbox.Run(shell, ["/c", "echo x>made.txt"], folder, [writable], [readOnly], Limit);
        }

        Assert.IsFalse(File.Exists(Path.Combine(readOnly, "made.txt")));
        Assert.IsTrue(File.Exists(Path.Combine(writable, "made.txt")));
    }

    [TestMethod]
    public void Exit_codes_come_back_whole_from_several_at_once()
    {
        var codes = Enumerable.Range(3010, 4).ToArray();

        var results = codes.AsParallel().AsOrdered().WithDegreeOfParallelism(codes.Length)
            .Select(code => BuildSandbox.Run(Program("exit-with"), [$"{code}"], _folder, [_folder], [], Limit).ExitCode)
            .ToArray();

        CollectionAssert.AreEqual(codes, results);
    }

    private static string Program(string name) => Path.Combine(WindowsPrograms.HostFolder, name + ".exe");
}
