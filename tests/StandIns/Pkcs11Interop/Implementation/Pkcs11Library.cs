using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;
using Net.Pkcs11Interop.Native;

namespace Net.Pkcs11Interop.Implementation;

internal sealed class Pkcs11Library : IPkcs11Library
{
    private readonly Pkcs11InteropFactories _factories;
    private readonly Cryptoki _cryptoki;
    private bool _disposed;

    public Pkcs11Library(Pkcs11InteropFactories factories, string libraryPath, AppType appType, InitType initType)
    {
        _factories = factories ?? throw new ArgumentNullException(nameof(factories));
        _cryptoki = Cryptoki.Load(libraryPath, initType);
        try
        {
            _cryptoki.Initialize(appType);
        }
        catch
        {
            _cryptoki.Dispose();
            throw;
        }
    }

    public Pkcs11InteropFactories Factories => _disposed ? throw Disposed() : _factories;

    public ILibraryInfo GetInfo() => new LibraryInfo(Open().GetInfo());

    public List<ISlot> GetSlotList(SlotsType slotsType)
    {
        List<ulong> slots = Open().GetSlotList(slotsType == SlotsType.WithTokenPresent);
        return slots.ConvertAll<ISlot>(slotId => new Slot(_factories, _cryptoki, slotId));
    }

    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            _cryptoki.FinalizeModule();
            _cryptoki.Dispose();
        }
    }

    private Cryptoki Open() => _disposed ? throw Disposed() : _cryptoki;

    private ObjectDisposedException Disposed() => new(GetType().FullName);
}
