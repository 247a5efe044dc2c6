namespace EGovToken.Testing.Sandbox.Tests;

/// <summary>The Windows programs that were compiled from native/.</summary>
internal static class WindowsPrograms
{
    private const string InsideFolder = "/programs";

    public static string HostFolder => Path.Combine(AppContext.BaseDirectory, "windows");

    public static SandboxOptions Options(TestContext context) => new()
    {
        Mounts = [new FolderMount(HostFolder, InsideFolder)],
        Progress = new LineProgress(context.WriteLine),
    };

    public static string Named(string name) => $"{InsideFolder}/{name}.exe";

    private sealed class LineProgress(Action<string> write) : IProgress<string>
    {
        public void Report(string value) => write(value);
    }
}
