using System.Runtime.InteropServices;
using EGovToken.Testing.VirtualToken.Calls;

namespace EGovToken.Testing.VirtualToken.Module;

/// <summary>
/// What the module does not offer, above all everything that would change the token. Each function has its own method,
/// so that the record of calls shows who tried. In the x64 calling conventions the caller owns the arguments:
/// a function that ignores them need not declare them.
/// </summary>
internal static class UnsupportedFunctions
{
    [UnmanagedCallersOnly]
    internal static nuint InitToken() => Refuse("C_InitToken");

    [UnmanagedCallersOnly]
    internal static nuint InitPin() => Refuse("C_InitPIN");

    [UnmanagedCallersOnly]
    internal static nuint SetPin() => Refuse("C_SetPIN");

    [UnmanagedCallersOnly]
    internal static nuint GetOperationState() => Refuse("C_GetOperationState");

    [UnmanagedCallersOnly]
    internal static nuint SetOperationState() => Refuse("C_SetOperationState");

    [UnmanagedCallersOnly]
    internal static nuint CreateObject() => Refuse("C_CreateObject");

    [UnmanagedCallersOnly]
    internal static nuint CopyObject() => Refuse("C_CopyObject");

    [UnmanagedCallersOnly]
    internal static nuint DestroyObject() => Refuse("C_DestroyObject");

    [UnmanagedCallersOnly]
    internal static nuint GetObjectSize() => Refuse("C_GetObjectSize");

    [UnmanagedCallersOnly]
    internal static nuint SetAttributeValue() => Refuse("C_SetAttributeValue");

    [UnmanagedCallersOnly]
    internal static nuint EncryptInit() => Refuse("C_EncryptInit");

    [UnmanagedCallersOnly]
    internal static nuint Encrypt() => Refuse("C_Encrypt");

    [UnmanagedCallersOnly]
    internal static nuint EncryptUpdate() => Refuse("C_EncryptUpdate");

    [UnmanagedCallersOnly]
    internal static nuint EncryptFinal() => Refuse("C_EncryptFinal");

    [UnmanagedCallersOnly]
    internal static nuint DecryptInit() => Refuse("C_DecryptInit");

    [UnmanagedCallersOnly]
    internal static nuint Decrypt() => Refuse("C_Decrypt");

    [UnmanagedCallersOnly]
    internal static nuint DecryptUpdate() => Refuse("C_DecryptUpdate");

    [UnmanagedCallersOnly]
    internal static nuint DecryptFinal() => Refuse("C_DecryptFinal");

    [UnmanagedCallersOnly]
    internal static nuint DigestInit() => Refuse("C_DigestInit");

    [UnmanagedCallersOnly]
    internal static nuint Digest() => Refuse("C_Digest");

    [UnmanagedCallersOnly]
    internal static nuint DigestUpdate() => Refuse("C_DigestUpdate");

    [UnmanagedCallersOnly]
    internal static nuint DigestKey() => Refuse("C_DigestKey");

    [UnmanagedCallersOnly]
    internal static nuint DigestFinal() => Refuse("C_DigestFinal");

    [UnmanagedCallersOnly]
    internal static nuint SignRecoverInit() => Refuse("C_SignRecoverInit");

    [UnmanagedCallersOnly]
    internal static nuint SignRecover() => Refuse("C_SignRecover");

    [UnmanagedCallersOnly]
    internal static nuint VerifyInit() => Refuse("C_VerifyInit");

    [UnmanagedCallersOnly]
    internal static nuint Verify() => Refuse("C_Verify");

    [UnmanagedCallersOnly]
    internal static nuint VerifyUpdate() => Refuse("C_VerifyUpdate");

    [UnmanagedCallersOnly]
    internal static nuint VerifyFinal() => Refuse("C_VerifyFinal");

    [UnmanagedCallersOnly]
    internal static nuint VerifyRecoverInit() => Refuse("C_VerifyRecoverInit");

    [UnmanagedCallersOnly]
    internal static nuint VerifyRecover() => Refuse("C_VerifyRecover");

    [UnmanagedCallersOnly]
    internal static nuint DigestEncryptUpdate() => Refuse("C_DigestEncryptUpdate");

    [UnmanagedCallersOnly]
    internal static nuint DecryptDigestUpdate() => Refuse("C_DecryptDigestUpdate");

    [UnmanagedCallersOnly]
    internal static nuint SignEncryptUpdate() => Refuse("C_SignEncryptUpdate");

    [UnmanagedCallersOnly]
    internal static nuint DecryptVerifyUpdate() => Refuse("C_DecryptVerifyUpdate");

    [UnmanagedCallersOnly]
    internal static nuint GenerateKey() => Refuse("C_GenerateKey");

    [UnmanagedCallersOnly]
    internal static nuint GenerateKeyPair() => Refuse("C_GenerateKeyPair");

    [UnmanagedCallersOnly]
    internal static nuint WrapKey() => Refuse("C_WrapKey");

    [UnmanagedCallersOnly]
    internal static nuint UnwrapKey() => Refuse("C_UnwrapKey");

    [UnmanagedCallersOnly]
    internal static nuint DeriveKey() => Refuse("C_DeriveKey");

    [UnmanagedCallersOnly]
    internal static nuint GetFunctionStatus() => Refuse("C_GetFunctionStatus");

    [UnmanagedCallersOnly]
    internal static nuint CancelFunction() => Refuse("C_CancelFunction");

    [UnmanagedCallersOnly]
    internal static nuint WaitForSlotEvent() => Refuse("C_WaitForSlotEvent");

    private static nuint Refuse(string function) => CallGate.Pass(
        function, ReturnValue.GeneralError, _ => throw new CallFailedException(ReturnValue.FunctionNotSupported));
}
