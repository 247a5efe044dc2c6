using System.Runtime.InteropServices;
using Net.Pkcs11Interop.Common;

namespace EGovToken.Core.Tokens;

/// <summary>
/// A request for attributes of one object: how long they are, then what they are. The library's own request copies as much as the
/// module claims in its second answer, which with a broken module goes beyond what was allocated by the first. This one refuses that.
/// </summary>
internal abstract class AttributeRequest
{
    /// <summary>Asks twice.</summary>
    /// <param name="count">The number of attributes.</param>
    /// <returns>The values in the order in which they were asked for; what the token keeps to itself is empty.</returns>
    /// <exception cref="Pkcs11Exception">The module failed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It claims to have written more than it had room for.</exception>
    public IReadOnlyList<byte[]> Run(int count)
    {
        var rooms = new Room?[count];
        try
        {
            Ask();
            for (var i = 0; i < count; i++)
            {
                if (LengthOf(i) is { } length)
                {
                    rooms[i] = new Room(checked((int)length));
                    SetRoom(i, rooms[i]!.Memory);
                }
            }

            Ask();
            return [.. rooms.Select((room, i) => room is not null && LengthOf(i) is { } length ? room.Read(length) : [])];
        }
        finally
        {
            foreach (var room in rooms)
            {
                room?.Dispose();
            }
        }
    }

    /// <summary>Calls C_GetAttributeValue.</summary>
    protected abstract CKR Call();

    /// <summary>The length that the module gave; null when it does not tell the attribute (CK_UNAVAILABLE_INFORMATION).</summary>
    protected abstract ulong? LengthOf(int index);

    /// <summary>Sets where the value is to be written; the length stays as the module gave it.</summary>
    protected abstract void SetRoom(int index, IntPtr memory);

    // Attributes that are secret or missing are no error: their lengths say so.
    private void Ask()
    {
        var answer = Call();
        if (answer is not (CKR.CKR_OK or CKR.CKR_ATTRIBUTE_SENSITIVE or CKR.CKR_ATTRIBUTE_TYPE_INVALID))
        {
            throw new Pkcs11Exception("C_GetAttributeValue", answer);
        }
    }

    /// <summary>Memory for one value.</summary>
    private sealed class Room(int size) : IDisposable
    {
        // Never a null pointer: with one a module would take the second call for the first.
        public IntPtr Memory { get; } = Marshal.AllocHGlobal(Math.Max(1, size));

        public byte[] Read(ulong length)
        {
            if (length > (ulong)size)
            {
                throw new ArgumentOutOfRangeException(nameof(length), $"The module claims {length} bytes where it had asked for {size}.");
            }

            var value = new byte[length];
            Marshal.Copy(Memory, value, 0, value.Length);
            return value;
        }

        public void Dispose() => Marshal.FreeHGlobal(Memory);
    }
}
