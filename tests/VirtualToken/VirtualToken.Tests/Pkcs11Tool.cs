using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.VirtualToken.Tests;

/// <summary>OpenSC's pkcs11-tool, a program that uses modules of any make.</summary>
internal static class Pkcs11Tool
{
    /// <summary>Runs it on the module.</summary>
    /// <param name="stateFile">The module's state.</param>
    /// <param name="limit">How long it may take; the usual limit when null.</param>
    /// <param name="arguments">Its arguments beside the module.</param>
    public static ProgramRun Run(string stateFile, TimeSpan? limit, params IEnumerable<string> arguments) => ProgramRun.Of(
        "pkcs11-tool",
        ["--module", LinuxModule.Path, .. arguments],
        new Dictionary<string, string> { [TokenStateFile.EnvironmentVariable] = stateFile },
        limit);
}
