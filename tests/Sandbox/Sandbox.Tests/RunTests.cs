namespace EGovToken.Testing.Sandbox.Tests;

[TestClass]
[TestCategory("Sandbox")]
public sealed class RunTests
{
    private static SandboxWorld _world = null!;

    [ClassInitialize]
    public static void MakeWorld(TestContext context) => _world = SandboxWorld.Create(WindowsPrograms.Options(context));

    [ClassCleanup]
    public static void RemoveWorld() => _world.Dispose();

    [WindowsTest]
    [DataRow("0", 0)]
    [DataRow("1603", 1603)]
    [DataRow("3010", 3010)]
    [DataRow("0x80070642", unchecked((int)0x80070642))]
    public void Exit_codes_come_back_whole(string argument, int expected)
    {
        Assert.AreEqual(expected, _world.Run(WindowsPrograms.Named("exit-with"), argument).ExitCode);
    }

    [WindowsTest]
    public void Arguments_arrive_as_they_were_given()
    {
        string[] arguments = ["two words", "a \"quoted\" word", @"C:\ends in\", @"back\\slashes", string.Empty, "Əliyev ğşıİ", "Иван", "%PATH%", "$HOME"];

        var result = _world.Run(WindowsPrograms.Named("print-arguments"), arguments);

        CollectionAssert.AreEqual(arguments, Lines(result)[..^1]);
    }

    [WindowsTest]
    public void Raw_arguments_are_not_quoted_again()
    {
        var result = _world.Run(new WindowsCommand(WindowsPrograms.Named("print-arguments")) { RawArguments = "A=\"b c\" d" });

        CollectionAssert.AreEqual(new[] { "A=b c", "d" }, Lines(result)[..^1]);
    }

    [WindowsTest]
    public void A_program_starts_in_the_folder_it_is_given()
    {
        var result = _world.Run(new WindowsCommand(WindowsPrograms.Named("print-arguments")) { WorkingDirectory = @"C:\Program Files" });

        Assert.AreEqual(@"C:\Program Files", Lines(result)[^1]);
    }

    [WindowsTest]
    public void A_program_sees_its_variables_and_the_runtime()
    {
        var variables = new Dictionary<string, string> { ["COLOUR"] = "dark blue" };

        var result = _world.Run(new WindowsCommand("cmd", "/c", "echo %COLOUR% %DOTNET_ROOT%") { Environment = variables });

        Assert.AreEqual($"dark blue {WineDotnetRuntime.WindowsFolder}", result.Output);
    }

    [WindowsTest]
    public void What_a_program_writes_to_the_state_folder_is_on_the_host()
    {
        _world.Run("cmd", "/c", @"echo salam>Z:\state\greeting.txt");

        Assert.AreEqual("salam", File.ReadAllText(Path.Combine(_world.StateFolder, "greeting.txt")).Trim());
        Assert.AreEqual(Path.Combine(_world.StateFolder, "greeting.txt"), _world.HostPath(@"z:\STATE\Greeting.TXT"));
    }

    [WindowsTest]
    public void A_mounted_folder_is_read_only_unless_it_is_said_to_be_writable()
    {
        _world.Run("cmd", "/c", @"echo x>Z:\programs\new.txt");

        Assert.IsFalse(File.Exists(Path.Combine(WindowsPrograms.HostFolder, "new.txt")));
    }

    [WindowsTest]
    public void A_program_that_Windows_cannot_start_is_an_error_that_names_it()
    {
        var error = Assert.ThrowsExactly<SandboxException>(() => _world.Run("no-such-program.exe"));

        Assert.Contains("no-such-program.exe", error.Message);
    }

    [WindowsTest]
    public void There_is_no_network_but_the_machine_itself()
    {
        var devices = _world.Run("cmd", "/c", @"type Z:\proc\net\dev").StandardOutput
            .Split('\n')
            .Where(line => line.Contains(':', StringComparison.Ordinal))
            .Select(line => line.Split(':')[0].Trim())
            .ToArray();

        CollectionAssert.AreEqual(new[] { "lo" }, devices);
    }

    private static string[] Lines(ProcessResult result) => result.StandardOutput.TrimEnd().Split("\r\n");
}
