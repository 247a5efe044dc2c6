using EGovToken.Cli.Reports;
using EGovToken.Core.Outcomes;
using EGovToken.Core.PC;

namespace EGovToken.Cli.Registering;

/// <summary>Work on the user's certificate stores, whose result is left in the registry however it ends.</summary>
internal static class KeptResult
{
    /// <summary>Does the work.</summary>
    /// <typeparam name="TReport">What it reports.</typeparam>
    /// <param name="pc">The PC and the user on it.</param>
    /// <param name="work">The work.</param>
    /// <exception cref="OutcomeException">The work's own, or <see cref="OutcomeNumber.NotOnThisSystem"/>.</exception>
    public static TReport Of<TReport>(UserPC pc, Func<TReport> work)
        where TReport : CommandReport
    {
        if (!pc.HasCertificateStores)
        {
            throw new OutcomeException(OutcomeNumber.NotOnThisSystem);
        }

        try
        {
            var report = work();
            pc.LastResult.Write(report.Result);
            return report;
        }
        catch (OutcomeException e) when (e.Outcome.Number != OutcomeNumber.UsageError)
        {
            pc.LastResult.Write(e.Outcome);
            throw;
        }
    }
}
