using EGovToken.Core.Settings;
using EGovToken.Core.Tokens;
using EGovToken.CustomActions.Hosting;
using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Wizard;

/// <summary>The token that the wizard goes on with.</summary>
internal static class WizardToken
{
    /// <summary>The way to the tokens through the module that the settings name or the vendor installed.</summary>
    /// <exception cref="Core.Outcomes.OutcomeException">There is no usable module.</exception>
    public static TokenReader Reader(InstallServices services, InstallSettings settings) =>
        new(services.PC.Modules.Find(settings.Pkcs11Module).Path, TokenReader.DefaultLimit);

    /// <summary>The token that was found, and no other.</summary>
    public static TokenQuery Query(IInstallSession session) =>
        new(session.GetProperty(WizardProperties.FoundToken) is { Length: > 0 } serial ? serial : null);
}
