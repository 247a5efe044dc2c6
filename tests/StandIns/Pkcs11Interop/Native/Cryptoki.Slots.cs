namespace Net.Pkcs11Interop.Native;

/// <content>Slots and their tokens.</content>
internal sealed unsafe partial class Cryptoki
{
    public List<ulong> GetSlotList(bool tokenPresent)
    {
        var getSlotList = (delegate* unmanaged[Cdecl]<byte, byte*, nuint*, nuint>)Function(CryptokiFunction.C_GetSlotList);
        byte onlyWithToken = tokenPresent ? (byte)1 : (byte)0;
        nuint count = 0;
        ThrowUnlessOk(CryptokiFunction.C_GetSlotList, getSlotList(onlyWithToken, null, &count));
        if (count == 0)
        {
            return [];
        }

        var slots = new UlongArray(Layout, checked((int)count));
        fixed (byte* memory = slots.Memory)
        {
            ThrowUnlessOk(CryptokiFunction.C_GetSlotList, getSlotList(onlyWithToken, memory, &count));
        }

        return slots.Take(checked((int)count));
    }

    public StructReader GetSlotInfo(ulong slotId) => GetInfoOf(slotId, CryptokiFunction.C_GetSlotInfo);

    public StructReader GetTokenInfo(ulong slotId) => GetInfoOf(slotId, CryptokiFunction.C_GetTokenInfo);

    public StructReader GetSessionInfo(ulong session) => GetInfoOf(session, CryptokiFunction.C_GetSessionInfo);

    private StructReader GetInfoOf(ulong slotOrSession, CryptokiFunction function)
    {
        var info = new StructReader(Layout);
        var getInfo = (delegate* unmanaged[Cdecl]<nuint, byte*, nuint>)Function(function);
        fixed (byte* memory = info.Memory)
        {
            ThrowUnlessOk(function, getInfo(Argument(slotOrSession), memory));
        }

        return info;
    }
}
