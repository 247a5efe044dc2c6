using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using EGovToken.Core.Certificates;
using EGovToken.Core.Windows;

namespace EGovToken.Core.Registration;

/// <summary>
/// Turns journal entries into the text that the registry keeps, and back: one JSON object in one registry value, which Windows writes
/// whole or not at all. It is made and read as .NET maps JSON to XML: an element for each member, whose attribute says the value's type.
/// </summary>
internal static class JournalFormat
{
    // The form that this version of the product writes and understands.
    private const int CurrentVersion = 1;

    private const string Type = "type";
    private const string Null = "null";

    public static string Write(JournalEntry entry)
    {
        using var stream = new MemoryStream();
        using (var writer = JsonReaderWriterFactory.CreateJsonWriter(stream, Encoding.UTF8, ownsStream: false))
        {
            Object(entry).WriteTo(writer);
        }

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
            using var reader = JsonReaderWriterFactory.CreateJsonReader(Encoding.UTF8.GetBytes(text), XmlDictionaryReaderQuotas.Max);
            return Checked(XElement.Load(reader));
        }
        catch (Exception e) when (
            e is XmlException or FormatException or ArgumentException or InvalidOperationException or OverflowException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private static XElement Object(JournalEntry entry) => Object(
        "root",
        Value("version", CurrentVersion),
        Value("state", entry.State),
        Value("store", entry.Store),
        Value("thumbprint", entry.Thumbprint),
        Value("subject", entry.Subject),
        Value("token", entry.TokenSerial),
        Value("run", entry.Run),
        entry.SupersededBy.Length == 0 ? null : Value("supersededBy", entry.SupersededBy),
        Value("wasPresent", entry.WasPresent),
        Object("keyLink", entry.Link),
        Object("keyLinkBefore", entry.LinkBefore),
        OnlyIf("wasArchived", entry.WasArchived),
        OnlyIf("archivedSince", entry.ArchivedSince),
        entry.Replaced is null ? null : Object(entry.Replaced),
        Value("certificate", Convert.ToBase64String(entry.Encoded)));

    private static XElement Object(ReplacedEntry replaced) => Object(
        "replaced",
        Value("run", replaced.Run),
        Value("state", replaced.State),
        Value("token", replaced.TokenSerial),
        Object("keyLink", replaced.Link),
        Value("wasFound", replaced.WasFound),
        Object("keyLinkFound", replaced.LinkFound),
        OnlyIf("archivedFound", replaced.ArchivedFound),
        replaced.Former is not { } former ? null : Object(
            "before", Value("wasPresent", former.WasPresent), Object("keyLink", former.Link), OnlyIf("wasArchived", former.WasArchived)));

    private static XElement Object(string name, KeyProviderInfo? link) => link is null ? Value(name, null) : Object(
        name,
        Value("provider", link.Provider),
        Value("providerType", link.ProviderType),
        Value("container", link.Container),
        Value("keySpec", link.KeySpec),
        link.Flags == 0 ? null : Value("flags", link.Flags));

    private static XElement Object(string name, params XElement?[] members) => new(name, new XAttribute(Type, "object"), members);

    // What earlier builds did not know is written only where it is so: they read the rest.
    private static XElement? OnlyIf(string name, bool flag) => flag ? Value(name, flag) : null;

    private static XElement Value(string name, object? value)
    {
        var type = value switch
        {
            null => Null,
            bool => "boolean",
            int or uint => "number",
            _ => "string",
        };
        return new XElement(name, new XAttribute(Type, type), value);
    }

    private static JournalEntry? Checked(XElement json)
    {
        var encoded = Convert.FromBase64String(Text(json, "certificate"));
        var thumbprint = Text(json, "thumbprint");
        if ((int?)Member(json, "version") != CurrentVersion
            || !TryName<JournalState>(json, "state", out var state)
            || !TryName<UserStoreName>(json, "store", out var store)
            || encoded.Length == 0
            || thumbprint != Thumbprints.Of(encoded))
        {
            return null;
        }

        return new JournalEntry
        {
            Run = Text(json, "run"),
            SupersededBy = Text(json, "supersededBy"),
            State = state,
            Store = store,
            Thumbprint = thumbprint,
            Subject = Text(json, "subject"),
            TokenSerial = Text(json, "token"),
            Encoded = encoded,
            Link = Link(json, "keyLink"),
            WasPresent = Flag(json, "wasPresent"),
            LinkBefore = Link(json, "keyLinkBefore"),
            WasArchived = Flag(json, "wasArchived"),
            ArchivedSince = Flag(json, "archivedSince"),
            Replaced = Member(json, "replaced") is { } replaced ? Replaced(replaced) : null,
        };
    }

    private static ReplacedEntry Replaced(XElement json) => TryName<JournalState>(json, "state", out var state)
        ? new ReplacedEntry(
            Text(json, "run"),
            state,
            Text(json, "token"),
            Link(json, "keyLink"),
            Flag(json, "wasFound"),
            Link(json, "keyLinkFound"),
            Flag(json, "archivedFound"))
        {
            Former = Member(json, "before") is { } former
                ? new FormerState(Flag(former, "wasPresent"), Link(former, "keyLink"), Flag(former, "wasArchived"))
                : null,
        }
        : throw new FormatException("a replaced entry without a state");

    private static KeyProviderInfo? Link(XElement json, string name) => Member(json, name) is not { } link
        ? null
        : Member(link, "provider") is { } provider && Member(link, "container") is { } container
            ? new KeyProviderInfo(provider.Value, Number(link, "providerType"), container.Value, Number(link, "keySpec"), Number(link, "flags"))
            : throw new FormatException("a key link without provider or container");

    /// <summary>The value of a name; Enum.TryParse takes numbers and lists of names too, which this product never writes.</summary>
    private static bool TryName<T>(XElement json, string name, out T value)
        where T : struct, Enum => Enum.TryParse(Text(json, name), out value) && value.ToString() == Text(json, name);

    private static string Text(XElement json, string name) => Member(json, name)?.Value ?? "";

    private static bool Flag(XElement json, string name) => (bool?)Member(json, name) ?? false;

    private static uint Number(XElement json, string name) => (uint?)Member(json, name) ?? 0;

    /// <summary>A member of an object, or null when it is not there or says null.</summary>
    private static XElement? Member(XElement json, string name) =>
        json.Element(name) is { } member && member.Attribute(Type)?.Value != Null ? member : null;
}
