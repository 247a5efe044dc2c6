using EGovToken.Cli.Output;
using EGovToken.Cli.Running;
using EGovToken.Core.Common;
using EGovToken.Core.Registration;

namespace EGovToken.Cli.Commands;

/// <summary>Work on the user's certificate stores, whose result is left in the registry however it ends.</summary>
internal static class ResultRecorder
{
    /// <summary>Does the work.</summary>
    /// <typeparam name="TReport">What it reports.</typeparam>
    /// <param name="pc">The PC and the user on it.</param>
    /// <param name="work">The work.</param>
    /// <exception cref="OutcomeException">The work's own, or <see cref="OutcomeNumber.NotOnThisSystem"/>.</exception>
    public static TReport Of<TReport>(MachineServices pc, Func<TReport> work)
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

/// <summary>Warns of unreadable journal values: what they stood for stays in the stores.</summary>
internal static class SetAsideWarning
{
    /// <summary>Shows it when there are any.</summary>
    /// <param name="names">The values' names.</param>
    /// <param name="screen">Where it goes.</param>
    public static void Show(IReadOnlyList<string> names, Screen screen)
    {
        if (names.Count > 0)
        {
            screen.Warning(screen.Texts.Get("Journal.SetAside", string.Join(", ", names), RegistrationJournal.AsideKey));
        }
    }
}
