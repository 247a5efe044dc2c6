using System.Collections.Concurrent;
using EGovToken.EndToEnd.Tests.Lifecycle.Faults;

namespace EGovToken.EndToEnd.Tests.Lifecycle;

/// <summary>Lends PCs of one kind to tests. Making one costs more time than a test; one that is as it was is lent again.</summary>
/// <param name="make">Makes another one.</param>
internal sealed class PCPool<TPC>(Func<TPC> make) : IDisposable
    where TPC : ILentPC
{
    private readonly ConcurrentBag<TPC> _free = [];

    /// <summary>Tries something on a PC, which must be afterwards as it was before.</summary>
    /// <param name="trial">What is tried, and asserted.</param>
    /// <param name="row">What docs/faults.md is to say of it.</param>
    public void Try(Action<TPC> trial, FaultRow? row)
    {
        var pc = _free.TryTake(out var used) ? used : make();
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

        _free.Add(pc);
        row?.Keep();
    }

    public void Dispose()
    {
        while (_free.TryTake(out var pc))
        {
            pc.Dispose();
        }
    }
}
