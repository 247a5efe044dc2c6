using System.Runtime.InteropServices;
using EGovToken.Testing.VirtualToken.Calls;
using EGovToken.Testing.VirtualToken.Interop;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.VirtualToken.Module;

/// <summary>C_SignInit, C_Sign, C_SignUpdate, C_SignFinal.</summary>
internal static unsafe class SigningFunctions
{
    [UnmanagedCallersOnly]
    internal static nuint SignInit(NativeULong handle, byte* mechanism, NativeULong key) => CryptokiCall.Run("C_SignInit", call =>
    {
        var session = call.Session(handle.Value);
        CryptokiCall.Require(session.Signing is null, ReturnValue.OperationActive);
        CryptokiCall.Require(mechanism is not null, ReturnValue.ArgumentsBad);
        CryptokiCall.Require(call.Sessions.IsLoggedIn(session.Slot), ReturnValue.UserNotLoggedIn);
        var signer = Mechanism.Find(new StructureReader(mechanism).Number()) ?? throw new CallFailedException(ReturnValue.MechanismInvalid);
        var found = call.VisibleObject(session, key.Value) ?? throw new CallFailedException(ReturnValue.KeyHandleInvalid);
        session.Signing = new SigningOperation(
            signer, found as PrivateKeyObject ?? throw new CallFailedException(ReturnValue.KeyTypeInconsistent));
    });

    [UnmanagedCallersOnly]
    internal static nuint Sign(NativeULong handle, byte* data, NativeULong length, byte* signature, NativeULongArray signatureLength) =>
        CryptokiCall.Run("C_Sign", call =>
        {
            var (session, operation) = UnderWay(call, handle);
            if (HasRoom(operation, signature, signatureLength))
            {
                AddPart(session, operation, data, length);
                Finish(session, operation, signature);
            }
        });

    [UnmanagedCallersOnly]
    internal static nuint SignUpdate(NativeULong handle, byte* part, NativeULong length) => CryptokiCall.Run("C_SignUpdate", call =>
    {
        var (session, operation) = UnderWay(call, handle);
        AddPart(session, operation, part, length);
    });

    [UnmanagedCallersOnly]
    internal static nuint SignFinal(NativeULong handle, byte* signature, NativeULongArray signatureLength) =>
        CryptokiCall.Run("C_SignFinal", call =>
        {
            var (session, operation) = UnderWay(call, handle);
            if (HasRoom(operation, signature, signatureLength))
            {
                Finish(session, operation, signature);
            }
        });

    private static (Session Session, SigningOperation Operation) UnderWay(CryptokiCall call, NativeULong handle)
    {
        var session = call.Session(handle.Value);
        return (session, session.Signing ?? throw new CallFailedException(ReturnValue.OperationNotInitialized));
    }

    /// <summary>
    /// Whether the signature is to be made now; a query for its length, or too short a buffer, leaves the operation under way.
    /// </summary>
    private static bool HasRoom(SigningOperation operation, byte* signature, NativeULongArray signatureLength)
    {
        CryptokiCall.Require(!signatureLength.IsNull, ReturnValue.ArgumentsBad);
        var room = signatureLength.Value;
        signatureLength.Value = (ulong)operation.SignatureLength;
        CryptokiCall.Require(signature is null || room >= signatureLength.Value, ReturnValue.BufferTooSmall);
        return signature is not null;
    }

    private static void AddPart(Session session, SigningOperation operation, byte* part, NativeULong length)
    {
        if (part is null && length.Value > 0)
        {
            session.Signing = null;
            throw new CallFailedException(ReturnValue.ArgumentsBad);
        }

        operation.Add(new ReadOnlySpan<byte>(part, checked((int)length.Value)));
    }

    private static void Finish(Session session, SigningOperation operation, byte* signature)
    {
        session.Signing = null;
        var bytes = operation.Sign();
        bytes.CopyTo(new Span<byte>(signature, bytes.Length));
    }
}
