using System.Runtime.Serialization;

namespace EGovToken.Core.Journal;

/// <summary>A <see cref="ReplacedEntry"/> as the journal writes it.</summary>
[DataContract]
internal sealed class JournalReplaced
{
    [DataMember(Name = "run", Order = 0)]
    public string? Run { get; set; }

    [DataMember(Name = "state", Order = 1)]
    public string? State { get; set; }

    [DataMember(Name = "token", Order = 2)]
    public string? TokenSerial { get; set; }

    [DataMember(Name = "keyLink", Order = 3)]
    public JournalKeyLink? Link { get; set; }

    [DataMember(Name = "wasFound", Order = 4)]
    public bool WasFound { get; set; }

    [DataMember(Name = "keyLinkFound", Order = 5)]
    public JournalKeyLink? LinkFound { get; set; }

    public static JournalReplaced? From(ReplacedEntry? replaced) => replaced is null
        ? null
        : new JournalReplaced
        {
            Run = replaced.Run,
            State = replaced.State.ToString(),
            TokenSerial = replaced.TokenSerial,
            Link = JournalKeyLink.From(replaced.Link),
            WasFound = replaced.WasFound,
            LinkFound = JournalKeyLink.From(replaced.LinkFound),
        };

    public ReplacedEntry ToReplacedEntry() => JournalFormat.TryName<JournalState>(State, out var state)
        ? new ReplacedEntry(Run ?? "", state, TokenSerial ?? "", Link?.ToKeyLink(), WasFound, LinkFound?.ToKeyLink())
        : throw new FormatException("a replaced entry without a state");
}
