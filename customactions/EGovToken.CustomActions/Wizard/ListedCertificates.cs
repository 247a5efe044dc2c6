using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Wizard;

/// <summary>The citizen's certificates as they were listed before the installation, for telling afterwards what became of each.</summary>
internal static class ListedCertificates
{
    private const char BetweenCertificates = '\n';
    private const char AfterThumbprint = ' ';

    /// <summary>Keeps them: thumbprint and description.</summary>
    public static void Keep(IInstallSession session, IEnumerable<ListRow> certificates) => session.SetProperty(
        WizardProperties.ListedCertificates,
        string.Join($"{BetweenCertificates}", certificates.Select(static row => $"{row.Value}{AfterThumbprint}{row.Text}")));

    /// <summary>What was kept.</summary>
    public static IReadOnlyList<ListRow> Read(IInstallSession session) =>
    [
        .. session.GetProperty(WizardProperties.ListedCertificates)
            .Split([BetweenCertificates], StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => line.Split([AfterThumbprint], 2))
            .Where(static words => words.Length == 2)
            .Select(static words => new ListRow(words[0], words[1])),
    ];
}
