using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using EGovToken.Core.Common;

namespace EGovToken.Core.Windows;

/// <summary>
/// The certificate stores of the user this process runs as. Reading shows what the user and the browsers see, certificates from
/// Group Policy and the PC's stores included; changes act on the user's own part alone. Each call opens and closes the store, so
/// what is read was written.
/// </summary>
public interface IUserCertificateStore
{
    /// <summary>The certificate with a thumbprint, or null. Where the user's part and another both have it, the user's.</summary>
    /// <param name="store">Which store.</param>
    /// <param name="thumbprint">SHA-1 in hexadecimal.</param>
    StoredCertificate? Find(UserStoreName store, string thumbprint);

    /// <summary>Adds a certificate that is not in the user's part, whether or not another part has it.</summary>
    /// <param name="store">Which store.</param>
    /// <param name="encoded">The certificate in DER.</param>
    /// <param name="link">Its key link, or null.</param>
    /// <returns>Whether it was added; otherwise another program has added it in the meantime, and it is as that has left it.</returns>
    /// <exception cref="OutcomeException"><see cref="OutcomeNumber.StoreRefused"/>.</exception>
    bool TryAdd(UserStoreName store, byte[] encoded, KeyProviderInfo? link);

    /// <summary>Changes what the user's part says of a certificate.</summary>
    /// <param name="store">Which store.</param>
    /// <param name="thumbprint">SHA-1 in hexadecimal.</param>
    /// <param name="before">What it says now.</param>
    /// <param name="after">What it is to say.</param>
    /// <returns>Whether it was there and said that; otherwise another program has changed or removed it in the meantime.</returns>
    /// <exception cref="OutcomeException"><see cref="OutcomeNumber.StoreRefused"/>.</exception>
    bool TryChange(UserStoreName store, string thumbprint, StoredProperties before, StoredProperties after);

    /// <summary>
    /// Removes a certificate from the user's part, archived or not, if it is there with this key link: with another one it is another program's.
    /// </summary>
    /// <param name="store">Which store.</param>
    /// <param name="thumbprint">SHA-1 in hexadecimal.</param>
    /// <param name="link">The key link; null for a certificate without one.</param>
    /// <exception cref="OutcomeException"><see cref="OutcomeNumber.StoreRefused"/>.</exception>
    void Remove(UserStoreName store, string thumbprint, KeyProviderInfo? link);

    /// <summary>Tells whether the user's part can be changed, without changing anything.</summary>
    /// <param name="store">Which store.</param>
    /// <returns>Null when it can; else why not, in English.</returns>
    string? ProbeWritable(UserStoreName store);
}

/// <summary>A certificate that a store shows.</summary>
/// <param name="Link">Its key link, or null when it has none.</param>
/// <param name="InUsersPart">
/// Whether it stands in the user's own part of the store, the only part that can be changed. Otherwise Group Policy or the PC
/// brings it into view, and a copy has to be added to the user's part before it can get a key link.
/// </param>
public sealed record StoredCertificate(KeyProviderInfo? Link, bool InUsersPart)
{
    /// <summary>Whether it is archived: then no program shows it to the user, whatever its key link.</summary>
    public bool IsArchived { get; init; }

    /// <summary>What can be changed of it.</summary>
    public StoredProperties Properties => new(Link, IsArchived);
}

/// <summary>What a store says of a certificate and programs go by, beside the certificate itself.</summary>
/// <param name="Link">Its key link, or null.</param>
/// <param name="IsArchived">Whether it is archived.</param>
public sealed record StoredProperties(KeyProviderInfo? Link, bool IsArchived);

/// <summary>The user's certificate stores that this product writes to.</summary>
public enum UserStoreName
{
    /// <summary>CurrentUser\My: certificates whose private key the user has.</summary>
    My,

    /// <summary>CurrentUser\CA: intermediate authorities.</summary>
    CA,
}

/// <summary><see cref="IUserCertificateStore"/> through crypt32.</summary>
[SupportedOSPlatform("windows")]
public sealed class WindowsUserCertificateStore : IUserCertificateStore
{
    private const int FileNotFound = 2;
    private const string StoresKey = @"Software\Microsoft\SystemCertificates";

    /// <inheritdoc/>
    public StoredCertificate? Find(UserStoreName store, string thumbprint)
    {
        using var users = OpenStore.TryUsersPart(store);
        using var visible = OpenStore.ForReading(store);
        return users?.With(thumbprint, null, static certificate => Describe(certificate, inUsersPart: true))
            ?? visible.With(thumbprint, null, static certificate => Describe(certificate, inUsersPart: false));
    }

