using System.Runtime.InteropServices;
using System.Text;
using EGovToken.Testing.VirtualToken.Calls;
using EGovToken.Testing.VirtualToken.Interop;
using EGovToken.Testing.VirtualToken.Pin;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.VirtualToken.Module;

/// <summary>C_Login, C_Logout.</summary>
internal static unsafe class LoginFunctions
{
    private const ulong User = 1;

    [UnmanagedCallersOnly]
    internal static nuint Login(NativeULong handle, NativeULong userType, byte* pin, NativeULong pinLength) =>
        CryptokiCall.Run("C_Login", call =>
        {
            var session = call.Session(handle.Value);
            CryptokiCall.Require(userType.Value == User, ReturnValue.UserTypeInvalid);
            CryptokiCall.Require(!call.Sessions.IsLoggedIn(session.Slot), ReturnValue.UserAlreadyLoggedIn);
            var entered = pin is null ? FromPinPad(call.Token(session)) : new Span<byte>(pin, checked((int)pinLength.Value)).ToArray();
            Accept(PinVerification.Try(call.File, session.Slot, entered));
            call.Sessions.LogIn(session.Slot);
        });

    [UnmanagedCallersOnly]
    internal static nuint Logout(NativeULong handle) => CryptokiCall.Run("C_Logout", call =>
    {
        var session = call.Session(handle.Value);
        CryptokiCall.Require(call.Sessions.IsLoggedIn(session.Slot), ReturnValue.UserNotLoggedIn);
        call.Sessions.LogOut(session.Slot);
    });

    private static byte[] FromPinPad(TokenState token) =>
        Encoding.UTF8.GetBytes(token.PinPadEntry ?? throw new CallFailedException(ReturnValue.ArgumentsBad));

    /// <summary>The wrong PIN that takes the last try is told as wrong; only the next attempt is told that the PIN is locked.</summary>
    private static void Accept(PinOutcome? outcome)
    {
        if (outcome is not PinOutcome.Correct)
        {
            throw new CallFailedException(outcome switch
            {
                PinOutcome.Incorrect => ReturnValue.PinIncorrect,
                PinOutcome.WrongLength => ReturnValue.PinLengthRange,
                PinOutcome.Locked => ReturnValue.PinLocked,
                _ => ReturnValue.DeviceRemoved,
            });
        }
    }
}
