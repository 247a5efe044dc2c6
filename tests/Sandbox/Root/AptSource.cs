using EGovToken.Testing.Sandbox.Host;

namespace EGovToken.Testing.Sandbox.Root;

/// <summary>Finds where this host gets its Debian packages from; the root is made from the same place.</summary>
internal static class AptSource
{
    /// <summary>Overrides what apt says: the address of a Debian archive.</summary>
    public const string MirrorVariable = "EGOVTOKEN_DEBIAN_MIRROR";

    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(1);

    /// <summary>A line for sources.list with the main suite of the root's release alone.</summary>
    /// <remarks>
    /// Security and update suites are left out: when their two architectures are out of step for an hour, packages of both cannot be
    /// installed together. The main suite of a release never is.
    /// </remarks>
    /// <exception cref="SandboxException">apt names no Debian archive.</exception>
    public static string MainSuiteLine() => $"deb {Mirror()} {RootRecipe.Suite} {RootRecipe.Component}";

    /// <summary>The address of the Debian archive.</summary>
    /// <exception cref="SandboxException">apt names none.</exception>
    public static string Mirror()
    {
        var chosen = Environment.GetEnvironmentVariable(MirrorVariable);
        return string.IsNullOrWhiteSpace(chosen) ? MirrorOfHost() : chosen;
    }

    private static string MirrorOfHost()
    {
        var targets = HostTool.Run(
            "apt-get",
            ["indextargets", "--format", "$(ORIGIN)|$(COMPONENT)|$(RELEASE)|$(REPO_URI)", "Created-By: Packages"],
            TimeLimit);
        var archives = targets.StandardOutput
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('|'))
            .Where(fields => fields is ["Debian", RootRecipe.Component, _, _])
            .Select(fields => (Suite: fields[2], Uri: fields[3]))
            .ToList();

        // "trixie-security" and "trixie-updates" are parts of a release, "trixie" is one: its archive carries the older ones as well.
        var main = archives.Find(archive => archive.Suite == RootRecipe.Suite);
        main = main.Uri is null ? archives.Find(archive => !archive.Suite.Contains('-', StringComparison.Ordinal)) : main;
        return main.Uri ?? throw new SandboxException(
            "No source for the sandbox's Debian packages: apt lists no Debian archive on this host. "
            + $"Run 'apt-get update', or set {MirrorVariable} to the address of a Debian archive. "
            + $"apt said: {(targets.Output.Length == 0 ? "nothing" : targets.Output)}");
    }
}
