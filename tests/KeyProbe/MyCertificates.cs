using System.Security.Cryptography.X509Certificates;

namespace EGovToken.Testing.KeyProbe;

/// <summary>The certificates of the user's own store.</summary>
internal static class MyCertificates
{
    /// <summary>Signs a text with each certificate's key.</summary>
    public static IEnumerable<(string Thumbprint, string Signature)> Sign(string pin, string text)
    {
        using var store = new X509Store(StoreName.My, StoreLocation.CurrentUser);
        store.Open(OpenFlags.ReadOnly);
        foreach (var certificate in store.Certificates)
        {
            yield return (certificate.Thumbprint, LinkedKey.Sign(certificate.Handle, pin, text));
            certificate.Dispose();
        }
    }
}
