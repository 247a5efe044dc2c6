namespace Net.Pkcs11Interop.HighLevelAPI;

/// <summary>The flags of CK_TOKEN_INFO.</summary>
public interface ITokenFlags
{
    ulong Flags { get; }

    bool Rng { get; }

    bool WriteProtected { get; }

    bool LoginRequired { get; }

    bool UserPinInitialized { get; }

    bool RestoreKeyNotNeeded { get; }

    bool ClockOnToken { get; }

    bool ProtectedAuthenticationPath { get; }

    bool DualCryptoOperations { get; }

    bool TokenInitialized { get; }

    bool SecondaryAuthentication { get; }

    bool UserPinCountLow { get; }

    bool UserPinFinalTry { get; }

    bool UserPinLocked { get; }

    bool UserPinToBeChanged { get; }

    bool SoPinCountLow { get; }

    bool SoPinFinalTry { get; }

    bool SoPinLocked { get; }

    bool SoPinToBeChanged { get; }
}
