using Net.Pkcs11Interop.HighLevelAPI;

namespace Net.Pkcs11Interop.Implementation;

internal sealed class ObjectHandle(ulong objectId) : IObjectHandle
{
    public ulong ObjectId => objectId;
}
