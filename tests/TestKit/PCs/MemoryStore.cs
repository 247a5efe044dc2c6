#pragma warning disable CA5350 // Windows names certificates by their SHA-1.
using System.Security.Cryptography;
using EGovToken.Core.Common;
using EGovToken.Core.Windows;

namespace EGovToken.Testing.TestKit;

/// <summary>Certificate stores in memory, and beside the user's own part what policy brings into view.</summary>
public sealed class MemoryStore : IUserCertificateStore, IPrivateKeyCheck, IAuthorityStore
{
    private readonly Dictionary<(UserStoreName Store, string Thumbprint), StoredProperties> _own = [];
    private readonly HashSet<(UserStoreName Store, string Thumbprint)> _fromPolicy = [];

    /// <summary>What the user's part holds, as <c>STORE THUMBPRINT CONTAINER</c>, and that it is archived.</summary>
    public IReadOnlyList<string> Contents =>
        [.. _own.Select(entry => $"{entry.Key.Store} {entry.Key.Thumbprint} {entry.Value.Link?.Container}{(entry.Value.IsArchived ? ", archived" : "")}").Order(StringComparer.Ordinal)];

    /// <summary>The thumbprints in a store of the user's part.</summary>
    public IReadOnlyList<string> ThumbprintsIn(UserStoreName store) =>
        [.. _own.Keys.Where(key => key.Store == store).Select(key => key.Thumbprint)];

    /// <summary>Makes the store refuse the n-th change from now.</summary>
    public int? RefuseChange { get; set; }

    /// <summary>Whether providers answer: a key does when its certificate has a link, unless a test says otherwise.</summary>
    public bool KeysAnswer { get; set; } = true;

    /// <summary>How often it was asked whether keys answer.</summary>
    public int KeyChecks { get; set; }

    /// <summary>The authorities that the PC knows, by their names in DER.</summary>
    public List<byte[]> KnownIssuers { get; } = [];

    /// <summary>Brings a certificate into view as Group Policy does.</summary>
    public void AddFromPolicy(UserStoreName store, byte[] encoded) => _fromPolicy.Add((store, ThumbprintOf(encoded)));

    public StoredCertificate? Find(UserStoreName store, string thumbprint)
    {
        BeforeCall(nameof(Find));
        return _own.TryGetValue((store, thumbprint), out var own) ? new StoredCertificate(own.Link, InUsersPart: true) { IsArchived = own.IsArchived }
            : _fromPolicy.Contains((store, thumbprint)) ? new StoredCertificate(null, InUsersPart: false)
            : null;
    }

    public bool TryAdd(UserStoreName store, byte[] encoded, KeyProviderInfo? link)
    {
        BeforeCall(nameof(TryAdd));
        RefuseIfTold();
        return _own.TryAdd((store, ThumbprintOf(encoded)), new StoredProperties(link, IsArchived: false));
    }

    public bool TryChange(UserStoreName store, string thumbprint, StoredProperties before, StoredProperties after)
    {
        BeforeCall(nameof(TryChange));
        RefuseIfTold();
        var isMeant = _own.TryGetValue((store, thumbprint), out var own) && own == before;
        if (isMeant)
        {
            _own[(store, thumbprint)] = after;
        }

        return isMeant;
    }

    /// <summary>What another program does just before a call that reads or changes this store.</summary>
    public Action<string> BeforeCall { get; set; } = static _ => { };

    /// <summary>Another program changes a certificate's link, if it is there.</summary>
    public bool SetLink(UserStoreName store, string thumbprint, KeyProviderInfo? link) => Set(store, thumbprint, own => own with { Link = link });

    /// <summary>Another program archives a certificate, if it is there, or no longer.</summary>
    public bool Archive(UserStoreName store, string thumbprint, bool isArchived = true) => Set(store, thumbprint, own => own with { IsArchived = isArchived });

    /// <summary>What the user's part says of a certificate, or null; no call that others notice.</summary>
    public StoredProperties? Peek(UserStoreName store, string thumbprint) => _own.GetValueOrDefault((store, thumbprint));

    /// <summary>Another program removes a certificate.</summary>
    public void Drop(UserStoreName store, string thumbprint) => _own.Remove((store, thumbprint));

    public void Remove(UserStoreName store, string thumbprint, KeyProviderInfo? link)
    {
        BeforeCall(nameof(Remove));
        RefuseIfTold();
        if (_own.TryGetValue((store, thumbprint), out var own) && own.Link == link)
        {
            _own.Remove((store, thumbprint));
        }
    }

    public bool HasIssuer(byte[] issuerName) => KnownIssuers.Exists(known => known.SequenceEqual(issuerName));

    public string? ProbeWritable(UserStoreName store) => RefuseChange is null ? null : "told to refuse";

    public IReadOnlyList<PrivateKeyAnswer> Check(IReadOnlyList<string> thumbprints)
    {
        KeyChecks++;
        return [.. thumbprints.Select(Check)];
    }

    private bool Set(UserStoreName store, string thumbprint, Func<StoredProperties, StoredProperties> change)
    {
        var isThere = _own.TryGetValue((store, thumbprint), out var own);
        if (isThere)
        {
            _own[(store, thumbprint)] = change(own!);
        }

        return isThere;
    }

    private PrivateKeyAnswer Check(string thumbprint) =>
        KeysAnswer && Find(UserStoreName.My, thumbprint)?.Link is not null ? PrivateKeyAnswer.Yes : PrivateKeyAnswer.No("it has no key link");

    private static string ThumbprintOf(byte[] encoded) => Convert.ToHexString(SHA1.HashData(encoded));

    private void RefuseIfTold()
    {
        if (--RefuseChange == 0)
        {
            throw new OutcomeException(OutcomeNumber.StoreRefused, "told to");
        }
    }
}

/// <summary>The lock of the user's certificates, in memory.</summary>
public sealed class MemoryStoreLock : IStoreLock
{
    /// <summary>Whether another program has it and does not give it back.</summary>
    public bool IsOthers { get; set; }

    /// <summary>Whether it is taken.</summary>
    public bool IsTaken { get; private set; }

    /// <summary>How often it was taken.</summary>
    public int Times { get; private set; }

    public IDisposable? TryTake(TimeSpan limit)
    {
        if (IsTaken)
        {
            throw new InvalidOperationException("It is taken already.");
        }

        if (IsOthers)
        {
            return null;
        }

        Times++;
        IsTaken = true;
        return new Taken(this);
    }

    private sealed class Taken(MemoryStoreLock storeLock) : IDisposable
    {
        public void Dispose() => storeLock.IsTaken = false;
    }
}
