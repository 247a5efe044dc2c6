namespace EGovToken.Testing.Sandbox.Isolation;

/// <summary>Where things are inside a sandbox. Wine shows the whole tree as drive Z:.</summary>
internal static class Inside
{
    public const string Prefix = "/prefix";
    public const string Home = "/home/user";
    public const string Session = "/session";
    public const string Token = "/token";
    public const string State = "/state";
    public const string WineDotnet = "/opt/wine-dotnet";

    // Where Wine 10's mscoree looks for the Mono that it knows by this name.
    public const string Framework = "/opt/wine/mono/wine-mono-9.4.0";

    public const string FrameworkHost = "/opt/framework-host";

    /// <summary>The name that Windows programs have for a path: /media/x is Z:\media\x.</summary>
    public static string ToWindowsPath(string unixPath) => "Z:" + unixPath.Replace('/', '\\');
}
