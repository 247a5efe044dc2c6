using EGovToken.Core.Journal;
using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Actions;

/// <summary>What the actions do with journal values that nobody understands.</summary>
internal static class UnreadableJournal
{
    /// <summary>Moves them out of the way and says so: what they stood for stays in the stores.</summary>
    public static void SetAside(IInstallSession session, RegistrationJournal journal)
    {
        foreach (var name in journal.SetAsideUnreadable())
        {
            session.Log($@"The journal's value {name} cannot be understood and is kept in HKCU\Software\EGovToken\{RegistrationJournal.AsideKey}");
        }
    }
}
