using EGovToken.Core.Common;
using EGovToken.Core.Doctor;
using EGovToken.Core.Pkcs11;
using EGovToken.Core.Settings;
using EGovToken.Core.Windows;
using EGovToken.CustomActions.Installation;
using EGovToken.CustomActions.Wizard;

namespace EGovToken.CustomActions.Actions;

/// <summary>Finds the token for the wizard. The installer's dialogs have no timer: the user plugs it in and asks again.</summary>
/// <param name="services">The PC.</param>
public sealed class DetectToken(InstallServices services) : IInstallAction
{
    // Windows takes some seconds to make a token ready that was plugged in just now.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <inheritdoc/>
    public void Run(IInstallSession session)
    {
        // The first look is before the first page: nobody has been asked to plug in anything yet.
        var lookedBefore = session.GetProperty(WizardProperties.NextPage).Length > 0;
        session.SetProperty(WizardProperties.PinMessage, "");
        var page = new TokenDetector(services, session).Run(lookedBefore ? Patience : TimeSpan.Zero);
        if (page == WizardPage.Ready && session.GetProperty(WizardProperties.FoundToken).Length > 0)
        {
            new ListCertificates(services).Run(session);
        }
    }
}

/// <summary>Looks for the token and tells the dialogs what there is.</summary>
/// <param name="services">The PC.</param>
/// <param name="session">The installation.</param>
internal sealed class TokenDetector(InstallServices services, IInstallSession session)
{
    private readonly TextCatalog _texts = WizardTexts.Of(session);

    /// <summary>Looks for the token and leaves what was found in the properties.</summary>
    /// <param name="wait">How long to wait for one to be plugged in.</param>
    /// <returns>The page that it leads to.</returns>
    public WizardPage Run(TimeSpan wait)
    {
        WizardRoute.Begin(session);
        session.SetProperty(WizardProperties.TokenTrouble, "");
        session.SetProperty(WizardProperties.FoundToken, "");
        session.SetProperty(WizardProperties.WithoutToken, "");
        var settings = services.SettingsOf(session).Read();
        var page = WizardRoute.AfterDetection(Find(settings, wait), !settings.PinVerification);
        WizardRoute.Lead(session, page);
        return page;
    }

    /// <summary>Tells the dialogs that there is no token to use.</summary>
    /// <param name="number">Why.</param>
    public void ShowTrouble(OutcomeNumber number)
    {
        session.SetProperty(WizardProperties.FoundToken, "");
        var (title, trouble) = TokenErrorMessages.ObstacleOf(number, services.Diagnosed(services.PC)) is { } obstacle
            ? (_texts.Get("TokenNotReadyTitle"), TokenErrorMessages.Explain(_texts, number, obstacle))
            : (TokenErrorMessages.Title(_texts, number), TokenErrorMessages.Explain(_texts, number));
        session.SetProperty(WizardProperties.TokenTitle, title);
        session.SetProperty(WizardProperties.TokenTrouble, trouble);
        WizardRoute.Lead(session, WizardPage.Token);
    }

    private TokenFinding Find(InstallSettings settings, TimeSpan wait)
    {
        try
        {
            return settings.RegisterCertificates ? Look(settings, wait) : TokenFinding.NotWanted;
        }
        catch (OutcomeException e)
        {
            session.Log($"Token: {e.Outcome}");
            ShowTrouble(e.Outcome.Number);
            return TokenFinding.Trouble;
        }
    }

    private TokenFinding Look(InstallSettings settings, TimeSpan wait)
    {
        var reader = WizardToken.Reader(services, settings);
        var chosen = session.GetProperty(WizardProperties.ChosenToken);
        var query = new TokenQuery(chosen.Length > 0 ? chosen : settings.TokenSerial, wait, settings.TokenModels);
        try
        {
            return Show(reader.Describe(query));
        }
        catch (OutcomeException e) when (e.Outcome.Number == OutcomeNumber.SeveralTokens)
        {
            var tokens = reader.ListSlots().MeantBy(query).Select(static token => token.Description).ToList();
            return tokens.Count switch
            {
                0 => throw new OutcomeException(OutcomeNumber.NoToken),
                1 => Show(tokens[0]),
                _ => Offer(tokens),
            };
        }
        catch (OutcomeException e) when (e.Outcome.Number == OutcomeNumber.TokenSerialNotFound && chosen.Length > 0)
        {
            // The one that was chosen is gone: the next look is for any.
            session.SetProperty(WizardProperties.ChosenToken, "");
            throw;
        }
    }

    private TokenFinding Show(TokenDescription token)
    {
        session.Log($"Token: {token.Serial}, {token.Model}, '{token.Label}', PIN {token.PinState}");
        PinGuard.RefuseUnusable(token.PinState);
        session.SetProperty(WizardProperties.FoundToken, token.Serial);
        session.SetProperty(WizardProperties.FoundTokenIdentity, token.Identity);
        session.SetProperty(WizardProperties.PinToken, _texts.Get("PinToken", NameOf(token), token.Serial));
        session.SetProperty(WizardProperties.PinState, token.PinState.ToString());
        session.SetProperty(WizardProperties.PinPad, token.HasPinPad ? "1" : "");
        ShowLimits(token);
        return TokenFinding.Ready;
    }

