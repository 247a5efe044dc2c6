using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using EGovToken.Core.KeyLinks;

namespace EGovToken.Core.Stores;

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
    public void Add(UserStoreName store, byte[] encoded, KeyLink? link)
    {
        using var open = OpenStore.ForWriting(store);
        open.Add(encoded, certificate => link is null || KeyLinkProperty.TryWrite(certificate, link));
        open.Commit();
    }

    /// <inheritdoc/>
    public void SetKeyLink(UserStoreName store, string thumbprint, KeyLink? link)
    {
        using var open = OpenStore.ForWriting(store);
        if (!open.With(thumbprint, false, certificate => KeyLinkProperty.TryWrite(certificate, link)))
        {
            throw OpenStore.LastRefusal(store);
        }

        open.Commit();
    }

    /// <inheritdoc/>
    public void Remove(UserStoreName store, string thumbprint)
    {
        using var open = OpenStore.ForWriting(store);
        open.Remove(thumbprint);
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

    private static StoredCertificate? Describe(IntPtr certificate, bool inUsersPart) => new(KeyLinkProperty.Read(certificate), inUsersPart);

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
