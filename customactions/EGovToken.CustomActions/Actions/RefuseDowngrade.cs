using EGovToken.Core.Outcomes;
using EGovToken.CustomActions.Hosting;
using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Actions;

/// <summary>
/// Refuses to install over a newer version. A launch condition would do it too, but its words are the package's: one language, in
/// a code page that lacks ə, and without a number.
/// </summary>
public sealed class RefuseDowngrade : IInstallAction
{
    /// <inheritdoc/>
    public void Run(IInstallSession session) => throw new OutcomeException(OutcomeNumber.NewerInstalled);
}
