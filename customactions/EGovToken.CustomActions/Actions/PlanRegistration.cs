using EGovToken.Core.Common;
using EGovToken.Core.Pkcs11;
using EGovToken.Core.Registration;
using EGovToken.Core.Settings;
using EGovToken.CustomActions.Installation;
using EGovToken.CustomActions.Wizard;

namespace EGovToken.CustomActions.Actions;

/// <summary>
/// The only action of the execute phase that talks to the token: finds it, verifies the PIN if one was given, reads the
/// certificates and leaves the plan for <see cref="RegisterCertificates"/> and its rollback.
/// </summary>
/// <param name="services">The PC.</param>
public sealed class PlanRegistration(InstallServices services) : IInstallAction
{
    /// <inheritdoc/>
    public void Run(IInstallSession session)
    {
        // Out of the session before anything can fail, so that no later step and no log sees it; overwritten on every way on which no
        // token gets it.
        using var given = session.TakePin(SettingNames.TokenPin);
        var reader = services.SettingsOf(session);
        var settings = ForThisRun(session, reader.Read(), reader.SourceOf(SettingNames.TokenSerial));
        using var pin = new PinAttempt(PinOf(given, settings), PinMode.Silent);
        KeepSettings.Plan(session, services.PC.UserSettings);
        var run = Guid.NewGuid().ToString("N");
        PlanShortcut(session, settings, run);

        if (!settings.RegisterCertificates)
        {
            Report(session, Outcome.Of(OutcomeNumber.RegistrationNotWanted));
            return;
        }

        try
        {
            var request = RequestFor(settings, run, pin);
            var plan = services.PC.Registration.Plan(request, line => session.Log($"{nameof(PlanRegistration)}: {line}"));
            if (settings.RequireToken && plan.Obstacle is { } obstacle)
            {
                throw new OutcomeException(obstacle, plan.Problems);
            }

            HandOver(session, plan);
        }
        catch (OutcomeException e) when (!EndsInstallation(e.Outcome.Number, settings))
        {
            // The rest of the product is useful without the token. Besides, a failed installation would be retried by
            // deployment tools, spending a PIN try each time.
            Report(session, e.Outcome);
        }
    }

    private static bool EndsInstallation(OutcomeNumber number, InstallSettings settings) =>
        settings.RequireToken || number is OutcomeNumber.ModuleUnreadable or OutcomeNumber.ModuleNotInitialised;

    private static RegistrationRequest RequestFor(InstallSettings settings, string run, PinAttempt pin) => new()
    {
        Run = run,
        Pkcs11Module = settings.Pkcs11Module,
        Token = new TokenQuery(settings.TokenSerial, settings.WaitForToken, settings.TokenModels),
        RemoveStale = settings.RemoveStale,
        AskPin = pin.Length == 0 ? null : settings.PinVerification ? _ => pin : throw new OutcomeException(OutcomeNumber.PinNotAllowed),
    };

    private static PinSecret PinOf(PinSecret given, InstallSettings settings) =>
        settings.TokenPinFile is not { } file ? given
        : given.Bytes.Length == 0 ? PinFile.Take(file)
        : throw new OutcomeException(
            OutcomeNumber.InvalidSetting, $"{SettingNames.TokenPinFile}: the PIN is given by {SettingNames.TokenPin} as well");

    // The wizard goes on with one token, or with none; it has gone by the policies.
    private static InstallSettings ForThisRun(IInstallSession session, InstallSettings settings, SettingSource serialFrom) =>
        session.GetProperty(WizardProperties.TokenOfRun) switch
        {
            "" => settings,
            WizardProperties.NoToken => settings with { RegisterCertificates = false },
            var serial => serialFrom == SettingSource.Policy ? settings : settings with { TokenSerial = serial },
        };

    private void PlanShortcut(IInstallSession session, InstallSettings settings, string run)
    {
        if (settings.PortalShortcut || services.Shortcut.IsOurs == true)
        {
            var repair = session.GetProperty("REINSTALL").Length > 0;
            var data = new ShortcutActionData(run, settings.PortalShortcut ? settings.PortalUrl : null, repair).Serialize();
            session.SetProperty(nameof(CreatePortalShortcut), data);
            session.SetProperty(nameof(RollbackPortalShortcut), data);
        }
    }

    private static void HandOver(IInstallSession session, RegistrationPlan plan)
    {
        session.SetProperty(nameof(RegisterCertificates), plan.Serialize());
        session.SetProperty(nameof(RollbackRegisterCertificates), plan.Run);
    }

    private void Report(IInstallSession session, Outcome outcome)
    {
        session.Log($"{nameof(PlanRegistration)}: {outcome}");
        services.LastResult.Write(outcome);
    }
}
