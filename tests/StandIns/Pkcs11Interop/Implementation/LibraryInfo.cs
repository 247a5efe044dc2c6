using Net.Pkcs11Interop.HighLevelAPI;
using Net.Pkcs11Interop.Native;

namespace Net.Pkcs11Interop.Implementation;

internal sealed class LibraryInfo : ILibraryInfo
{
    /// <summary>Reads CK_INFO; the order is the structure's.</summary>
    public LibraryInfo(StructReader info)
    {
        CryptokiVersion = info.ReadVersion();
        ManufacturerId = info.ReadText(32);
        Flags = info.ReadUlong();
        LibraryDescription = info.ReadText(32);
        LibraryVersion = info.ReadVersion();
    }

    public string CryptokiVersion { get; }

    public string ManufacturerId { get; }

    public ulong Flags { get; }

    public string LibraryDescription { get; }

    public string LibraryVersion { get; }
}
