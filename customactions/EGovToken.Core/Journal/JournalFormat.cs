using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;
using EGovToken.Core.Certificates;
using EGovToken.Core.Stores;

namespace EGovToken.Core.Journal;

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
            Link = JournalKeyLink.From(entry.Link),
            LinkBefore = JournalKeyLink.From(entry.LinkBefore),
            Replaced = JournalReplaced.From(entry.Replaced),
            Certificate = Convert.ToBase64String(entry.Encoded),
        };
        using var stream = new MemoryStream();
        Serializer().WriteObject(stream, record);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>
    /// Reads an entry; null when the text is torn, of another version, or does not hold together. An entry decides what is
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
            Link = record.Link?.ToKeyLink(),
            WasPresent = record.WasPresent,
            LinkBefore = record.LinkBefore?.ToKeyLink(),
            Replaced = record.Replaced?.ToReplacedEntry(),
        };
    }

    /// <summary>The value of a name; Enum.TryParse takes numbers and lists of names too, which this product never writes.</summary>
    internal static bool TryName<T>(string? name, out T value)
        where T : struct, Enum => Enum.TryParse(name, out value) && value.ToString() == name;

    private static DataContractJsonSerializer Serializer() => new(typeof(JournalRecord));
}
