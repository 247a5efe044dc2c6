using Net.Pkcs11Interop.Common;

namespace Net.Pkcs11Interop.Native;

/// <content>Objects and their attributes.</content>
internal sealed unsafe partial class Cryptoki
{
    /// <param name="session">The session's handle.</param>
    /// <param name="template">What to make; null for an object without attributes.</param>
    /// <returns>The new object's handle.</returns>
    public ulong CreateObject(ulong session, AttributeTemplate template)
    {
        var createObject = (delegate* unmanaged[Cdecl]<nuint, byte*, nuint, nuint*, nuint>)Function(CryptokiFunction.C_CreateObject);
        byte* attributes = template is null ? null : template.Memory;
        nuint handle = 0;
        ThrowUnlessOk(CryptokiFunction.C_CreateObject, createObject(Argument(session), attributes, (nuint)(template?.Count ?? 0), &handle));
        return handle;
    }

    /// <param name="session">The session's handle.</param>
    /// <param name="template">What to find; null for everything.</param>
    public void FindObjectsInit(ulong session, AttributeTemplate template)
    {
        var findObjectsInit = (delegate* unmanaged[Cdecl]<nuint, byte*, nuint, nuint>)Function(CryptokiFunction.C_FindObjectsInit);
        byte* attributes = template is null ? null : template.Memory;
        nuint count = (nuint)(template?.Count ?? 0);
        ThrowUnlessOk(CryptokiFunction.C_FindObjectsInit, findObjectsInit(Argument(session), attributes, count));
    }

    /// <returns>The handles of the next objects, at most <paramref name="maximum"/>.</returns>
    public List<ulong> FindObjects(ulong session, int maximum)
    {
        var findObjects = (delegate* unmanaged[Cdecl]<nuint, byte*, nuint, nuint*, nuint>)Function(CryptokiFunction.C_FindObjects);
        var handles = new UlongArray(Layout, maximum);
        nuint count = 0;
        fixed (byte* memory = handles.Memory)
        {
            ThrowUnlessOk(CryptokiFunction.C_FindObjects, findObjects(Argument(session), memory, (nuint)maximum, &count));
        }

        return handles.Take(checked((int)count));
    }

    public void FindObjectsFinal(ulong session) => CallWith(session, CryptokiFunction.C_FindObjectsFinal);

    /// <summary>C_GetAttributeValue; attributes that are secret or missing are no error, their lengths say so.</summary>
    public void GetAttributeValue(ulong session, ulong objectHandle, AttributeTemplate template)
    {
        const CryptokiFunction GetAttributeValueFunction = CryptokiFunction.C_GetAttributeValue;
        var getAttributeValue = (delegate* unmanaged[Cdecl]<nuint, nuint, byte*, nuint, nuint>)Function(GetAttributeValueFunction);
        nuint returned = getAttributeValue(Argument(session), Argument(objectHandle), template.Memory, (nuint)template.Count);
        if (Layout.ToReturnValue(returned) is not (CKR.CKR_ATTRIBUTE_SENSITIVE or CKR.CKR_ATTRIBUTE_TYPE_INVALID))
        {
            ThrowUnlessOk(GetAttributeValueFunction, returned);
        }
    }
}
