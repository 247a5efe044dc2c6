using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using EGovToken.Core.Common;

namespace EGovToken.Core.Windows;

/// <summary>
/// One of the user's stores, open; certificates found in it are released before it closes, so that changes reach the registry. Those that are
/// archived are found as well, which Windows leaves out unless it is told.
/// </summary>
[SupportedOSPlatform("windows")]
internal sealed class OpenStore : IDisposable
{
    private readonly string _name;
    private readonly StoreHandle _handle;

    private OpenStore(string name, StoreHandle handle)
    {
        _name = name;
        _handle = handle;
    }

    /// <summary>Everything that the user and the browsers see under the name, certificates from Group Policy and the PC's stores included.</summary>
    public static OpenStore ForReading(UserStoreName name) => Open(name.ToString(), Crypt32.StoreProviderSystem, Crypt32.ReadOnly | Crypt32.WithArchived);

    /// <summary>As the other, of a store that is only ever read, and without what is archived: Windows builds no chains with it.</summary>
    public static OpenStore ForReading(string name) => Open(name, Crypt32.StoreProviderSystem, Crypt32.ReadOnly);

    /// <summary>The user's own part of it alone: what policy or the PC brought into view can be neither changed nor removed by this product.</summary>
    public static OpenStore ForWriting(UserStoreName name) => Open(name.ToString(), Crypt32.StoreProviderSystemRegistry, Crypt32.WithArchived);

    /// <summary>The user's own part of it, to look at; null when there is none yet.</summary>
    public static OpenStore? TryUsersPart(UserStoreName name) => TryOpenExisting(name, Crypt32.ReadOnly);

    /// <summary>The user's own part of it, opened with the right to change it; null, with the reason as the last Win32 error, when that is refused.</summary>
    public static OpenStore? TryForWriting(UserStoreName name) => TryOpenExisting(name, 0);

    /// <summary>Adds a certificate, prepared beforehand, so that it arrives whole in one write.</summary>
    /// <returns>False when it is there.</returns>
    public bool TryAdd(byte[] encoded, Func<CertificateHandle, bool> prepare)
    {
        using var certificate = Crypt32.CertCreateCertificateContext(Crypt32.EncodingX509, encoded, (uint)encoded.Length);
        return !certificate.IsInvalid && prepare(certificate)
            ? Crypt32.CertAddCertificateContextToStore(_handle, certificate, Crypt32.AddNew, IntPtr.Zero)
                || (Marshal.GetLastWin32Error() == Crypt32.Exists ? false : throw LastRefusal(_name))
            : throw LastRefusal(_name);
    }

    /// <summary>Works on the certificate with a thumbprint while it is open; gives the fallback when it is not there.</summary>
    public T With<T>(string thumbprint, T missing, Func<CertificateHandle, T> use)
    {
        using var certificate = Find(thumbprint);
        return certificate.IsInvalid ? missing : use(certificate);
    }

    /// <summary>Whether a certificate has this name, in DER, as its subject.</summary>
    public bool HasSubject(byte[] name)
    {
        using var certificate = Find(Crypt32.FindBySubjectName, name);
        return !certificate.IsInvalid;
    }

    /// <summary>Removes the certificate with a thumbprint, if it is there and meant.</summary>
    public void Remove(string thumbprint, Func<CertificateHandle, bool> isMeant)
    {
        using var certificate = Find(thumbprint);
        if (!certificate.IsInvalid && isMeant(certificate) && !certificate.TryDelete())
        {
            throw LastRefusal(_name);
        }
    }

    /// <summary>Writes all changes now. Closing would write them too, but does not report a failure.</summary>
    public void Commit()
    {
        if (!Crypt32.CertControlStore(_handle, 0, Crypt32.Commit, IntPtr.Zero))
        {
            throw LastRefusal(_name);
        }
    }

    public void Dispose() => _handle.Dispose();

    public static OutcomeException LastRefusal(UserStoreName name) => LastRefusal(name.ToString());

    private static OutcomeException LastRefusal(string name)
    {
        var error = Marshal.GetLastWin32Error();
        return new OutcomeException(
            OutcomeNumber.StoreRefused, string.Format(CultureInfo.InvariantCulture, "store {0}: 0x{1:X8} {2}", name, error, new Win32Exception(error).Message));
    }

    private static OpenStore Open(string name, uint provider, uint access) => TryOpen(name, provider, access) ?? throw LastRefusal(name);

    // Without CERT_STORE_OPEN_EXISTING_FLAG, opening makes the store's registry key.
    private static OpenStore? TryOpenExisting(UserStoreName name, uint access) =>
        TryOpen(name.ToString(), Crypt32.StoreProviderSystemRegistry, Crypt32.OpenExisting | Crypt32.WithArchived | access);

    private static OpenStore? TryOpen(string name, uint provider, uint access)
    {
        var handle = Crypt32.CertOpenStore((IntPtr)provider, 0, IntPtr.Zero, Crypt32.CurrentUser | access, name);
        return handle.IsInvalid ? null : new OpenStore(name, handle);
    }

    private CertificateHandle Find(string thumbprint) => Find(
        Crypt32.FindByThumbprint,
        [.. Enumerable.Range(0, thumbprint.Length / 2)
            .Select(i => byte.Parse(thumbprint.Substring(i * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture))]);

    private CertificateHandle Find(uint findType, byte[] wanted)
    {
        var pinned = GCHandle.Alloc(wanted, GCHandleType.Pinned);
        try
        {
            var blob = new Crypt32.Blob { Length = (uint)wanted.Length, Data = pinned.AddrOfPinnedObject() };
            return Crypt32.CertFindCertificateInStore(_handle, Crypt32.EncodingX509, 0, findType, ref blob, IntPtr.Zero);
        }
        finally
        {
            pinned.Free();
        }
    }
}
