namespace Net.Pkcs11Interop.Common;

/// <summary>The layout of the module's structures is not known on this operating system or architecture.</summary>
public class UnsupportedPlatformException : Exception
{
    public UnsupportedPlatformException(string message)
        : base(message)
    {
    }
}
