namespace Net.Pkcs11Interop.Native;

/// <content>Signatures.</content>
internal sealed unsafe partial class Cryptoki
{
    /// <param name="session">The session's handle.</param>
    /// <param name="mechanism">The mechanism's type; it takes no parameter.</param>
    /// <param name="key">The private key's handle.</param>
    public void SignInit(ulong session, ulong mechanism, ulong key)
    {
        // CK_MECHANISM: the type, a null pointer to the parameter, its length 0; three fields of at most 8 bytes.
        byte* mechanismStructure = stackalloc byte[3 * sizeof(ulong)];
        Layout.WriteUlong(mechanismStructure, mechanism);

        var signInit = (delegate* unmanaged[Cdecl]<nuint, byte*, nuint, nuint>)Function(CryptokiFunction.C_SignInit);
        ThrowUnlessOk(CryptokiFunction.C_SignInit, signInit(Argument(session), mechanismStructure, Argument(key)));
    }

    /// <returns>The signature over all of <paramref name="data"/>.</returns>
    public byte[] Sign(ulong session, byte[] data)
    {
        var sign = (delegate* unmanaged[Cdecl]<nuint, byte*, nuint, byte*, nuint*, nuint>)Function(CryptokiFunction.C_Sign);
        nuint length = 0;
        fixed (byte* dataBytes = Pinnable(data))
        {
            ThrowUnlessOk(CryptokiFunction.C_Sign, sign(Argument(session), dataBytes, LengthOf(data), null, &length));

            var signature = new byte[checked((int)length)];
            fixed (byte* signatureBytes = Pinnable(signature))
            {
                ThrowUnlessOk(CryptokiFunction.C_Sign, sign(Argument(session), dataBytes, LengthOf(data), signatureBytes, &length));
            }

            // The first answer may be an upper bound.
            Array.Resize(ref signature, checked((int)length));
            return signature;
        }
    }
}
