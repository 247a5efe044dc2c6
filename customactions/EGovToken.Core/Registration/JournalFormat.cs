using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;
using EGovToken.Core.Certificates;
using EGovToken.Core.Windows;

namespace EGovToken.Core.Registration;

/// <summary>Turns journal entries into the text that the registry keeps, and back.</summary>
internal static class JournalFormat
{
    public static string Write(JournalEntry entry)
    {
        var record = new JournalRecord
        {
            Version = JournalRecord.CurrentVersion,
            State = entry.State.ToString(),
            Store = entry.Store.ToString(),
            Thumbprint = entry.Thumbprint,
            Subject = entry.Subject,
            TokenSerial = entry.TokenSerial,
            Run = entry.Run,
            SupersededBy = entry.SupersededBy.Length == 0 ? null : entry.SupersededBy,
            WasPresent = entry.WasPresent,
            Link = JournalKeyProviderInfo.From(entry.Link),
            LinkBefore = JournalKeyProviderInfo.From(entry.LinkBefore),
            Replaced = JournalReplaced.From(entry.Replaced),
            Certificate = Convert.ToBase64String(entry.Encoded),
        };
        using var stream = new MemoryStream();
        Serializer().WriteObject(stream, record);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>
    /// Reads an entry; null when the text is truncated, of another version, or inconsistent. An entry decides what is
    /// removed from the user's stores: what it names must be the certificate that it carries.
    /// </summary>
    public static JournalEntry? TryRead(string text)
    {
        try
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
            return Serializer().ReadObject(stream) is JournalRecord { Version: JournalRecord.CurrentVersion } record ? Checked(record) : null;
        }
        catch (Exception e) when (
            e is SerializationException or XmlException or FormatException or ArgumentException or OverflowException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private static JournalEntry? Checked(JournalRecord record)
    {
        var encoded = Convert.FromBase64String(record.Certificate ?? "");
        if (!TryName<JournalState>(record.State, out var state)
            || !TryName<UserStoreName>(record.Store, out var store)
            || encoded.Length == 0
            || record.Thumbprint != Thumbprints.Of(encoded))
        {
            return null;
        }

        return new JournalEntry
        {
            Run = record.Run ?? "",
            SupersededBy = record.SupersededBy ?? "",
            State = state,
            Store = store,
            Thumbprint = record.Thumbprint,
            Subject = record.Subject ?? "",
            TokenSerial = record.TokenSerial ?? "",
            Encoded = encoded,
            Link = record.Link?.ToKeyProviderInfo(),
            WasPresent = record.WasPresent,
            LinkBefore = record.LinkBefore?.ToKeyProviderInfo(),
            Replaced = record.Replaced?.ToReplacedEntry(),
        };
    }

    /// <summary>The value of a name; Enum.TryParse takes numbers and lists of names too, which this product never writes.</summary>
    internal static bool TryName<T>(string? name, out T value)
        where T : struct, Enum => Enum.TryParse(name, out value) && value.ToString() == name;

    private static DataContractJsonSerializer Serializer() => new(typeof(JournalRecord));
}

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
    public JournalKeyProviderInfo? Link { get; set; }

    [DataMember(Name = "keyLinkBefore", Order = 10)]
    public JournalKeyProviderInfo? LinkBefore { get; set; }

    [DataMember(Name = "replaced", Order = 11, EmitDefaultValue = false)]
    public JournalReplaced? Replaced { get; set; }

    /// <summary>The certificate in DER, as Base64.</summary>
    [DataMember(Name = "certificate", Order = 12)]
    public string? Certificate { get; set; }
}

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
    public JournalKeyProviderInfo? Link { get; set; }

    [DataMember(Name = "wasFound", Order = 4)]
    public bool WasFound { get; set; }

    [DataMember(Name = "keyLinkFound", Order = 5)]
    public JournalKeyProviderInfo? LinkFound { get; set; }

    public static JournalReplaced? From(ReplacedEntry? replaced) => replaced is null
        ? null
        : new JournalReplaced
        {
            Run = replaced.Run,
            State = replaced.State.ToString(),
            TokenSerial = replaced.TokenSerial,
            Link = JournalKeyProviderInfo.From(replaced.Link),
            WasFound = replaced.WasFound,
            LinkFound = JournalKeyProviderInfo.From(replaced.LinkFound),
        };

    public ReplacedEntry ToReplacedEntry() => JournalFormat.TryName<JournalState>(State, out var state)
        ? new ReplacedEntry(Run ?? "", state, TokenSerial ?? "", Link?.ToKeyProviderInfo(), WasFound, LinkFound?.ToKeyProviderInfo())
        : throw new FormatException("a replaced entry without a state");
}

/// <summary>A key link as the journal writes it.</summary>
[DataContract]
internal sealed class JournalKeyProviderInfo
{
    [DataMember(Name = "provider", Order = 0)]
    public string? Provider { get; set; }

    [DataMember(Name = "providerType", Order = 1)]
    public uint ProviderType { get; set; }

    [DataMember(Name = "container", Order = 2)]
    public string? Container { get; set; }

    [DataMember(Name = "keySpec", Order = 3)]
    public uint KeySpec { get; set; }

    public static JournalKeyProviderInfo? From(KeyProviderInfo? link) => link is null
        ? null
        : new JournalKeyProviderInfo { Provider = link.Provider, ProviderType = link.ProviderType, Container = link.Container, KeySpec = link.KeySpec };

    public KeyProviderInfo ToKeyProviderInfo() => Provider is null || Container is null
        ? throw new FormatException("a key link without provider or container")
        : new KeyProviderInfo(Provider, ProviderType, Container, KeySpec);
}
