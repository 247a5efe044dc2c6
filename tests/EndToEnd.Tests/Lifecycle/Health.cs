using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Lifecycle;

/// <summary>What every installation comes to.</summary>
internal static class Health
{
    /// <summary>Everything that an installation brings is there.</summary>
    public static void AssertOn(CitizenPC pc)
    {
        var state = InstalledState.Of(pc);
        Assert.IsTrue(state.HasCommandLine, "egovtoken.exe");
        Assert.IsTrue(state.HasMiddleware, "middleware");
        Assert.AreEqual("https://www.e-gov.az/", state.ShortcutUrl);
        StringAssert.StartsWith(state.LastResult, "EGT1001");
        CollectionAssert.AreEquivalent(
            new[] { "CA ", "My citizen-authentication", "My citizen-signature" },
            state.UserCertificates.Select(item => $"{item.Store} {item.KeyProvider?.Container}").ToList());
    }
}
