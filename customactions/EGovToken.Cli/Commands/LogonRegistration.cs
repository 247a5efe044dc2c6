using EGovToken.Cli.Running;
using EGovToken.Core.Common;
using EGovToken.Core.Pkcs11;
using EGovToken.Core.Registration;
using EGovToken.Core.Windows;

namespace EGovToken.Cli.Commands;

/// <summary>What the per-machine installation does at a user's logon: replaces the user's per-user installation, and registers.</summary>
/// <param name="session">The command that asks.</param>
/// <param name="log">Takes lines about changes.</param>
internal sealed class LogonRegistration(CommandSession session, Action<string> log)
{
    /// <summary>Registers; no PIN is asked for or used.</summary>
    /// <exception cref="OutcomeException">Every failure of settings, module, token and store.</exception>
    public RegistrationReport Register()
    {
        if (session.PC.Machine.IsInstalled)
        {
            RemoveUsersOwn();
        }

        RegistrationReport? report = null;
        try
        {
            return report = ResultRecorder.Of(session.PC, () => new Registration(session) { TrustsSettled = true }.Register(pin: null));
        }
        finally
        {
            // Without a token, too: what is registered ends all the same.
            TellWhatEnds(report);
        }
    }

    private void TellWhatEnds(RegistrationReport? report)
    {
        if (session.Cancellation.IsCancellationRequested)
        {
            return;
        }

        try
        {
            var read = report is { Token: { } token }
                ? report.Certificates.Where(static certificate => certificate.Planned.Store == UserStoreName.My).Select(certificate => (token, certificate.Planned.Encoded))
                : [];
            var told = new ExpiryNotice(session.PC, static () => DateTime.UtcNow)
                .Tell(session.Settings.ExpiryNotice, session.Texts, read, session.Cancellation);
            if (told is not null)
            {
                log(told);
            }
        }
        catch (OutcomeException e)
        {
            log($"whether a certificate ends soon is not told: {e.Message}");
        }
    }

    // Its certificates stay: the journal is the user's, and the per-user package leaves it to a per-machine installation. When Windows
    // Installer is busy, as it often is after start-up, the next logon is soon enough.
    private void RemoveUsersOwn()
    {
        foreach (var product in session.PC.UserPackage.FindProducts())
        {
            session.Cancellation.ThrowIfCancellationRequested();
            log($"the per-user installation {product} is removed: msiexec ended with {session.PC.UserPackage.Uninstall(product)}");
        }
    }
}

/// <summary>
/// What is left to do at a user's logon once the per-machine installation is gone: SYSTEM, which removed it, could not reach the user's
/// certificate stores. While there is an installation, per-machine or per-user, there is nothing to do; nor while the installer is
/// running: an upgrade removes the older version before the newer one is recorded as installed.
/// </summary>
/// <param name="session">The command that asks.</param>
internal sealed class LogonCleanup(CommandSession session)
{
    /// <summary>Unregisters everything of this product and forgets its results, so that the user's registry is as it was.</summary>
    /// <exception cref="OutcomeException">Every failure of the registry.</exception>
    public UnregistrationReport CleanUp()
    {
        if (session.PC.UserPackage.IsInstallerAtWork || session.PC.Machine.IsInstalled || session.PC.UserPackage.FindProducts().Count > 0)
        {
            return Nothing();
        }

        var report = session.PC.Journal.ReadAll().Count > 0
            ? ResultRecorder.Of(session.PC, () => new Unregistration(session).Unregister(all: true))
            : Nothing();
        if (session.PC.Journal.ReadAll().Count == 0)
        {
            session.PC.LastResult.Forget();
            session.PC.ForgetMemories();
        }

        return report;
    }

    private static UnregistrationReport Nothing() => new(Outcome.Of(OutcomeNumber.NothingToUnregister));
}
