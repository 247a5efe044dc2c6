using System.Runtime.InteropServices;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;
using Net.Pkcs11Interop.HighLevelAPI.Factories;
using Api41 = Net.Pkcs11Interop.LowLevelAPI41;
using Api80 = Net.Pkcs11Interop.LowLevelAPI80;
using Sessions41 = Net.Pkcs11Interop.HighLevelAPI41;
using Sessions80 = Net.Pkcs11Interop.HighLevelAPI80;

namespace EGovToken.Core.Pkcs11;

/// <summary>
/// A request for attributes of one object: how long they are, then what they are. The library's own request copies as much as the
/// module claims in its second answer, which with a broken module goes beyond what was allocated by the first. This one refuses that.
/// </summary>
internal abstract class AttributeRequest
{
    private const string Function = "C_GetAttributeValue";

    /// <summary>Asks twice.</summary>
    /// <param name="count">The number of attributes.</param>
    /// <returns>The values in the order in which they were asked for; what the token keeps to itself is empty.</returns>
    /// <exception cref="Pkcs11Exception">The module failed, or stopped at an attribute.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It claims to have written more than it had room for.</exception>
    public IReadOnlyList<byte[]> Run(int count)
    {
        var rooms = new Room?[count];
        try
        {
            var answer = Ask();
            if (answer != CKR.CKR_OK && Enumerable.Range(0, count).Any(i => LengthOf(i) == 0))
            {
                // Empty, or not looked at any more after one that the module does not know.
                throw new Pkcs11Exception(Function, answer);
            }

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
    private CKR Ask()
    {
        var answer = Call();
        return answer is CKR.CKR_OK or CKR.CKR_ATTRIBUTE_SENSITIVE or CKR.CKR_ATTRIBUTE_TYPE_INVALID ? answer : throw new Pkcs11Exception(Function, answer);
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

/// <summary>A session that makes <see cref="AttributeRequest"/>s.</summary>
internal interface IAttributeSession
{
    /// <summary>A request for attributes of one object.</summary>
    AttributeRequest Request(IObjectHandle handle, IReadOnlyList<CKA> wanted);
}

/// <summary>The library's factories, whose sessions are <see cref="IAttributeSession"/>s.</summary>
internal sealed class AttributeSessions : Pkcs11InteropFactories, ISessionFactory
{
    public AttributeSessions() => _sessionFactory = this;

    /// <inheritdoc/>
    public ISession Create(Pkcs11InteropFactories factories, LowLevelPkcs11Library pkcs11Library, ulong sessionId) => pkcs11Library switch
    {
        Api41.Pkcs11Library library => new Session41(factories, library, sessionId),
        Api80.Pkcs11Library library => new Session80(factories, library, sessionId),
        _ => throw new UnsupportedPlatformException($"{pkcs11Library.GetType()}: this product is for 64-bit processes."),
    };

    /// <summary>With a CK_ULONG of 4 bytes and no gaps in structures, as on Windows.</summary>
    private sealed class Session41(Pkcs11InteropFactories factories, Api41.Pkcs11Library library, ulong id)
        : Sessions41.Session(factories, library, id), IAttributeSession
    {
        AttributeRequest IAttributeSession.Request(IObjectHandle handle, IReadOnlyList<CKA> wanted) =>
            new Template(_pkcs11Library, _sessionId, checked((uint)handle.ObjectId), [.. wanted.Select(Api41.CkaUtils.CreateAttribute)]);

        private sealed class Template(Api41.Pkcs11Library library, uint session, uint handle, Api41.CK_ATTRIBUTE[] template) : AttributeRequest
        {
            protected override CKR Call() => library.C_GetAttributeValue(session, handle, template, (uint)template.Length);

            protected override ulong? LengthOf(int index) => template[index].valueLen is not uint.MaxValue and var length ? length : null;

            protected override void SetRoom(int index, IntPtr memory) => template[index].value = memory;
        }
    }

    /// <summary>With a CK_ULONG of 8 bytes, as elsewhere.</summary>
    private sealed class Session80(Pkcs11InteropFactories factories, Api80.Pkcs11Library library, ulong id)
        : Sessions80.Session(factories, library, id), IAttributeSession
    {
        AttributeRequest IAttributeSession.Request(IObjectHandle handle, IReadOnlyList<CKA> wanted) =>
            new Template(_pkcs11Library, _sessionId, handle.ObjectId, [.. wanted.Select(Api80.CkaUtils.CreateAttribute)]);

        private sealed class Template(Api80.Pkcs11Library library, ulong session, ulong handle, Api80.CK_ATTRIBUTE[] template) : AttributeRequest
        {
            protected override CKR Call() => library.C_GetAttributeValue(session, handle, template, (ulong)template.Length);

            protected override ulong? LengthOf(int index) => template[index].valueLen is not ulong.MaxValue and var length ? length : null;

            protected override void SetRoom(int index, IntPtr memory) => template[index].value = memory;
        }
    }
}
