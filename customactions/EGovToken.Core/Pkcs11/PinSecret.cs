using System.Runtime.InteropServices;
using System.Text;

namespace EGovToken.Core.Pkcs11;

/// <summary>A PIN as the token takes it: UTF-8 (PKCS#11 v2.40 section 5.6), pinned so that no copy moves about, zeroed after use.</summary>
public sealed class PinSecret : IDisposable
{
    private readonly GCHandle _pinned;

    /// <summary>Takes a PIN.</summary>
    /// <param name="text">The PIN as it was typed; the caller lets go of it at once.</param>
    public PinSecret(string text)
        : this(Encoding.UTF8.GetByteCount(text)) => Encoding.UTF8.GetBytes(text, 0, text.Length, Bytes, 0);

    /// <summary>Copies a PIN that was typed character by character.</summary>
    /// <param name="characters">A buffer, which the caller overwrites.</param>
    /// <param name="count">How many of its characters are the PIN.</param>
    public PinSecret(char[] characters, int count)
        : this(Encoding.UTF8.GetByteCount(characters, 0, count)) => Encoding.UTF8.GetBytes(characters, 0, count, Bytes, 0);

    /// <summary>Copies a PIN that came as UTF-8.</summary>
    /// <param name="utf8">A buffer, which the caller overwrites.</param>
    /// <param name="start">Where in it the PIN begins.</param>
    /// <param name="count">How many of its bytes are the PIN.</param>
    public PinSecret(byte[] utf8, int start, int count)
        : this(count) => Array.Copy(utf8, start, Bytes, 0, count);

    /// <summary>Reads a PIN that comes as UTF-8.</summary>
    /// <param name="input">Where it comes from; read without a buffer of its own.</param>
    /// <param name="count">How many bytes it has.</param>
    /// <exception cref="EndOfStreamException">Fewer came.</exception>
    internal static PinSecret ReadFrom(Stream input, int count)
    {
        var pin = new PinSecret(count);
        try
        {
            for (var read = 0; read < count;)
            {
                var more = input.Read(pin.Bytes, read, count - read);
                read += more > 0 ? more : throw new EndOfStreamException();
            }

            return pin;
        }
        catch
        {
            pin.Dispose();
            throw;
        }
    }

    // Pinned while still empty: encoding straight into the pinned array leaves no copy behind.
    private PinSecret(int length)
    {
        Bytes = new byte[length];
        _pinned = GCHandle.Alloc(Bytes, GCHandleType.Pinned);
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