    /// <inheritdoc/>
    public bool TryAdd(UserStoreName store, byte[] encoded, KeyProviderInfo? link)
    {
        using var open = OpenStore.ForWriting(store);
        var isAdded = open.TryAdd(encoded, certificate => link is null || KeyProviderInfoProperty.TryWrite(certificate, link));
        open.Commit();
        return isAdded;
    }

    /// <inheritdoc/>
    public bool TryChange(UserStoreName store, string thumbprint, StoredProperties before, StoredProperties after)
    {
        using var open = OpenStore.ForWriting(store);
        var isChanged = open.With(
            thumbprint,
            false,
            certificate => Read(certificate) == before && (TryWrite(certificate, before, after) ? true : throw OpenStore.LastRefusal(store)));
        open.Commit();
        return isChanged;
    }

    /// <inheritdoc/>
    public void Remove(UserStoreName store, string thumbprint, KeyProviderInfo? link)
    {
        using var open = OpenStore.ForWriting(store);
        open.Remove(thumbprint, certificate => KeyProviderInfoProperty.Read(certificate) == link);
        open.Commit();
    }

    /// <inheritdoc/>
    public string? ProbeWritable(UserStoreName store)
    {
        using var open = OpenStore.TryForWriting(store);
        var error = open is null ? Marshal.GetLastWin32Error() : 0;
        return error switch
        {
            0 => null,
            FileNotFound => ProbeCreatable(),
            _ => string.Format(CultureInfo.InvariantCulture, "0x{0:X8} {1}", error, new Win32Exception(error).Message),
        };
    }

    private static StoredCertificate? Describe(CertificateHandle certificate, bool inUsersPart) =>
        new(KeyProviderInfoProperty.Read(certificate), inUsersPart) { IsArchived = ArchivedProperty.Read(certificate) };

    private static StoredProperties Read(CertificateHandle certificate) =>
        new(KeyProviderInfoProperty.Read(certificate), ArchivedProperty.Read(certificate));

    // A property that stays as it is is not written: this product need not understand all of it.
    private static bool TryWrite(CertificateHandle certificate, StoredProperties before, StoredProperties after) =>
        (before.Link == after.Link || KeyProviderInfoProperty.TryWrite(certificate, after.Link))
        && (before.IsArchived == after.IsArchived || ArchivedProperty.TryWrite(certificate, after.IsArchived));

    // A store of the user's comes into being with the first certificate, below a key that every profile has.
    private static string? ProbeCreatable()
    {
        try
        {
            using var stores = Microsoft.Win32.Registry.CurrentUser.OpenSubKey(StoresKey, writable: true);
            return null;
        }
        catch (Exception e) when (e is System.Security.SecurityException or UnauthorizedAccessException)
        {
            return e.Message;
        }
    }
}

/// <summary>The authorities' certificates that the user's programs build chains with.</summary>
public interface IAuthorityStore
{
    /// <summary>Whether the user sees an authority of a name among the intermediate authorities (CA) or the roots (Root).</summary>
    /// <param name="issuerName">The name in DER, as a certificate names its issuer.</param>
    bool HasIssuer(byte[] issuerName);
}

/// <summary><see cref="IAuthorityStore"/> through crypt32.</summary>
[SupportedOSPlatform("windows")]
public sealed class WindowsAuthorityStore : IAuthorityStore
{
    private static readonly string[] AuthorityStores = ["CA", "Root"];

    /// <inheritdoc/>
    public bool HasIssuer(byte[] issuerName) => Array.Exists(AuthorityStores, name =>
    {
        using var store = OpenStore.ForReading(name);
        return store.HasSubject(issuerName);
    });
}

/// <summary>Reads and writes whether an open certificate is archived (CERT_ARCHIVED_PROP_ID): a property that is there, and empty, or not.</summary>
[SupportedOSPlatform("windows")]
internal static class ArchivedProperty
{
    public static bool Read(CertificateHandle certificate)
    {
        uint length = 0;
        return Crypt32.CertGetCertificateContextProperty(certificate, Crypt32.Archived, IntPtr.Zero, ref length);
    }

    /// <summary>Archives it, or no longer; false when the store refuses.</summary>
    public static bool TryWrite(CertificateHandle certificate, bool isArchived)
    {
        if (!isArchived)
        {
            return Crypt32.CertSetCertificateContextProperty(certificate, Crypt32.Archived, 0, IntPtr.Zero);
        }

        var empty = Marshal.AllocHGlobal(Marshal.SizeOf<Crypt32.Blob>());
        try
        {
            Marshal.StructureToPtr(default(Crypt32.Blob), empty, fDeleteOld: false);
            return Crypt32.CertSetCertificateContextProperty(certificate, Crypt32.Archived, 0, empty);
        }
        finally
        {
            Marshal.FreeHGlobal(empty);
        }
    }
}
