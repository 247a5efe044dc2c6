using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Hosting;

/// <summary>One custom action's logic.</summary>
public interface IInstallAction
{
    /// <summary>Does the work.</summary>
    /// <param name="session">The installation.</param>
    /// <exception cref="Core.Outcomes.OutcomeException">The installation must not go on.</exception>
    void Run(IInstallSession session);
}
