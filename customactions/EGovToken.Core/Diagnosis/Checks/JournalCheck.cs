using EGovToken.Core.Journal;

namespace EGovToken.Core.Diagnosis.Checks;

/// <summary>Whether the record of registrations can be understood, and what it tells of is still there.</summary>
internal sealed class JournalCheck : ILinkCheck
{
    public ChainLink Link => ChainLink.Journal;

    public IReadOnlyList<ChainLink> Needs => [];

    public Finding Check(Examination examination)
    {
        if (!examination.PC.IsWindows)
        {
            return Finding.OnlyOnWindows();
        }

        var pc = examination.PC.PC;
        var unreadable = pc.Journal.FindUnreadable();
        var aside = pc.Registry.GetNames(RegistrationJournal.AsideKey);
        var gone = examination.Evidence.Journal.Where(entry => entry.State == JournalState.Added && pc.Store.Find(entry.Store, entry.Thumbprint) is null);
        return unreadable.Count > aside.Count ? Finding.Broken("journal.torn", string.Join(", ", unreadable.Take(unreadable.Count - aside.Count)))
            : gone.FirstOrDefault() is { } entry ? Finding.Warning("journal.gone", entry.Subject)
            : aside.Count > 0 ? Finding.Warning("journal.aside", string.Join(", ", aside))
            : Finding.Ok("journal.ok", examination.Evidence.Journal.Count);
    }
}
