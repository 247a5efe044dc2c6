using EGovToken.Core.Outcomes;
using EGovToken.CustomActions.Hosting;

namespace EGovToken.CustomActions.Wizard;

/// <summary>What the execute phase, which runs in a process of its own, left behind of its outcome.</summary>
internal static class RunOutcome
{
    /// <summary>What made the run fail; null when it left nothing, or only what had gone well before.</summary>
    public static OutcomeNumber? ReadFailure(InstallServices services) => Read(services) is { } number && !IsSuccess(number) ? number : null;

    /// <summary>The number of the newest outcome; null when nothing was left, or something that this version does not know.</summary>
    public static OutcomeNumber? Read(InstallServices services)
    {
        var digits = (services.LastResult.Read() ?? "").Split(':')[0].Replace("EGT", "");

        // A number without a name parses as well, and then stands for itself.
        return Enum.TryParse<OutcomeNumber>(digits, out var number) && number.ToString() != digits ? number : null;
    }

    private static bool IsSuccess(OutcomeNumber number) =>
        number is OutcomeNumber.Registered or OutcomeNumber.RegisteredInPart or OutcomeNumber.RegistrationNotWanted;
}
