using EGovToken.Testing.Sandbox.Snapshots;
using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests;

/// <summary>Asserts that a PC is as it was.</summary>
internal static class NoChanges
{
    // A failed installation leaves its result for the administrator, and nothing else.
    private static readonly string[] ResultLeft =
    [
        @"Added RegistryKey: HKCU\Software\EGovToken",
        @"Added RegistryValue: HKCU\Software\EGovToken → LastResult",
    ];

    private const string ResultChanged = @"Changed RegistryValue: HKCU\Software\EGovToken → LastResult";

    public static void Since(Snapshot before, CitizenPC pc) => Assert.AreEqual("", string.Join('\n', pc.ChangesSince(before)));

    /// <summary>As <see cref="Since"/>, but for the result that the product leaves when it could not be installed.</summary>
    public static void ButTheResultSince(Snapshot before, CitizenPC pc)
    {
        var changes = pc.ChangesSince(before).Where(change => !RollbackResidue.Has(change)).ToList();
        Assert.AreEqual("", string.Join('\n', changes.Where(change => !ResultLeft.Any(left => change.StartsWith(left, StringComparison.Ordinal)))));
        Assert.HasCount(ResultLeft.Length, changes);
    }

    /// <summary>Whether a line of <see cref="CitizenPC.ChangesSince"/> is about the result that a run leaves for the administrator.</summary>
    public static bool IsResult(string change) => change == ResultLeft[0]
        || change.StartsWith(ResultLeft[1], StringComparison.Ordinal)
        || change.StartsWith(ResultChanged, StringComparison.Ordinal);
}
