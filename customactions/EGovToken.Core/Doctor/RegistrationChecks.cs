using EGovToken.Core.Certificates;
using EGovToken.Core.Pkcs11;
using EGovToken.Core.Registration;
using EGovToken.Core.Windows;

namespace EGovToken.Core.Doctor;

/// <summary>Whether the user's own part of the certificate stores can be changed.</summary>
internal sealed class StoreCheck : ILinkCheck
{
    private static readonly UserStoreName[] Stores = [UserStoreName.My, UserStoreName.CA];

    public ChainLink Link => ChainLink.Store;

    public IReadOnlyList<ChainLink> Needs => [];

    public Finding Check(DiagnosticContext context)
    {
        if (!context.PC.IsWindows)
        {
            return Finding.OnlyOnWindows();
        }

        return Stores
            .Select(store => context.PC.PC.Store.ProbeWritable(store) is { } why ? Finding.Broken("store.readOnly", store.ToString(), why) : null)
            .FirstOrDefault(static refusal => refusal is not null) ?? Finding.Ok("store.ok");
    }
}

/// <summary>Whether a browser gets from each valid certificate to its private key.</summary>
internal sealed class KeyLinkCheck : ILinkCheck
{
    public ChainLink Link => ChainLink.KeyLink;

    public IReadOnlyList<ChainLink> Needs => [ChainLink.Middleware, ChainLink.Service, ChainLink.Certificates];

    public Finding Check(DiagnosticContext context)
    {
        if (!context.PC.IsWindows)
        {
            return Finding.OnlyOnWindows();
        }

        var certificates = context.Evidence.ValidCertificates;
        return certificates.Select(certificate => FindDefect(context, certificate)).FirstOrDefault(static defect => defect is not null)
            ?? Finding.Ok("keyLink.ok", certificates.Count);
    }

    private static Finding? FindDefect(DiagnosticContext context, TokenCertificate certificate)
    {
        if (certificate.PublicKey is null)
        {
            return Finding.Broken("keyLink.unsupported", certificate.Subject, certificate.KeyAlgorithm);
        }

        return context.Evidence.KeyLinks.Find(certificate) is null
            ? WithoutProvider(context.Evidence, certificate)
            : JudgeRegistration(context, certificate);
    }

    // Without a login the module hides private keys, and a pair without its public half looks absent: what a provider shows counts for more.
    private static Finding WithoutProvider(ChainEvidence evidence, TokenCertificate certificate) =>
        TokenKeys.PresenceOf(evidence.Token.Value!.Keys ?? [], certificate) == KeyPresence.Absent ? Finding.Broken("keyLink.notOnToken", certificate.Subject)
        : evidence.KeyLinks.Failures.Count > 0 ? Finding.Broken("keyLink.provider", string.Join("; ", evidence.KeyLinks.Failures))
        : Finding.Broken("keyLink.noProvider", certificate.Subject);

    private static Finding? JudgeRegistration(DiagnosticContext context, TokenCertificate certificate)
    {
        var pc = context.PC.PC;
        var stored = pc.Store.Find(UserStoreName.My, certificate.Thumbprint);
        if (stored?.Link is null || stored.IsArchived)
        {
            // Nothing can be registered in a store that refuses: that has to be repaired first.
            return context.RootOf(ChainLink.Store) is { } root ? Finding.Blocked(root)
                : Finding.Broken(stored?.Link is null ? "keyLink.notRegistered" : "keyLink.archived", certificate.Subject);
        }

        return pc.PrivateKeys.Check(certificate.Thumbprint) is { Answers: false } refused
            ? Finding.Broken("keyLink.unusable", certificate.Subject, refused.Why ?? "")
            : null;
    }
}

/// <summary>Whether the key that a browser would log in with signs.</summary>
internal sealed class SignatureCheck : ILinkCheck
{
    private static readonly TimeSpan FlagsLimit = TimeSpan.FromSeconds(5);

    public ChainLink Link => ChainLink.Signature;

    public IReadOnlyList<ChainLink> Needs => [ChainLink.KeyLink, ChainLink.Pin];

    public Finding Check(DiagnosticContext context)
    {
        if (!context.PC.IsWindows)
        {
            return Finding.OnlyOnWindows();
        }

        // Where the signature would be one try too many, it is not made, and nobody is asked for a PIN.
        var (pin, consent) = (context.Evidence.Token.Value!.Token.PinState, context.Request.Signature!);
        if ((pin == PinState.FinalTry && !consent.FinalTry) || (pin == PinState.CountLow && !consent.AcceptCountLow && !consent.FinalTry))
        {
            return Finding.Warning(pin == PinState.FinalTry ? "signature.finalTry" : "signature.countLow");
        }

        var certificate = context.Evidence.ValidCertificates.OrderBy(static each => each.Purpose == CertificatePurpose.Signing).First();
        var trials = Sign(context, certificate);
        return trials.Count > 0 ? Judge(certificate, trials[0], trials[trials.Count - 1]) : Finding.OnlyOnWindows();
    }

