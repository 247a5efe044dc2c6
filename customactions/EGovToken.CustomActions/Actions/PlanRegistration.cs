using EGovToken.Core.Certificates;
using EGovToken.Core.KeyLinks;
using EGovToken.Core.Modules;
using EGovToken.Core.Outcomes;
using EGovToken.Core.Pins;
using EGovToken.Core.Registration;
using EGovToken.Core.Settings;
using EGovToken.Core.Stores;
using EGovToken.Core.Tokens;
using EGovToken.CustomActions.Hosting;
using EGovToken.CustomActions.Installation;

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
        var settings = new SettingsReader(session.GetProperty).Read();
        var run = Guid.NewGuid().ToString("N");
        PlanShortcut(session, settings, run);

        // Taken out of the session before anything can fail, so that no later step and no log sees it.
        var pin = session.GetProperty(SettingNames.TokenPin);
        session.SetProperty(SettingNames.TokenPin, "");

        if (!settings.RegisterCertificates)
        {
            Report(session, Outcome.Of(OutcomeNumber.RegistrationNotWanted));
            return;
        }

        try
        {
            HandOver(session, PlanFromToken(session, settings, run, pin));
        }
        catch (OutcomeException e) when (!EndsInstallation(e.Outcome.Number, settings))
        {
            // The rest of the product is of use without the token. A failed installation would moreover be tried again by
            // deployment tools, each time at the price of another PIN try.
            Report(session, e.Outcome);
        }
    }

    private static bool EndsInstallation(OutcomeNumber number, InstallSettings settings) =>
        settings.RequireToken || number is OutcomeNumber.ModuleUnreadable or OutcomeNumber.ModuleNotInitialised;

    private static void PlanShortcut(IInstallSession session, InstallSettings settings, string run)
    {
        if (settings.PortalShortcut)
        {
            var repair = session.GetProperty("REINSTALL").Length > 0;
            session.SetProperty(nameof(CreatePortalShortcut), new ShortcutOrder(run, settings.PortalUrl, repair).Serialize());
            session.SetProperty(nameof(RollbackPortalShortcut), run);
        }
    }

    private static void HandOver(IInstallSession session, RegistrationPlan plan)
    {
        session.SetProperty(nameof(RegisterCertificates), plan.Serialize());
        session.SetProperty(nameof(RollbackRegisterCertificates), plan.Run);
    }

    private static IReadOnlyList<TokenCertificate> ReadCertificates(
        IInstallSession session, TokenModule module, TokenSlot slot, string pin)
    {
        using var opened = slot.OpenSession();
        if (pin.Length > 0)
        {
            Verify(session, opened, slot.Token, pin);
        }

        return new CertificateReader(module.Factories, opened)
            .ReadAll(label => session.Log($"PlanRegistration: the certificate '{label}' cannot be read and is passed over"));
    }

    private static void Verify(IInstallSession session, TokenSession opened, TokenDescription token, string pin)
    {
        using var secret = new PinSecret(pin);
        PinGuard.Login(opened, token, secret, PinMode.Silent);
        session.Log("PlanRegistration: the PIN is right");
    }

    // Without a certificate that a browser will offer, nothing is registered, and the cause has a name.
    private static void RefuseWithoutUsableCertificate(ModuleFinding module, RegistrationPlan plan)
    {
        if (plan.Certificates.Exists(planned => planned.Store == UserStoreName.My))
        {
            return;
        }

        if (!module.SuiteInstalled)
        {
            throw new OutcomeException(OutcomeNumber.MiddlewareIncomplete, module.Path);
        }

        throw new OutcomeException(
            plan.LeftOut.Count == 0 ? OutcomeNumber.NoCertificates : OutcomeNumber.NoKeyLink, string.Join("; ", plan.LeftOut));
    }

    private RegistrationPlan PlanFromToken(IInstallSession session, InstallSettings settings, string run, string pin)
    {
        var found = services.Modules.Find(settings.Pkcs11Module);
        session.Log($"PlanRegistration: module {found.Path}, provider {(found.SuiteInstalled ? "registered" : "not registered")}");
        using var module = TokenModule.Open(found.Path);
        var slot = new TokenFinder(module).Find(settings.TokenSerial, settings.WaitForToken);
        session.Log($"PlanRegistration: token {slot.Token.Serial}, {slot.Token.Model}, '{slot.Token.Label}', PIN {slot.Token.PinState}");

        var certificates = ReadCertificates(session, module, slot, pin);
        var plan = new RegistrationPlanner(new KeyLinkFinder(services.KeyContainers)).Plan(run, slot.Token.Serial, certificates);
        plan.Certificates.ForEach(planned => session.Log($"PlanRegistration: {planned.Store} {planned.Thumbprint} {planned.Subject}"));
        plan.LeftOut.ForEach(reason => session.Log($"PlanRegistration: left out: {reason}"));
        RefuseWithoutUsableCertificate(found, plan);
        return plan;
    }

    private void Report(IInstallSession session, Outcome outcome)
    {
        session.Log($"PlanRegistration: {outcome}");
        services.LastResult.Write(outcome);
    }
}
