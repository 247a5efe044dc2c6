namespace Net.Pkcs11Interop.HighLevelAPI;

/// <summary>An object on the token, valid as long as its session.</summary>
public interface IObjectHandle
{
    ulong ObjectId { get; }
}
