using EGovToken.Core.Windows;
using EGovToken.Testing.HostileModule.Play;
using EGovToken.Testing.TestKit;

namespace EGovToken.Fuzz.Tests.Scenarios;

/// <summary>The user's stores before a scenario.</summary>
internal static class FilledStore
{
    /// <summary>Makes them.</summary>
    public static MemoryStore Make(Circumstances circumstances)
    {
        var store = new MemoryStore { KeysAnswer = circumstances.KeysAnswer };
        store.TryAdd(UserStoreName.My, HonestToken.StrangersCertificate, new KeyProviderInfo("another provider", 24, "another container", 1));
        var first = HonestToken.Certificates[0].Value;
        switch (circumstances.Before)
        {
            case StoreBefore.WithoutLink:
                store.TryAdd(UserStoreName.My, first, link: null);
                break;
            case StoreBefore.WithOtherLink:
                store.TryAdd(UserStoreName.My, first, new KeyProviderInfo("another provider", 24, "stale", 1));
                break;
            case StoreBefore.Registered:
                store.TryAdd(UserStoreName.My, first, HonestKeys.FirstLink);
                break;
            case StoreBefore.FromPolicy:
                store.AddFromPolicy(UserStoreName.My, first);
                break;
        }

        return store;
    }
}
