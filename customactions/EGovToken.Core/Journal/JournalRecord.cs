using System.Runtime.Serialization;

namespace EGovToken.Core.Journal;

/// <summary>A journal entry as it is written: one JSON object in one registry value, which Windows writes whole or not at all.</summary>
[DataContract]
internal sealed class JournalRecord
{
    /// <summary>The form that this version of the product writes and understands.</summary>
    public const int CurrentVersion = 1;

    [DataMember(Name = "version", Order = 0)]
    public int Version { get; set; }

    [DataMember(Name = "state", Order = 1)]
    public string? State { get; set; }

    [DataMember(Name = "store", Order = 2)]
    public string? Store { get; set; }

    [DataMember(Name = "thumbprint", Order = 3)]
    public string? Thumbprint { get; set; }

    [DataMember(Name = "subject", Order = 4)]
    public string? Subject { get; set; }

    [DataMember(Name = "token", Order = 5)]
    public string? TokenSerial { get; set; }

    [DataMember(Name = "run", Order = 6)]
    public string? Run { get; set; }

    [DataMember(Name = "supersededBy", Order = 7, EmitDefaultValue = false)]
    public string? SupersededBy { get; set; }

    [DataMember(Name = "wasPresent", Order = 8)]
    public bool WasPresent { get; set; }

    [DataMember(Name = "keyLink", Order = 9)]
    public JournalKeyLink? Link { get; set; }

    [DataMember(Name = "keyLinkBefore", Order = 10)]
    public JournalKeyLink? LinkBefore { get; set; }

    [DataMember(Name = "replaced", Order = 11, EmitDefaultValue = false)]
    public JournalReplaced? Replaced { get; set; }

    /// <summary>The certificate in DER, as Base64.</summary>
    [DataMember(Name = "certificate", Order = 12)]
    public string? Certificate { get; set; }
}
