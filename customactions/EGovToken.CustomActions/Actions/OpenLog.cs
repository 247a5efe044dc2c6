using EGovToken.CustomActions.Hosting;
using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Actions;

/// <summary>Opens the installer's log.</summary>
/// <param name="services">The PC.</param>
public sealed class OpenLog(InstallServices services) : IInstallAction
{
    // Set by the installer when it writes a log.
    private const string LogFile = "MsiLogFileLocation";

    /// <inheritdoc/>
    public void Run(IInstallSession session)
    {
        if (session.GetProperty(LogFile) is { Length: > 0 } file)
        {
            services.Open(file);
        }
    }
}