    private void ShowLimits(TokenDescription token)
    {
        var told = token.MaxPinLength > 0 && token.MinPinLength <= token.MaxPinLength;
        session.SetProperty(WizardProperties.PinShortest, told ? token.MinPinLength.ToString(_texts.Language.Culture) : "");
        session.SetProperty(WizardProperties.PinLongest, told ? token.MaxPinLength.ToString(_texts.Language.Culture) : "");
        session.SetProperty(
            WizardProperties.PinHint,
            token.HasPinPad ? _texts.Get("PinPad")
                : told ? _texts.Get("PinLimits", token.MinPinLength, token.MaxPinLength)
                : _texts.Get("PinNoLimits"));
    }

    private TokenFinding Offer(List<TokenDescription> tokens)
    {
        // They are chosen by their serial numbers.
        if (tokens.Select(static token => token.Serial).Distinct(StringComparer.OrdinalIgnoreCase).Count() < tokens.Count)
        {
            session.SetProperty(WizardProperties.ChosenToken, "");
            throw new OutcomeException(OutcomeNumber.SeveralTokens);
        }

        session.SetProperty(WizardProperties.ChosenToken, tokens[0].Serial);
        session.FillList(
            WizardProperties.ChosenToken,
            [.. tokens.Select(token => new ListRow(token.Serial, _texts.Get("ChooseToken", NameOf(token), token.Serial)))]);
        return TokenFinding.Several;
    }

    private static string NameOf(TokenDescription token) => token.Label.Length > 0 ? token.Label : token.Model;
}

/// <summary>Tells a citizen why there is no token to use, and what to do about it.</summary>
internal static class TokenErrorMessages
{
    /// <summary>The sentence for an outcome, with its number.</summary>
    public static string Explain(TextCatalog texts, OutcomeNumber number) => WizardTexts.Numbered(texts.Get(KeyOf(number)), number);

    /// <summary>What a finding of the doctor's says, with the number of the outcome that it is the cause of.</summary>
    public static string Explain(TextCatalog texts, OutcomeNumber number, Finding obstacle) => WizardTexts.Numbered(CheckSignature.Explain(obstacle, texts), number);

    /// <summary>Why no program sees a token although one is plugged in; null when there is no such reason.</summary>
    public static Finding? ObstacleOf(OutcomeNumber number, DiagnosedPC pc)
    {
        var isNone = number == OutcomeNumber.NoToken;
        if (!isNone && number != OutcomeNumber.ModuleNotInitialised)
        {
            return null;
        }

        return pc.Service?.Ask() == ServiceState.Disabled ? Finding.Broken("service.disabled")
            : isNone && pc.IsRemoteSession ? Finding.Broken("token.noneRemote")
            : null;
    }

    /// <summary>The title of the page that shows it: not every problem is solved by plugging a token in.</summary>
    public static string Title(TextCatalog texts, OutcomeNumber number) => texts.Get(KeyOf(number) switch
    {
        "TokenNone" or "TokenForeign" or "TokenUnknown" => "TokenTitle",
        "TokenBlocked" => "TokenBlockedTitle",
        _ => "TokenNotReadyTitle",
    });

    private static string KeyOf(OutcomeNumber number) => number switch
    {
        OutcomeNumber.MiddlewareMissing or OutcomeNumber.ModuleOtherArchitecture or OutcomeNumber.MiddlewareIncomplete => "TokenNoMiddleware",
        OutcomeNumber.ModuleUnreadable or OutcomeNumber.ModuleNotInitialised or OutcomeNumber.ModuleCrashed => "TokenBrokenMiddleware",
        OutcomeNumber.NoToken or OutcomeNumber.TokenSerialNotFound or OutcomeNumber.TokenRemoved => "TokenNone",
        OutcomeNumber.ForeignTokenOnly => "TokenForeign",
        OutcomeNumber.SeveralTokens => "TokenTwins",
        OutcomeNumber.CardUnknown => "TokenUnknown",
        OutcomeNumber.PinLocked or OutcomeNumber.PinBlockedNow => "TokenBlocked",
        OutcomeNumber.PinNotSet => "PinNotSet",
        _ => "TokenSilent",
    };
}

/// <summary>The token that the wizard goes on with.</summary>
internal static class WizardToken
{
    /// <summary>The way to the tokens through the module that the settings name or the vendor installed.</summary>
    /// <exception cref="OutcomeException">There is no usable module.</exception>
    public static ITokenReader Reader(InstallServices services, InstallSettings settings) =>
        services.PC.Tokens.Open(services.PC.Modules.Find(settings.Pkcs11Module).Path);

    /// <summary>The token that was found, and no other.</summary>
    public static TokenQuery Query(IInstallSession session) => new(
        session.GetProperty(WizardProperties.FoundToken) is { Length: > 0 } serial ? serial : null,
        Identity: session.GetProperty(WizardProperties.FoundTokenIdentity) is { Length: > 0 } identity ? identity : null);
}
