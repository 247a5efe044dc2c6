using EGovToken.Cli.Commands;
using EGovToken.Cli.Registering;
using EGovToken.Cli.Reports;
using EGovToken.Core.Outcomes;

namespace EGovToken.Cli.Logon;

/// <summary>What the installation for everybody does at a user's logon: puts itself in the place of his own, and registers.</summary>
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

        return KeptResult.Of(session.PC, () => new Registration(session).Register(pin: null));
    }

    // Its certificates stay: their journal is the user's, and his package leaves it to an installation for everybody. When Windows
    // Installer is busy, which it often is after start-up, the next logon comes soon enough.
    private void RemoveUsersOwn()
    {
        foreach (var product in session.PC.UserPackage.FindProducts())
        {
            session.Cancellation.ThrowIfCancellationRequested();
            log($"the user's own installation {product} is removed: msiexec ended with {session.PC.UserPackage.Uninstall(product)}");
        }
    }
}
