using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Wizard;

/// <summary>Where a page of the wizard can lead; dialogs/Route.wxi has a row for each.</summary>
public enum WizardPage
{
    /// <summary>There is no token that can be used.</summary>
    Token,

    /// <summary>Several tokens are plugged in.</summary>
    ChooseToken,

    /// <summary>The PIN of the token that was found.</summary>
    Pin,

    /// <summary>The wizard takes no more PINs.</summary>
    PinStop,

    /// <summary>What will be done.</summary>
    Ready,
}

/// <summary>What a look for the token came to.</summary>
public enum TokenFinding
{
    /// <summary>There is one to go on with.</summary>
    Ready,

    /// <summary>The user has to choose.</summary>
    Several,

    /// <summary>There is none that can be used.</summary>
    Trouble,

    /// <summary>REGISTERCERTIFICATES=0: none is needed.</summary>
    NotWanted,
}

/// <summary>
/// Decides which page comes next. The dialogs follow <see cref="WizardProperties.NextPage"/>: ICE44 wants the argument of NewDialog to be
/// a dialog's name, so it cannot be the property itself.
/// </summary>
public static class WizardRoute
{
    /// <summary>Where a look for the token leads.</summary>
    /// <param name="finding">What it came to.</param>
    /// <param name="isPinForbidden">Whether an administrator allows no PIN to be verified.</param>
    public static WizardPage AfterDetection(TokenFinding finding, bool isPinForbidden) => finding switch
    {
        TokenFinding.Several => WizardPage.ChooseToken,
        TokenFinding.Trouble => WizardPage.Token,
        TokenFinding.Ready when !isPinForbidden => WizardPage.Pin,
        _ => WizardPage.Ready,
    };

    /// <summary>Where a PIN that was not right leads, when the token is still there.</summary>
    /// <param name="triesLeft">How many PINs the wizard still takes.</param>
    public static WizardPage AfterRefusal(int triesLeft) => triesLeft == 0 ? WizardPage.PinStop : WizardPage.Pin;

    /// <summary>Makes a page the next one. The last page leads back to the one that was there before it, where there was one.</summary>
    /// <param name="session">The installation.</param>
    /// <param name="page">The page.</param>
    internal static void Lead(IInstallSession session, WizardPage page)
    {
        session.SetProperty(WizardProperties.NextPage, page.ToString());
        if (page is WizardPage.Token or WizardPage.Pin or WizardPage.PinStop)
        {
            session.SetProperty(WizardProperties.BackPage, page.ToString());
        }
    }

    /// <summary>Forgets which pages were there: a look for the token begins again.</summary>
    /// <param name="session">The installation.</param>
    internal static void Begin(IInstallSession session) => session.SetProperty(WizardProperties.BackPage, "");
}
