#pragma warning disable CA5350 // Windows names certificates by their SHA-1.
using System.Security.Cryptography;
using EGovToken.Core.Common;
using EGovToken.Core.Windows;

namespace EGovToken.Testing.TestKit;

/// <summary>Certificate stores in memory, and beside the user's own part what policy brings into view.</summary>
public sealed class MemoryStore : IUserCertificateStore, IPrivateKeyCheck, IAuthorityStore
{
    private readonly Dictionary<(UserStoreName Store, string Thumbprint), KeyProviderInfo?> _own = [];
    private readonly HashSet<(UserStoreName Store, string Thumbprint)> _fromPolicy = [];

    /// <summary>What the user's part holds, as <c>STORE THUMBPRINT CONTAINER</c>.</summary>
    public IReadOnlyList<string> Contents =>
        [.. _own.Select(entry => $"{entry.Key.Store} {entry.Key.Thumbprint} {entry.Value?.Container}").Order(StringComparer.Ordinal)];

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

    public StoredCertificate? Find(UserStoreName store, string thumbprint) =>
        _own.TryGetValue((store, thumbprint), out var link) ? new StoredCertificate(link, InUsersPart: true)
        : _fromPolicy.Contains((store, thumbprint)) ? new StoredCertificate(null, InUsersPart: false)
        : null;

    public void Add(UserStoreName store, byte[] encoded, KeyProviderInfo? link)
    {
        RefuseIfTold();
        _own.Add((store, ThumbprintOf(encoded)), link);
    }

    public void SetKeyProviderInfo(UserStoreName store, string thumbprint, KeyProviderInfo? link)
    {
        RefuseIfTold();
        if (!_own.ContainsKey((store, thumbprint)))
        {
            throw new OutcomeException(OutcomeNumber.StoreRefused, "it is not in the user's part");
        }

        _own[(store, thumbprint)] = link;
    }

    public void Remove(UserStoreName store, string thumbprint)
    {
        RefuseIfTold();
        _own.Remove((store, thumbprint));
    }

    public bool HasIssuer(byte[] issuerName) => KnownIssuers.Exists(known => known.SequenceEqual(issuerName));

    public string? ProbeWritable(UserStoreName store) => RefuseChange is null ? null : "told to refuse";

    public IReadOnlyList<PrivateKeyAnswer> Check(IReadOnlyList<string> thumbprints)
    {
        KeyChecks++;
        return [.. thumbprints.Select(Check)];
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
