using EGovToken.Core.Common;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace EGovToken.Core.Pkcs11;

/// <summary>A loaded and initialised PKCS#11 module. One thread only: how the vendor's module behaves with several is not known.</summary>
public sealed class TokenModule : IDisposable
{
    // No PC has as many readers; a module that counts wrongly must not keep this one busy.
    private const int MostSlots = 256;

    private const int MostListings = 3;

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
    public IReadOnlyList<ISlot> GetSlots() => Pkcs11Errors.Translate(ListSlots)
        .GroupBy(static slot => slot.SlotId)
        .Select(static same => same.First())
        .Take(MostSlots)
        .ToList();

    // A reader that comes between the library's two calls makes the list longer than the room for it.
    private List<ISlot> ListSlots()
    {
        for (var more = MostListings; ; more--)
        {
            try
            {
                return _library.GetSlotList(SlotsType.WithOrWithoutTokenPresent);
            }
            catch (Pkcs11Exception e) when (e.RV == CKR.CKR_BUFFER_TOO_SMALL && more > 1)
            {
            }
        }
    }

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

/// <summary>Gives a PKCS#11 return value outside C_Login its outcome.</summary>
internal static class Pkcs11Errors
{
    public static T Translate<T>(Func<T> call)
    {
        try
        {
            return call();
        }
        catch (Pkcs11Exception e)
        {
            throw ToOutcome(e);
        }
        catch (Exception e) when (IsFromImpossibleAnswer(e))
        {
            throw new OutcomeException(OutcomeNumber.TokenError, $"the module gave an impossible answer: {e.GetType().Name}", e);
        }
    }

    public static OutcomeException ToOutcome(Pkcs11Exception e) => new(
        IsRemoval(e.RV) ? OutcomeNumber.TokenRemoved : OutcomeNumber.TokenError, $"{e.Method} gave {e.RV}", e);

    /// <summary>Whether a return value means that the token is no longer there.</summary>
    public static bool IsRemoval(CKR value) => value
        is CKR.CKR_TOKEN_NOT_PRESENT
        or CKR.CKR_DEVICE_REMOVED
        or CKR.CKR_SESSION_HANDLE_INVALID
        or CKR.CKR_SLOT_ID_INVALID;

    /// <summary>Whether it is what the library throws when a module gives lengths, counts or values that cannot be, or lacks functions.</summary>
    public static bool IsFromImpossibleAnswer(Exception e) => e
        is ArgumentException
        or ArithmeticException
        or AttributeValueException
        or IndexOutOfRangeException
        or OutOfMemoryException
        or UnmanagedException;
}
