using EGovToken.Core.Pkcs11;
using EGovToken.Core.Registration;
using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Actions;

/// <summary>
/// Drops the product's records from the user's registry once the uninstallation can no longer be rolled back. What could not be
/// removed keeps its record, and the result that tells of it.
/// </summary>
/// <param name="services">The PC.</param>
public sealed class ForgetUserState(InstallServices services) : IInstallAction
{
    /// <inheritdoc/>
    public void Run(IInstallSession session)
    {
        services.PC.Registrar.ForgetUnregistered();
        var shortcutLeft = services.Shortcut.IsOurs;
        if (!shortcutLeft)
        {
            new ShortcutRecord(services.PC.Registry).Forget();
        }

        if (!shortcutLeft && services.PC.Journal.ReadAll().Count == 0)
        {
            services.LastResult.Forget();
        }

        services.PC.UserSettings.Forget();
        new RegistryPinMemory(services.PC.Registry).ForgetAll();
        services.PC.Registry.DeleteIfEmpty("");
    }
}
