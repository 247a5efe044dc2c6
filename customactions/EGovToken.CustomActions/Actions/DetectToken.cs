using EGovToken.CustomActions.Hosting;
using EGovToken.CustomActions.Installation;
using EGovToken.CustomActions.Wizard;

namespace EGovToken.CustomActions.Actions;

/// <summary>Finds the token for the wizard. The installer's dialogs have no timer: who has plugged one in asks to look again.</summary>
/// <param name="services">The PC.</param>
public sealed class DetectToken(InstallServices services) : IInstallAction
{
    // Windows takes some seconds to make a token ready that was plugged in just now.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <inheritdoc/>
    public void Run(IInstallSession session)
    {
        // The first look is before the first page: nobody has been asked to plug in anything yet.
        var lookedBefore = session.GetProperty(WizardProperties.TokenState).Length > 0;
        session.SetProperty(WizardProperties.PinMessage, "");
        new TokenLook(services, session).Run(lookedBefore ? Patience : TimeSpan.Zero);
    }
}
