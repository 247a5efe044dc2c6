using EGovToken.Testing.TestKit;

namespace EGovToken.Portability.Tests.Tools;

/// <summary>Runs programs for the .NET Framework under Debian's mono, which gives them a registry and certificate stores of their own.</summary>
/// <param name="home">The folder that takes the place of the user's: mono keeps registry and stores in it.</param>
internal sealed class MonoRuntime(string home)
{
    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">The program's full path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="input">What it reads from standard input, or null.</param>
    public ProgramRun Run(string program, IEnumerable<string> arguments, string? input = null) =>
        ProgramRun.Of("mono", [program, .. arguments], Environment(), input: input);

    private Dictionary<string, string> Environment() => new(CommandLinePrograms.Environment)
    {
        ["HOME"] = home,
        ["XDG_CONFIG_HOME"] = Path.Combine(home, ".config"),
        ["MONO_REGISTRY_PATH"] = Path.Combine(home, "registry"),

        // mono writes in the locale's encoding.
        ["LC_ALL"] = "C.UTF-8",
    };
}
