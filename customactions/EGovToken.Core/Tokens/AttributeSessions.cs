using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;
using Net.Pkcs11Interop.HighLevelAPI.Factories;
using Api41 = Net.Pkcs11Interop.LowLevelAPI41;
using Api80 = Net.Pkcs11Interop.LowLevelAPI80;
using Sessions41 = Net.Pkcs11Interop.HighLevelAPI41;
using Sessions80 = Net.Pkcs11Interop.HighLevelAPI80;

namespace EGovToken.Core.Tokens;

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
