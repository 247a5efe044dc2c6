using Microsoft.Win32;

namespace EGovToken.Testing.WindowsProbe;

/// <summary>
/// What programs of others do to certificates in the user's stores, such as the vendor's monitor. It changes the registry, where the stores
/// lie: Wine does not write what a program changes of a certificate that is in a store.
/// </summary>
internal static class OtherProgram
{
    private const string MyCertificates = @"Software\Microsoft\SystemCertificates\My\Certificates";

    // Of the property in the registry, CERT_KEY_PROV_INFO_PROP_ID: its header, container, provider and type come before its flags.
    private const int KeyLink = 2;
    private const int HeaderLength = 3 * sizeof(uint);
    private const int FlagsOffset = HeaderLength + (3 * sizeof(uint));

    /// <summary>Gives the key links of all certificates in My other flags.</summary>
    public static void SetFlags(uint flags)
    {
        using var certificates = Registry.CurrentUser.OpenSubKey(MyCertificates) ?? throw new InvalidOperationException("There are no certificates.");
        foreach (var thumbprint in certificates.GetSubKeyNames())
        {
            using var certificate = certificates.OpenSubKey(thumbprint, writable: true)!;
            var blob = (byte[])certificate.GetValue("Blob")!;
            for (var at = 0; at + HeaderLength <= blob.Length; at += HeaderLength + BitConverter.ToInt32(blob, at + (2 * sizeof(uint))))
            {
                if (BitConverter.ToInt32(blob, at) == KeyLink)
                {
                    BitConverter.GetBytes(flags).CopyTo(blob, at + FlagsOffset);
                }
            }

            certificate.SetValue("Blob", blob, RegistryValueKind.Binary);
        }
    }
}
