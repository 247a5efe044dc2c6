using System.Runtime.InteropServices;
using System.Text;
using EGovToken.Testing.HostileModule.Scripts;
using EGovToken.Testing.VirtualToken.Interop;
using EGovToken.Testing.VirtualToken.Module;
using EGovToken.Testing.VirtualToken.Personality;

namespace EGovToken.Testing.HostileModule.Functions;

/// <summary>C_Login, C_Logout.</summary>
internal static unsafe class LoginFunctions
{
    private static readonly byte[] RightPin = Encoding.UTF8.GetBytes(CitizenToken.DefaultPin);

    [UnmanagedCallersOnly]
    internal static nuint Login(NativeULong handle, NativeULong userType, byte* pin, NativeULong pinLength) =>
        HostileCall.RunWithToken(HostileFunction.Login, (token, _) =>
        {
            if (!token.Sessions.ContainsKey(handle.Value))
            {
                return ReturnValue.SessionHandleInvalid;
            }

            // A null PIN is one that the user types on the token's own keys, and is trusted to type the right one.
            if (pin is not null && !new ReadOnlySpan<byte>(pin, (int)pinLength.Value).SequenceEqual(RightPin))
            {
                return ReturnValue.PinIncorrect;
            }

            token.IsLoggedIn = true;
            return ReturnValue.Ok;
        });

    [UnmanagedCallersOnly]
    internal static nuint Logout(NativeULong handle) => HostileCall.RunWithToken(HostileFunction.Logout, (token, _) =>
    {
        var wasLoggedIn = token.IsLoggedIn;
        token.IsLoggedIn = false;
        return wasLoggedIn ? ReturnValue.Ok : ReturnValue.UserNotLoggedIn;
    });
}
