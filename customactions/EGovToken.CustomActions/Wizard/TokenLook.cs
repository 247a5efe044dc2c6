using EGovToken.Core.Outcomes;
using EGovToken.Core.Settings;
using EGovToken.Core.Texts;
using EGovToken.Core.Tokens;
using EGovToken.CustomActions.Hosting;
using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Wizard;

/// <summary>Looks for the token and tells the dialogs what there is.</summary>
/// <param name="services">The PC.</param>
/// <param name="session">The installation.</param>
internal sealed class TokenLook(InstallServices services, IInstallSession session)
{
    private readonly TextCatalog _texts = WizardTexts.Of(session);

    /// <summary>Looks for the token and leaves what was found in the properties.</summary>
    /// <param name="wait">How long to wait for one to be plugged in.</param>
    public void Run(TimeSpan wait)
    {
        session.SetProperty(WizardProperties.TokenTrouble, "");
        session.SetProperty(WizardProperties.FoundToken, "");
        session.SetProperty(WizardProperties.WithoutToken, "");
        var settings = new SettingsReader(session.GetProperty, services.PC.Policies).Read();
        session.SetProperty(WizardProperties.PinForbidden, settings.PinVerification ? "" : "1");
        if (!settings.RegisterCertificates)
        {
            SetState(TokenFinding.NotWanted);
            return;
        }

        try
        {
            Find(settings, wait);
        }
        catch (OutcomeException e)
        {
            session.Log($"Token: {e.Outcome}");
            ShowTrouble(e.Outcome.Number);
        }
    }

    /// <summary>Tells the dialogs that there is no token to use.</summary>
    /// <param name="number">Why.</param>
    public void ShowTrouble(OutcomeNumber number)
    {
        SetState(TokenFinding.Trouble);
        session.SetProperty(WizardProperties.TokenTitle, TokenTroubles.Title(_texts, number));
        session.SetProperty(WizardProperties.TokenTrouble, TokenTroubles.Explain(_texts, number));
    }

    private void Find(InstallSettings settings, TimeSpan wait)
    {
        var reader = WizardToken.Reader(services, settings);
        var chosen = session.GetProperty(WizardProperties.ChosenToken);
        try
        {
            Show(reader.Describe(new TokenQuery(chosen.Length > 0 ? chosen : settings.TokenSerial, wait, settings.TokenModels)));
        }
        catch (OutcomeException e) when (e.Outcome.Number == OutcomeNumber.SeveralTokens)
        {
            Offer(reader.ListSlots().Tokens.Where(token => token.IsMeantBy(new TokenQuery(Models: settings.TokenModels))).Select(static token => token.Description).ToList());
        }
        catch (OutcomeException e) when (e.Outcome.Number == OutcomeNumber.TokenSerialNotFound && chosen.Length > 0)
        {
            // The one that was chosen is gone: the next look is for any.
            session.SetProperty(WizardProperties.ChosenToken, "");
            throw;
        }
    }

    private void Show(TokenDescription token)
    {
        session.Log($"Token: {token.Serial}, {token.Model}, '{token.Label}', PIN {token.PinState}");
        if (token.PinState == PinState.Locked)
        {
            ShowTrouble(OutcomeNumber.PinLocked);
            return;
        }

        SetState(TokenFinding.Ready);
        session.SetProperty(WizardProperties.FoundToken, token.Serial);
        session.SetProperty(WizardProperties.PinToken, _texts.Get("PinToken", NameOf(token), token.Serial));
        session.SetProperty(WizardProperties.PinState, token.PinState.ToString());
        session.SetProperty(WizardProperties.PinPad, token.HasPinPad ? "1" : "");
        ShowLimits(token);
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

    private void Offer(List<TokenDescription> tokens)
    {
        SetState(TokenFinding.Several);
        session.SetProperty(WizardProperties.ChosenToken, tokens[0].Serial);
        session.FillList(
            WizardProperties.ChosenToken,
            [.. tokens.Select(token => new ListRow(token.Serial, _texts.Get("ChooseToken", NameOf(token), token.Serial)))]);
    }

    private void SetState(TokenFinding state) => session.SetProperty(WizardProperties.TokenState, state.ToString());

    private static string NameOf(TokenDescription token) => token.Label.Length > 0 ? token.Label : token.Model;
}
