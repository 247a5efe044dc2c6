using System.Collections.Concurrent;
using EGovToken.EndToEnd.Tests.Lifecycle.Faults;
using EGovToken.EndToEnd.Tests.Lifecycle.Packages;

namespace EGovToken.EndToEnd.Tests.Lifecycle;

/// <summary>Lends PCs to tests. Making one costs more time than a test; one that is as it was is lent again.</summary>
[TestClass]
public static class LifecyclePCs
{
    private static readonly ConcurrentBag<LifecyclePC> Free = [];

    /// <summary>Tries something on a PC, which must be afterwards as it was before.</summary>
    /// <param name="trial">What is tried, and asserted.</param>
    /// <param name="row">What docs/faults.md is to say of it.</param>
    internal static void Try(Action<LifecyclePC> trial, FaultRow? row = null)
    {
        var pc = Free.TryTake(out var used) ? used : new LifecyclePC();
        try
        {
            trial(pc);
            pc.AssertAsBefore();
            Assert.AreEqual(0, pc.Citizen.Token.File.Calls.Count("C_Login"), "no lifecycle spends a PIN try");
        }
        catch
        {
            pc.Dispose();
            throw;
        }

        Free.Add(pc);
        row?.Keep();
    }

    [AssemblyCleanup]
    public static void DisposeAll()
    {
        while (Free.TryTake(out var pc))
        {
            pc.Dispose();
        }

        TestPackages.Remove();
    }
}
