using Net.Pkcs11Interop.Common;

namespace Net.Pkcs11Interop.HighLevelAPI;

/// <summary>A loaded and initialised module; disposing finalises and unloads it.</summary>
public interface IPkcs11Library : IDisposable
{
    Pkcs11InteropFactories Factories { get; }

    ILibraryInfo GetInfo();

    /// <summary>The slots as the module lists them now.</summary>
    List<ISlot> GetSlotList(SlotsType slotsType);
}
