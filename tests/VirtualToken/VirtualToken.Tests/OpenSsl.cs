using EGovToken.Testing.TestKit;

namespace EGovToken.Testing.VirtualToken.Tests;

/// <summary>A judge that knows nothing of the module.</summary>
internal static class OpenSsl
{
    /// <summary>Runs openssl.</summary>
    public static ProgramRun Run(params IEnumerable<string> arguments) => ProgramRun.Of("openssl", arguments);
}
