using EGovToken.Core.Common;
using EGovToken.Core.Pkcs11;
using EGovToken.Portability.Tests.Tokens;

namespace EGovToken.Portability.Tests;

/// <summary>Looks for a token that is not to be found.</summary>
internal static class Search
{
    /// <summary>Why no token is found.</summary>
    /// <param name="token">Whose module to ask.</param>
    /// <param name="serial">The serial number to look for; null for any ePass2003.</param>
    public static OutcomeNumber Failure(TestToken token, string? serial)
    {
        using var module = TokenModule.Open(token.Module);
        return Assert.ThrowsExactly<OutcomeException>(() => new TokenFinder(module).Find(new TokenQuery(serial, TimeSpan.Zero))).Outcome.Number;
    }
}
