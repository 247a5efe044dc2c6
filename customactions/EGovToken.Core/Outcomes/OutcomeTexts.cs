namespace EGovToken.Core.Outcomes;

/// <summary>The sentences of the outcomes for logs. ASCII only: an MSI log may be written in any code page.</summary>
public static class OutcomeTexts
{
    /// <summary>What happened and what to do.</summary>
    /// <param name="number">The outcome.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number has no sentence.</exception>
    public static string For(OutcomeNumber number) => number switch
    {
        OutcomeNumber.Registered => "The token's certificates are registered for this user.",
        OutcomeNumber.RegisteredInPart => "Some of the token's certificates are registered, others could not be.",
        OutcomeNumber.RegistrationNotWanted => "Registration was switched off by REGISTERCERTIFICATES=0; no token was read.",
        OutcomeNumber.MiddlewareMissing => "The token's middleware is not installed. Install the ePass2003 middleware, then repair this product.",
        OutcomeNumber.ModuleUnreadable => "The token's PKCS#11 module cannot be loaded. Repair the ePass2003 middleware, or correct PKCS11MODULE.",
        OutcomeNumber.ModuleNotInitialised => "The token's PKCS#11 module refuses to start. Restart the PC, then repair the ePass2003 middleware.",
        OutcomeNumber.ModuleOtherBitness => "The token's PKCS#11 module is for 32-bit programs, and this one is 64-bit. Install the whole ePass2003 middleware.",
        OutcomeNumber.MiddlewareIncomplete => "Only the DLL of the token's middleware is there, not the suite. Install the whole ePass2003 middleware, then repair this product.",
        OutcomeNumber.NoToken => "No token is plugged in. Plug the token in, then repair this product to register its certificates.",
        OutcomeNumber.ForeignTokenOnly => "A token is plugged in, but it is not an ePass2003. Plug in the token with the e-signature.",
        OutcomeNumber.TokenSerialNotFound => "The token named by TOKENSERIAL is not plugged in.",
        OutcomeNumber.SeveralTokens => "Several tokens are plugged in. Leave one in, or name one by TOKENSERIAL.",
        OutcomeNumber.TokenRemoved => "The token was pulled out. Plug it in and repair this product.",
        OutcomeNumber.TokenError => "The token or its driver reported an error. Plug the token in again and repair this product.",
        OutcomeNumber.PinIncorrect => "The PIN is wrong; one try was spent. The token blocks itself after too many wrong PINs.",
        OutcomeNumber.PinLocked => "The PIN is blocked; no try was made. The issuer of the token unblocks it.",
        OutcomeNumber.PinLengthRange => "The PIN is shorter or longer than this token allows; nothing was sent to the token.",
        OutcomeNumber.PinExpired => "The PIN has expired. Change it in the token's own manager.",
        OutcomeNumber.PinCountLow => "Wrong PINs were typed before, so a silent run does not risk another try. Verify the PIN by hand first.",
        OutcomeNumber.PinFinalTry => "One PIN try is left, so it was not used. Verify the PIN by hand, or ask the issuer of the token.",
        OutcomeNumber.PinTryLater => "The token could not check the PIN now. This says nothing about the PIN; try later.",
        OutcomeNumber.NoCertificates => "The token holds no certificate that can be registered.",
        OutcomeNumber.NoKeyLink => "No certificate was registered: Windows finds no private key for any of them. Repair the ePass2003 middleware.",
        OutcomeNumber.StoreRefused => "The user's certificate store refused a change.",
        OutcomeNumber.ShortcutRefused => "The portal shortcut could not be written to the desktop.",
        OutcomeNumber.InvalidSetting => "A property has a value that makes no sense; the package changed nothing.",
        OutcomeNumber.Unexpected => "Something unforeseen happened; the log has the details.",
        _ => throw new ArgumentOutOfRangeException(nameof(number), number, "This outcome has no sentence."),
    };
}
