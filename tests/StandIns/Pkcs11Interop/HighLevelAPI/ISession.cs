using Net.Pkcs11Interop.Common;

namespace Net.Pkcs11Interop.HighLevelAPI;

/// <summary>An open session with a token; disposing closes it.</summary>
public interface ISession : IDisposable
{
    Pkcs11InteropFactories Factories { get; }

    ulong SessionId { get; }

    void CloseSession();

    ISessionInfo GetSessionInfo();

    /// <summary>Logs in with a PIN in UTF-8; a null PIN asks for it on the reader's own PIN pad.</summary>
    void Login(CKU userType, string pin);

    /// <inheritdoc cref="Login(CKU, string)"/>
    void Login(CKU userType, byte[] pin);

    void Logout();

    /// <summary>Puts an object on the token, or into the session, as CKA_TOKEN says.</summary>
    IObjectHandle CreateObject(List<IObjectAttribute> attributes);

    /// <summary>Reads attributes in the order asked for.</summary>
    /// <returns>All of them; one that is secret or missing says so (<see cref="IObjectAttribute.CannotBeRead"/>).</returns>
    List<IObjectAttribute> GetAttributeValue(IObjectHandle objectHandle, List<CKA> attributes);

    /// <inheritdoc cref="GetAttributeValue(IObjectHandle, List{CKA})"/>
    List<IObjectAttribute> GetAttributeValue(IObjectHandle objectHandle, List<ulong> attributes);

    /// <summary>Starts a search for objects with these attribute values; null finds all.</summary>
    void FindObjectsInit(List<IObjectAttribute> attributes);

    List<IObjectHandle> FindObjects(int objectCount);

    void FindObjectsFinal();

    /// <summary>A whole search in one call.</summary>
    List<IObjectHandle> FindAllObjects(List<IObjectAttribute> attributes);

    byte[] Sign(IMechanism mechanism, IObjectHandle keyHandle, byte[] data);
}
