namespace Net.Pkcs11Interop.HighLevelAPI;

/// <summary>What the module says about itself (CK_INFO).</summary>
public interface ILibraryInfo
{
    /// <summary>Version of the PKCS#11 interface, for example <c>2.40</c>.</summary>
    string CryptokiVersion { get; }

    string ManufacturerId { get; }

    ulong Flags { get; }

    string LibraryDescription { get; }

    string LibraryVersion { get; }
}
