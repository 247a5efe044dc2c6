namespace EGovToken.Fleet;

/// <summary>What many reports add up to. Its public members are the summary's JSON.</summary>
/// <param name="today">The day from which the time left is counted.</param>
/// <param name="days">Certificates with at most so many days left are named.</param>
internal sealed class Summary(DateTime today, int days)
{
    private readonly HashSet<string> _serials = new(StringComparer.Ordinal);

    /// <summary>How many files there were.</summary>
    public int Reports { get; private set; }

    /// <summary>PCs whose file is no report, one of a schema that is not known, or cannot be read.</summary>
    public List<string> NotUnderstood { get; } = [];

    /// <summary>PCs on which nothing is broken.</summary>
    public int Healthy { get; private set; }

    /// <summary>How many PCs have each version of the product.</summary>
    public SortedDictionary<string, int> Versions { get; } = new(StringComparer.Ordinal);

    /// <summary>How many different tokens were plugged in.</summary>
    public int Tokens => _serials.Count;

    /// <summary>How many tokens there are of each model.</summary>
    public SortedDictionary<string, int> TokensByModel { get; } = new(StringComparer.Ordinal);

    /// <summary>Certificates that end soon, the next to end first.</summary>
    public SortedSet<ExpiringCertificate> Expiring { get; } = [];

    /// <summary>PCs whose user is told that a certificate ends soon: within the days of that PC's EXPIRYNOTICE, and not renewed.</summary>
    public int EndingSoon { get; private set; }

    /// <summary>Where certificates are renewed.</summary>
    public string RenewedBy { get; } = "the centre that issued the token: e-imza.az, telephone 157";

    /// <summary>How many PCs have each cause.</summary>
    public SortedDictionary<string, int> Broken { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds a PC's report.</summary>
    /// <param name="pc">The PC's name.</param>
    /// <param name="report">Its report; null when it could not be read or understood.</param>
    public void Add(string pc, StatusReport? report)
    {
        Reports++;
        if (report is null)
        {
            NotUnderstood.Add(pc);
            return;
        }

        if (report.IsWhole)
        {
            Count(Versions, report.ProductVersion ?? "");
        }

        foreach (var token in report.Tokens ?? [])
        {
            AddToken(pc, token);
        }

        EndingSoon += (report.Tokens ?? []).Any(static token => (token.Certificates ?? []).Any(static certificate => certificate.EndsSoon)) ? 1 : 0;
        var causes = BrokenLinks.Of(report);
        Healthy += causes.Count == 0 ? 1 : 0;
        foreach (var cause in causes)
        {
            Count(Broken, cause);
        }
    }

    // The same token may have been seen on several PCs.
    private void AddToken(string pc, Token token)
    {
        if (_serials.Add(token.Serial))
        {
            Count(TokensByModel, token.Model);
        }

        foreach (var certificate in token.Certificates ?? [])
        {
            var left = (certificate.ValidUntil.ToUniversalTime() - today).TotalDays;
            if (certificate.Kind == "endEntity" && left >= 0 && left <= days)
            {
                Expiring.Add(new ExpiringCertificate(certificate.ValidUntil, certificate.Thumbprint, token.Serial, certificate.Purpose, pc));
            }
        }
    }

    private static void Count(SortedDictionary<string, int> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;
}

/// <summary>A certificate that ends soon. It is named once, however many PCs have seen it.</summary>
/// <param name="ValidUntil">When it ends.</param>
/// <param name="Thumbprint">Its thumbprint.</param>
/// <param name="Token">The token's serial number.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="PC">A PC that has seen it.</param>
internal sealed record ExpiringCertificate(DateTime ValidUntil, string Thumbprint, string Token, string Purpose, string PC) : IComparable<ExpiringCertificate>
{
    public int CompareTo(ExpiringCertificate? other) => other is null
        ? 1
        : (ValidUntil, StringComparer.Ordinal.Compare(Thumbprint, other.Thumbprint)).CompareTo((other.ValidUntil, 0));
}

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

        foreach (var token in (report.Tokens ?? []).Where(static token => token.Kind != "foreign"))
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
