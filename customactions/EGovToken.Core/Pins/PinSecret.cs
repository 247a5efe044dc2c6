using System.Runtime.InteropServices;
using System.Text;

namespace EGovToken.Core.Pins;

/// <summary>A PIN as the token takes it: UTF-8 (PKCS#11 v2.40 section 5.6), pinned so that no copy moves about, zeroed after use.</summary>
public sealed class PinSecret : IDisposable
{
    private readonly GCHandle _pinned;

    /// <summary>Takes a PIN.</summary>
    /// <param name="text">The PIN as it was typed; the caller lets go of it at once.</param>
    public PinSecret(string text)
    {
        // Pinned while still empty: encoding straight into the pinned array leaves no copy behind.
        Bytes = new byte[Encoding.UTF8.GetByteCount(text)];
        _pinned = GCHandle.Alloc(Bytes, GCHandleType.Pinned);
        Encoding.UTF8.GetBytes(text, 0, text.Length, Bytes, 0);
    }

    /// <summary>The PIN's bytes; zero after <see cref="Dispose"/>.</summary>
    public byte[] Bytes { get; }

    /// <summary>Overwrites the PIN.</summary>
    public void Dispose()
    {
        if (_pinned.IsAllocated)
        {
            Array.Clear(Bytes, 0, Bytes.Length);
            _pinned.Free();
        }
    }
}