    // Some modules never tell of wrong PINs. Remembered before the provider is asked, as before every C_Login: whatever ends this program or the
    // provider, the try may have been spent.
    private static IReadOnlyList<SignatureTrial> Sign(DiagnosticContext context, TokenCertificate certificate)
    {
        var (memory, token) = (context.PC.PC.PinMemory, context.Evidence.Token.Value!.Token);
        var wasRemembered = memory.Remembers(token);
        context.Request.Cancellation.ThrowIfCancellationRequested();
        memory.Remember(token);
        var trials = context.PC.PC.Signer.Sign(certificate.Thumbprint, cancellation: context.Request.Cancellation);
        if (IsPinRight(trials) || (!wasRemembered && trials.All(CostsNoTry)) || FlagsTell(context, token))
        {
            memory.Forget(token);
        }

        return trials;
    }

    // The first signature proves it, unless the PIN was asked for again and something may have gone wrong with that.
    private static bool IsPinRight(IReadOnlyList<SignatureTrial> trials) =>
        trials.Count > 0 && trials[0].Result == SignatureResult.Right && trials[trials.Count - 1].Result
            is not (SignatureResult.WrongPin or SignatureResult.PinBlocked or SignatureResult.NoToken or SignatureResult.Unanswered or SignatureResult.Failed);

    // Whoever cancels has seen what the provider said of an entry before, and is the one to be asked again.
    private static bool CostsNoTry(SignatureTrial trial) =>
        trial.Result is SignatureResult.Right or SignatureResult.OtherKey or SignatureResult.NotSupported or SignatureResult.NotTried or SignatureResult.Cancelled;

    // They tell better, where the module sets them: they are cleared by a right PIN wherever it is typed. A module that hangs tells nothing.
    private static bool FlagsTell(DiagnosticContext context, TokenDescription token)
    {
        var reader = context.PC.PC.Tokens.Open(context.Evidence.Module.Value!.Path, FlagsLimit);
        var query = new TokenQuery(context.Request.TokenSerial, Models: context.Request.TokenModels, Identity: token.Identity);
        var now = Attempt<TokenDescription>.Of(() => reader.Describe(query, context.Request.Cancellation)).Value;
        return now is { IsPinStateRemembered: false } && now.PinState.TellsOfWrongPin();
    }

    private static Finding Judge(TokenCertificate certificate, SignatureTrial first, SignatureTrial last) => (first.Result, last.Result) switch
    {
        // Some providers ask for the PIN each time.
        (_, SignatureResult.WrongPin) => Finding.Broken("signature.wrongPin"),
        (_, SignatureResult.PinBlocked) => Finding.Broken("signature.pinBlocked"),
        (SignatureResult.Right, SignatureResult.Right) => Finding.Ok("signature.ok", certificate.Subject, Names(first, last)),
        (SignatureResult.Right, SignatureResult.NotSupported) => Finding.Warning("signature.noPss", certificate.Subject),
        (SignatureResult.Right, SignatureResult.OtherKey) => Finding.Warning("signature.pssWrong", certificate.Subject),
        (SignatureResult.Right, SignatureResult.Cancelled) => Finding.Warning("signature.pssUnknown", certificate.Subject),
        (SignatureResult.Right, SignatureResult.NoToken or SignatureResult.Unanswered) => Finding.Warning("signature.pssUnanswered", certificate.Subject),
        (SignatureResult.Right, _) => Finding.Warning("signature.pssFailed", certificate.Subject, last.Why),
        (SignatureResult.OtherKey, _) => Finding.Broken("signature.otherKey", certificate.Subject),
        (SignatureResult.NotTried, _) => Finding.Warning("signature.notTried", first.Why),
        (SignatureResult.Cancelled, _) => Finding.Warning("signature.cancelled"),
        (SignatureResult.NoToken, _) => Finding.Broken("signature.noToken"),
        (SignatureResult.Unanswered, _) => Finding.Warning("signature.unanswered"),
        _ => Finding.Broken("signature.failed", certificate.Subject, first.Why),
    };

    private static string Names(SignatureTrial first, SignatureTrial last) =>
        string.Join(", ", new[] { first, last }.Select(static trial => NameOf(trial.Scheme)).Distinct(StringComparer.Ordinal));

    private static string NameOf(SignatureScheme scheme) => scheme switch
    {
        SignatureScheme.Pkcs1 => "PKCS#1",
        SignatureScheme.Pss => "PSS",
        _ => "ECDSA",
    };
}

/// <summary>Whether the record of registrations can be understood, and what it tells of is still there.</summary>
internal sealed class JournalCheck : ILinkCheck
{
    public ChainLink Link => ChainLink.Journal;

    public IReadOnlyList<ChainLink> Needs => [];

    public Finding Check(DiagnosticContext context)
    {
        if (!context.PC.IsWindows)
        {
            return Finding.OnlyOnWindows();
        }

        var pc = context.PC.PC;
        var unreadable = pc.Journal.FindUnreadable();
        var aside = pc.Registry.GetNames(RegistrationJournal.AsideKey);
        var gone = context.Evidence.Journal.Where(entry => entry.State == JournalState.Added && pc.Store.Find(entry.Store, entry.Thumbprint) is null);
        return unreadable.Count > aside.Count ? Finding.Broken("journal.torn", string.Join(", ", unreadable.Take(unreadable.Count - aside.Count)))
            : gone.FirstOrDefault() is { } entry ? Finding.Warning("journal.gone", entry.Subject)
            : aside.Count > 0 ? Finding.Warning("journal.aside", string.Join(", ", aside))
            : Finding.Ok("journal.ok", context.Evidence.Journal.Count);
    }
}
