using System.Security.Cryptography.X509Certificates;

using EGovToken.Testing.Sandbox.Registry;

namespace EGovToken.Testing.Sandbox.Certificates;

/// <summary>Reads Windows' certificate stores from the registry, where they are kept.</summary>
public static class CertificateStores
{
    private const string StoresKey = @"Software\Microsoft\SystemCertificates";

    /// <summary>All certificates in the stores of the user (HKCU) and of the machine (HKLM).</summary>
    public static IReadOnlyList<StoredCertificate> Read(WineRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        return [.. Read(registry, "HKCU"), .. Read(registry, "HKLM")];
    }

    private static IEnumerable<StoredCertificate> Read(WineRegistry registry, string location)
    {
        var stores = $@"{location}\{StoresKey}";
        foreach (var key in registry.KeysBelow(stores))
        {
            if (key.Path[(stores.Length + 1)..].Split('\\') is [var store, "Certificates", var thumbprint]
                && key.Values.TryGetValue("Blob", out var blob))
            {
                yield return ReadCertificate(location, store, thumbprint, blob.Data);
            }
        }
    }

    private static StoredCertificate ReadCertificate(string location, string store, string thumbprint, ReadOnlyMemory<byte> blob)
    {
        var properties = CertificateBlob.Properties(blob);
        var encoded = properties[CertificateBlob.CertificateProperty];
        using var certificate = X509CertificateLoader.LoadCertificate(encoded.Span);
        return new StoredCertificate(
            location,
            store,
            thumbprint.ToUpperInvariant(),
            certificate.Subject,
            encoded,
            properties.TryGetValue(CertificateBlob.KeyProviderProperty, out var keyProvider) ? KeyProvider.Parse(keyProvider.Span) : null);
    }
}
