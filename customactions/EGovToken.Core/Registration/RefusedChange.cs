using EGovToken.Core.Journal;
using EGovToken.Core.Outcomes;

namespace EGovToken.Core.Registration;

/// <summary>A certificate that a store refused to change. The journal keeps its entry, so that a later run can try again.</summary>
/// <param name="Entry">What the journal says of it.</param>
/// <param name="Why">The store's refusal.</param>
public sealed record RefusedChange(JournalEntry Entry, Outcome Why)
{
    /// <summary>The line for logs: the certificate's subject, then number and text of the refusal.</summary>
    public override string ToString() => $"{Entry.Subject}: {Why}";
}
