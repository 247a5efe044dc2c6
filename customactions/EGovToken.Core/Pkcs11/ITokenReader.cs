using EGovToken.Core.Certificates;
using EGovToken.Core.Common;

namespace EGovToken.Core.Pkcs11;

/// <summary>Reads tokens through a module. Each method starts the module, and closes it before it returns.</summary>
public interface ITokenReader
{
    /// <summary>Reads the token's certificates.</summary>
    /// <param name="query">Which token.</param>
    /// <param name="options">What to read.</param>
    /// <param name="ask">Gives the PIN to verify first, once the token is found; null when none is to be verified.</param>
    /// <param name="cancellation">Ends the waiting for the token.</param>
    /// <exception cref="OutcomeException">Every failure of module, token and PIN.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    TokenContents Read(TokenQuery query, ReadingOptions options, Func<TokenDescription, PinAttempt>? ask = null, CancellationToken cancellation = default);

    /// <summary>Verifies the PIN with one C_Login and reads nothing.</summary>
    /// <param name="query">Which token.</param>
    /// <param name="ask">Gives the PIN, once the token is found.</param>
    /// <param name="cancellation">Ends the waiting for the token.</param>
    /// <exception cref="OutcomeException">Every failure of module, token and PIN.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    TokenDescription VerifyPin(TokenQuery query, Func<TokenDescription, PinAttempt> ask, CancellationToken cancellation = default);

    /// <summary>Finds the token and reads nothing else from it.</summary>
    /// <param name="query">Which token.</param>
    /// <param name="cancellation">Ends the waiting for the token.</param>
    /// <exception cref="OutcomeException">Every failure of module and token.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    TokenDescription Describe(TokenQuery query, CancellationToken cancellation = default);

    /// <summary>Lists the slots and reads the tokens among them that are meant.</summary>
    /// <param name="query">Which tokens are read; the others are left alone.</param>
    /// <param name="options">What to read.</param>
    /// <param name="cancellation">Ends it between two tokens.</param>
    /// <exception cref="OutcomeException">The module failed before the slots were known.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    TokenSurvey Survey(TokenQuery query, ReadingOptions options, CancellationToken cancellation = default);

    /// <summary>Lists the slots and what is in them.</summary>
    /// <exception cref="OutcomeException">The module failed.</exception>
    SlotOverview ListSlots();
}

/// <summary>What is read from a token.</summary>
/// <param name="Known">Certificates whose values need not be read again.</param>
/// <param name="WithKeys">Whether keys are listed as well, to tell which certificate has its key on the token.</param>
public sealed record ReadingOptions(KnownCertificates Known, bool WithKeys = false)
{
    /// <summary>All certificates, no keys.</summary>
    public static ReadingOptions Default { get; } = new(KnownCertificates.None);
}

/// <summary>What was read from a token in one go.</summary>
/// <param name="Token">The token.</param>
/// <param name="Certificates">Its certificates.</param>
/// <param name="Keys">Its keys; null when they were not asked for.</param>
public sealed record TokenContents(TokenDescription Token, CertificateReading Certificates, IReadOnlyList<TokenKey>? Keys);
