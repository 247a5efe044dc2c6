namespace EGovToken.Fleet;

/// <summary>Why a PC's user cannot log in, as far as its report tells. <c>egovtoken doctor</c> on that PC tells more.</summary>
internal static class BrokenLinks
{
    /// <summary>The outcome of a report in which everything could be looked at.</summary>
    public const string Shown = "EGT1006";

    /// <summary>The causes, each once: an EGT number of docs/outcomes.md, or one of the words below.</summary>
    public static IReadOnlyCollection<string> Of(StatusReport report)
    {
        var causes = new SortedSet<string>(StringComparer.Ordinal);
        if (report.Outcome.Code != Shown)
        {
            causes.Add(report.Outcome.Code);
        }

        foreach (var token in (report.Tokens ?? []).Where(static token => token.Kind == "ePass2003"))
        {
            if (token.Pin.State == "locked")
            {
                causes.Add("pinLocked");
            }

            foreach (var certificate in (token.Certificates ?? []).Where(static certificate => certificate.Kind == "endEntity"))
            {
                Examine(certificate, causes);
            }
        }

        return causes;
    }

    private static void Examine(Certificate certificate, SortedSet<string> causes)
    {
        if (certificate.Validity == "expired")
        {
            causes.Add("certificateExpired");
        }
        else if (certificate.Registration is null)
        {
            causes.Add("certificateNotRegistered");
        }
        else if (certificate.Registration.KeyAnswers == false)
        {
            causes.Add("keyDoesNotAnswer");
        }
    }
}
