#pragma warning disable CA5350 // Windows names certificates by their SHA-1.
using System.Security.Cryptography;
using EGovToken.Core.KeyLinks;
using EGovToken.Core.Outcomes;
using EGovToken.Core.Stores;

namespace EGovToken.Testing.TestDoubles;

/// <summary>Certificate stores in memory. A key can be acquired when the certificate has a link, unless a test says otherwise.</summary>
public sealed class MemoryStore : IUserCertificateStore
{
    private readonly Dictionary<(UserStoreName Store, string Thumbprint), KeyLink?> _certificates = [];

    /// <summary>What the stores hold, as <c>STORE THUMBPRINT CONTAINER</c>.</summary>
    public IReadOnlyList<string> Contents =>
        [.. _certificates.Select(entry => $"{entry.Key.Store} {entry.Key.Thumbprint} {entry.Value?.Container}").Order(StringComparer.Ordinal)];

    /// <summary>Makes the store refuse the n-th change from now.</summary>
    public int? RefuseChange { get; set; }

    /// <summary>Whether providers answer.</summary>
    public bool KeysAnswer { get; set; } = true;

    public StoredCertificate? Find(UserStoreName store, string thumbprint) =>
        _certificates.TryGetValue((store, thumbprint), out var link) ? new StoredCertificate(link) : null;

    public void Add(UserStoreName store, byte[] encoded, KeyLink? link)
    {
        RefuseIfTold();
        _certificates.Add((store, Convert.ToHexString(SHA1.HashData(encoded))), link);
    }

    public void SetKeyLink(UserStoreName store, string thumbprint, KeyLink? link)
    {
        RefuseIfTold();
        _certificates[(store, thumbprint)] = link;
    }

    public void Remove(UserStoreName store, string thumbprint)
    {
        RefuseIfTold();
        _certificates.Remove((store, thumbprint));
    }

    public bool CanAcquireKeySilently(string thumbprint) =>
        KeysAnswer && _certificates.TryGetValue((UserStoreName.My, thumbprint), out var link) && link is not null;

    private void RefuseIfTold()
    {
        if (--RefuseChange == 0)
        {
            throw new OutcomeException(OutcomeNumber.StoreRefused, "told to");
        }
    }
}
