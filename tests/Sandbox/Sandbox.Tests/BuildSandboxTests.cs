using EGovToken.Testing.TestKit;

namespace EGovToken.Testing.Sandbox.Tests;

[TestClass]
[TestCategory("Sandbox")]
public sealed class BuildSandboxTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly TemporaryFolder _folder = new("a build");

    private string Folder => _folder.FullName;

    public void Dispose() => _folder.Dispose();

    [WindowsTest]
    public void A_program_sees_the_host_s_folders_at_their_own_paths()
    {
        var result = BuildSandbox.Run(Program("print-arguments"), ["a b", "ə"], Folder, [Folder], [], Limit);

        CollectionAssert.AreEqual(new[] { "a b", "ə", BuildSandbox.ToWindowsPath(Folder) }, result.StandardOutput.TrimEnd().Split("\r\n"));
    }

    [WindowsTest]
    public void Only_the_folders_for_writing_can_be_written_to()
    {
        var readOnly = Directory.CreateDirectory(Path.Combine(Folder, "in")).FullName;
        var writable = Directory.CreateDirectory(Path.Combine(Folder, "out")).FullName;
        var shell = Path.Combine(Folder, "cmd.exe");

        // A Windows program of the host is needed, and a copy of the sandbox's own will do.
        File.Copy(Path.Combine(Root.SandboxRoot.Ensure(), "usr/lib/x86_64-linux-gnu/wine/x86_64-windows/cmd.exe"), shell);
        foreach (var folder in new[] { readOnly, writable })
        {
            BuildSandbox.Run(shell, ["/c", "echo x>made.txt"], folder, [writable], [readOnly], Limit);
        }

        Assert.IsFalse(File.Exists(Path.Combine(readOnly, "made.txt")));
        Assert.IsTrue(File.Exists(Path.Combine(writable, "made.txt")));
    }

    [WindowsTest]
    public void Exit_codes_come_back_whole_from_several_at_once()
    {
        var codes = Enumerable.Range(3010, 4).ToArray();

        var results = codes.AsParallel().AsOrdered().WithDegreeOfParallelism(codes.Length)
            .Select(code => BuildSandbox.Run(Program("exit-with"), [$"{code}"], Folder, [Folder], [], Limit).ExitCode)
            .ToArray();

        CollectionAssert.AreEqual(codes, results);
    }

    private static string Program(string name) => Path.Combine(WindowsPrograms.HostFolder, name + ".exe");
}
