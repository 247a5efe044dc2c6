using System.ComponentModel;
using System.Globalization;

namespace EGovToken.Core.KeyLinks;

/// <summary>The error codes with which a provider refuses (winerror.h): some only say that it has nothing.</summary>
internal static class ProviderRefusal
{
    public const int NoMoreItems = 259; // ERROR_NO_MORE_ITEMS, which CryptoAPI ends an enumeration with
    public const int NoMoreKeys = unchecked((int)0x8009002A); // NTE_NO_MORE_ITEMS, which CNG ends it with

    private static readonly int[] NothingThere =
    [
        NoMoreItems,
        NoMoreKeys,
        2, // ERROR_FILE_NOT_FOUND: CNG knows no provider of that name
        unchecked((int)0x8009000D), // NTE_NO_KEY
        unchecked((int)0x80090011), // NTE_NOT_FOUND
        unchecked((int)0x80090016), // NTE_BAD_KEYSET: no container, often because there is no token
        unchecked((int)0x80090017), // NTE_PROV_TYPE_NOT_DEF
        unchecked((int)0x80090019), // NTE_KEYSET_NOT_DEF: CryptoAPI knows no provider of that name
        unchecked((int)0x80090030), // NTE_DEVICE_NOT_READY: no card in any reader
        unchecked((int)0x8010000C), // SCARD_E_NO_SMARTCARD
        unchecked((int)0x8010000D), // SCARD_E_UNKNOWN_CARD: a card, but none of this provider's
        unchecked((int)0x8010001D), // SCARD_E_NO_SERVICE: Windows runs the service only while there are readers
        unchecked((int)0x8010001E), // SCARD_E_SERVICE_STOPPED
        unchecked((int)0x8010002E), // SCARD_E_NO_READERS_AVAILABLE
        unchecked((int)0x80100069), // SCARD_W_REMOVED_CARD
    ];

    /// <summary>Whether a code only says that the provider or a token is not there.</summary>
    public static bool SaysNothingThere(int code) => Array.IndexOf(NothingThere, code) >= 0;

    /// <summary>What went wrong, for <see cref="KeyContainerListing.Failure"/>; null when a code only says that nothing is there.</summary>
    public static string? Describe(int code) => SaysNothingThere(code) ? null : $"refused with {Text(code)}";

    /// <summary>A code and Windows's words for it.</summary>
    public static string Text(int code) =>
        string.Format(CultureInfo.InvariantCulture, "0x{0:X8} ({1})", code, new Win32Exception(code).Message.TrimEnd('.', '\r', '\n'));
}
