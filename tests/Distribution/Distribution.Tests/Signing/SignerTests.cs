using System.Runtime.Versioning;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.Toolchain;

namespace EGovToken.Distribution.Tests.Signing;

[TestClass]
public sealed class SignerTests : IDisposable
{
    private static readonly TestSigner Signer = new();

    private readonly TemporaryFolder _folder = new();

    [ClassCleanup]
    public static void ForgetTheKey() => Signer.Dispose();

    public void Dispose() => _folder.Dispose();

    [TestMethod]
    public void A_file_is_signed_in_place_and_every_changed_byte_shows()
    {
        var file = Program("a program.exe");
        Assert.AreNotEqual(0, Signer.Verify(file).ExitCode, "Unsigned, it must not verify.");

        var run = Signer.Sign(file);

        Assert.AreEqual(0, run.ExitCode, run.Text);
        Assert.AreEqual(0, Signer.Verify(file).ExitCode, Signer.Verify(file).Text);
        foreach (var place in new[] { 0.3, 0.6 })
        {
            Assert.AreNotEqual(0, Signer.Verify(Tampering.Copy(file, place)).ExitCode);
        }
    }

    [TestMethod]
    public void Signing_again_replaces_the_signature()
    {
        var file = Program("again.exe");
        Assert.AreEqual(0, Signer.Sign(file).ExitCode);
        var length = new FileInfo(file).Length;
        var run = Signer.Sign(file);
        Assert.AreEqual(0, run.ExitCode, run.Text);
        Assert.AreEqual(length, new FileInfo(file).Length);
        Assert.AreEqual(0, Signer.Verify(file).ExitCode);
    }

    [TestMethod]
    public void A_wrong_password_is_an_error_that_leaves_the_file_alone_and_tells_no_password()
    {
        var file = Program("kept.exe");
        var before = File.ReadAllBytes(file);
        var run = TestSigner.Run(["--certificate", Signer.Certificate, file], "not-the-password");
        Assert.AreEqual(1, run.ExitCode);
        Assert.Contains("signer : error EGTS001: ", run.Text);
        Assert.DoesNotContain("not-the-password", run.Text);
        CollectionAssert.AreEqual(before, File.ReadAllBytes(file));
        Assert.HasCount(1, Directory.GetFiles(_folder.FullName), "Something was left beside it.");
    }

    [TestMethod]
    [SupportedOSPlatform("linux")]
    public void The_password_is_in_no_argument_of_the_tool_and_in_no_file_afterwards()
    {
        var tools = Directory.CreateDirectory(_folder.PathOf("bin")).FullName;
        var spy = Path.Combine(tools, "osslsigncode");
        File.WriteAllText(spy, $"#!/bin/sh\nprintf '%s\\n' \"$@\" > {_folder.PathOf("arguments")}\nls -ld \"${{5%/*}}\" >> {_folder.PathOf("arguments")}\ncat \"$5\" > {_folder.PathOf("password")}\nexit 1\n");
        File.SetUnixFileMode(spy, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        BuildTool.Run(
            ["sign", "--certificate", Signer.Certificate, Program("p.exe")],
            new Dictionary<string, string> { [TestSigner.PasswordVariable] = Signer.Password, ["PATH"] = $"{tools}:{Environment.GetEnvironmentVariable("PATH")}" });

        var arguments = File.ReadAllLines(_folder.PathOf("arguments"));
        Assert.AreEqual(Signer.Password, File.ReadAllText(_folder.PathOf("password")), "It goes through a file.");
        Assert.DoesNotContain(argument => argument.Contains(Signer.Password, StringComparison.Ordinal), arguments);
        Assert.StartsWith("drwx------", arguments[^1], "The file's folder is its owner's alone.");
        Assert.IsFalse(File.Exists(arguments[4]), "The file is gone.");
    }

    [TestMethod]
    public void A_signing_command_gets_each_file_as_one_argument_and_no_shell_sees_it()
    {
        var file = Program("a $(touch pwned); \"b.exe");
        var command = Command("cp", Program("signed.exe", "the signed one"), "{file}");
        var run = TestSigner.Run(["--command", command, file]);
        Assert.AreEqual(0, run.ExitCode, run.Text);
        Assert.AreEqual("the signed one", File.ReadAllText(file));
    }

    [TestMethod]
    [DataRow("true\n{file}", "left ", DisplayName = "does nothing")]
    [DataRow("false\n{file}", "exit code 1", DisplayName = "fails")]
    [DataRow("true", "{file}", DisplayName = "names no file")]
    [DataRow("", "{file}", DisplayName = "empty")]
    [DataRow("no-such-program\n{file}", "cannot be started", DisplayName = "not there")]
    public void A_signing_command_that_does_not_sign_is_an_error(string command, string told)
    {
        var run = TestSigner.Run(["--command", Command(command.Split('\n')), Program("x.exe")]);
        Assert.AreEqual(1, run.ExitCode);
        Assert.Contains(told, run.Text);
    }

    [TestMethod]
    public void A_certificate_and_a_command_at_once_are_refused()
    {
        var run = TestSigner.Run(["--certificate", Signer.Certificate, "--command", Command("true", "{file}"), Program("x.exe")]);
        Assert.AreEqual(1, run.ExitCode);
        Assert.Contains("not both", run.Text);
    }

    [TestMethod]
    public void A_time_stamp_that_a_command_would_never_hear_of_is_refused()
    {
        var file = Program("x.exe");
        var before = File.ReadAllBytes(file);
        var run = TestSigner.Run(["--command", Command("cp", Program("signed.exe", "signed"), "{file}"), "--timestamp", "http://timestamp.example.org", file]);
        Assert.AreEqual(1, run.ExitCode);
        Assert.Contains("signer : error EGTS001: ", run.Text);
        Assert.Contains("SigningTimestampUrl belongs to SigningCertificate", run.Text);
        CollectionAssert.AreEqual(before, File.ReadAllBytes(file));
    }

    private string Program(string name) => Copy(name, Path.Combine(AppContext.BaseDirectory, "fleet-summary.dll"));

    private string Program(string name, string content)
    {
        File.WriteAllText(_folder.PathOf(name), content);
        return _folder.PathOf(name);
    }

    private string Copy(string name, string original)
    {
        File.Copy(original, _folder.PathOf(name));
        return _folder.PathOf(name);
    }

    private string Command(params IReadOnlyList<string> lines)
    {
        File.WriteAllLines(_folder.PathOf("command.txt"), lines);
        return _folder.PathOf("command.txt");
    }
}
