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
