using EGovToken.Cli.Output;
using EGovToken.Core.KeyLinks;
using EGovToken.Core.Stores;

namespace EGovToken.Cli.Reports;

/// <summary>What the user's stores have of a certificate.</summary>
/// <param name="Store">Which store.</param>
/// <param name="Link">Its key link, or null.</param>
/// <param name="IsOurs">Whether this product registered it.</param>
/// <param name="Answer">Whether its private key answers; null where no key belongs to it.</param>
internal sealed record RegistrationStatus(UserStoreName Store, KeyLink? Link, bool IsOurs, PrivateKeyAnswer? Answer)
{
    /// <summary>The object for JSON.</summary>
    public JsonObject ToJson() => new()
    {
        { "store", Store },
        { "provider", Link?.Provider },
        { "container", Link?.Container },
        { "byThisProduct", IsOurs },
        { "keyAnswers", Answer?.Answers },
        { "keyProblem", Answer?.Why },
    };
}
