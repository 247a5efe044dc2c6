using EGovToken.Core.Outcomes;
using EGovToken.Core.Tokens;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace EGovToken.Core.Modules;

/// <summary>A loaded and initialised PKCS#11 module. One thread only: how the vendor's module behaves with several is not known.</summary>
public sealed class TokenModule : IDisposable
{
    // No PC has as many readers; a module that counts wrongly must not keep this one busy.
    private const int MostSlots = 256;

    private readonly IPkcs11Library _library;

    private TokenModule(Pkcs11InteropFactories factories, IPkcs11Library library)
    {
        Factories = factories;
        _library = library;
    }

    /// <summary>Makes attributes for searches.</summary>
    public Pkcs11InteropFactories Factories { get; }

    /// <summary>Loads a module and calls C_Initialize.</summary>
    /// <param name="path">The module's full path.</param>
    /// <exception cref="OutcomeException">
    /// <see cref="OutcomeNumber.ModuleUnreadable"/> or <see cref="OutcomeNumber.ModuleNotInitialised"/>.
    /// </exception>
    public static TokenModule Open(string path)
    {
        var factories = new AttributeSessions();
        try
        {
            return new TokenModule(factories, factories.Pkcs11LibraryFactory.LoadPkcs11Library(factories, path, AppType.SingleThreaded));
        }
        catch (Pkcs11Exception e)
        {
            throw new OutcomeException(OutcomeNumber.ModuleNotInitialised, $"{path}: {e.Method} gave {e.RV}", e);
        }
        catch (Exception e) when (
            e is LibraryArchitectureException or UnsupportedPlatformException or DllNotFoundException or BadImageFormatException
            || Pkcs11Errors.IsFromImpossibleAnswer(e))
        {
            throw new OutcomeException(OutcomeNumber.ModuleUnreadable, $"{path}: {e.Message}", e);
        }
    }

    /// <summary>All slots, empty ones included, each once.</summary>
    /// <exception cref="OutcomeException">The module failed.</exception>
    public IReadOnlyList<ISlot> GetSlots() => Pkcs11Errors.Translate(() => _library.GetSlotList(SlotsType.WithOrWithoutTokenPresent))
        .GroupBy(static slot => slot.SlotId)
        .Select(static same => same.First())
        .Take(MostSlots)
        .ToList();

    /// <summary>Calls C_Finalize and unloads the module. A module that fails even in this must not hide why the work ended.</summary>
    public void Dispose()
    {
        try
        {
            _library.Dispose();
        }
        catch (Exception e) when (e is Pkcs11Exception || Pkcs11Errors.IsFromImpossibleAnswer(e))
        {
        }
    }
}
