namespace EGovToken.Testing.Sandbox.Certificates;

/// <summary>A certificate in one of Windows' stores.</summary>
/// <param name="Location">HKCU for the user's stores, HKLM for the machine's.</param>
/// <param name="Store">The store's name: My, CA, Root.</param>
/// <param name="Thumbprint">SHA-1 of the certificate, upper-case hex.</param>
/// <param name="Subject">The subject's distinguished name.</param>
/// <param name="Encoded">The certificate, DER.</param>
/// <param name="KeyProvider">Where its private key is; null when it has no key link, which hides it from browsers.</param>
public sealed record StoredCertificate(
    string Location,
    string Store,
    string Thumbprint,
    string Subject,
    ReadOnlyMemory<byte> Encoded,
    KeyProvider? KeyProvider);
