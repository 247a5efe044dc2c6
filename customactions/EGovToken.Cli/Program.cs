using System.CommandLine;

namespace EGovToken.Cli;

/// <summary>The command line's entry point.</summary>
internal static class Program
{
    private static int Main(string[] args) =>
        new RootCommand("Shows, checks and registers the certificates of an ePass2003 token.").Parse(args).Invoke();
}
