using EGovToken.Core.Journal;

namespace EGovToken.Cli.Output;

/// <summary>Warns of the journal's values that nobody understood: what they stood for stays in the stores.</summary>
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
