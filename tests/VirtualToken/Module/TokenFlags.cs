using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.VirtualToken.Module;

/// <summary>The flags of CK_TOKEN_INFO.</summary>
internal static class TokenFlags
{
    private const ulong Rng = 0x1;
    private const ulong LoginRequired = 0x4;
    private const ulong UserPinInitialized = 0x8;
    private const ulong ProtectedAuthenticationPath = 0x100;
    private const ulong TokenInitialized = 0x400;
    private const ulong UserPinCountLow = 0x10000;
    private const ulong UserPinFinalTry = 0x20000;
    private const ulong UserPinLocked = 0x40000;

    /// <summary>A token's flags.</summary>
    public static ulong Of(TokenState token) =>
        Rng | LoginRequired
        | (token.IsInitialized ? UserPinInitialized | TokenInitialized : 0)
        | (token.PinPadEntry is null ? 0 : ProtectedAuthenticationPath)
        | (token.ReportsPinFlags ? Pin(token) : 0);

    /// <summary>
    /// What the flags tell of the retry counter: a wrong PIN was entered since the last right one, one try is left, none is.
    /// </summary>
    private static ulong Pin(TokenState token) =>
        (token.RetriesLeft < token.MaximumRetries ? UserPinCountLow : 0)
        | (token.RetriesLeft switch { 0 => UserPinLocked, 1 => UserPinFinalTry, _ => 0 });
}
