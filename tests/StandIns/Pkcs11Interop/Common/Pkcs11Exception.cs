namespace Net.Pkcs11Interop.Common;

/// <summary>A PKCS#11 function did not return CKR_OK.</summary>
public class Pkcs11Exception : Exception
{
    public Pkcs11Exception(string method, CKR rv)
        : base($"Method {method} returned {rv}")
    {
        Method = method;
        RV = rv;
    }

    /// <summary>The function, for example <c>C_Login</c>.</summary>
    public string Method { get; }

    public CKR RV { get; }
}
