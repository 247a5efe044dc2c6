using Net.Pkcs11Interop.Common;

namespace Net.Pkcs11Interop.Native;

/// <content>Sessions and logins.</content>
internal sealed unsafe partial class Cryptoki
{
    /// <returns>The session's handle.</returns>
    public ulong OpenSession(ulong slotId, ulong flags)
    {
        var openSession = (delegate* unmanaged[Cdecl]<nuint, nuint, void*, void*, nuint*, nuint>)Function(CryptokiFunction.C_OpenSession);
        nuint session = CK.CK_INVALID_HANDLE;
        ThrowUnlessOk(CryptokiFunction.C_OpenSession, openSession(Argument(slotId), Argument(flags), null, null, &session));
        return session;
    }

    public void CloseSession(ulong session) => CallWith(session, CryptokiFunction.C_CloseSession);

    public void CloseAllSessions(ulong slotId) => CallWith(slotId, CryptokiFunction.C_CloseAllSessions);

    public void Logout(ulong session) => CallWith(session, CryptokiFunction.C_Logout);

    /// <param name="session">The session's handle.</param>
    /// <param name="userType">Who logs in.</param>
    /// <param name="pin">The PIN; null leaves asking for it to the reader's PIN pad, an empty one is sent as such.</param>
    public void Login(ulong session, CKU userType, byte[] pin)
    {
        var login = (delegate* unmanaged[Cdecl]<nuint, nuint, byte*, nuint, nuint>)Function(CryptokiFunction.C_Login);
        fixed (byte* pinBytes = Pinnable(pin))
        {
            ThrowUnlessOk(CryptokiFunction.C_Login, login(Argument(session), Argument((ulong)userType), pinBytes, LengthOf(pin)));
        }
    }

    private void CallWith(ulong slotOrSession, CryptokiFunction function)
    {
        var call = (delegate* unmanaged[Cdecl]<nuint, nuint>)Function(function);
        ThrowUnlessOk(function, call(Argument(slotOrSession)));
    }
}
