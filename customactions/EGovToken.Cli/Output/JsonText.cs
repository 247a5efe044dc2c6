using System.Collections;
using System.Globalization;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;
using EGovToken.Core.Common;
using EGovToken.Core.Windows;

namespace EGovToken.Cli.Output;

/// <summary>
/// Writes JSON with the writer that every .NET has built in: it takes XML whose attribute <c>type</c> names the JSON type
/// ("Mapping Between JSON and XML", Microsoft Learn).
/// </summary>
internal static class JsonText
{
    /// <summary>An object as one indented document.</summary>
    public static string Of(JsonObject json)
    {
        using var stream = new MemoryStream();
        using (var writer = JsonReaderWriterFactory.CreateJsonWriter(stream, Encoding.UTF8, ownsStream: false, indent: true, "  "))
        {
            Write(writer, "root", json);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(XmlDictionaryWriter writer, string name, object? value)
    {
        writer.WriteStartElement(name);
        switch (value)
        {
            case null:
                writer.WriteAttributeString("type", "null");
                break;
            case JsonObject json:
                writer.WriteAttributeString("type", "object");
                json.ToList().ForEach(member => Write(writer, member.Key, member.Value));
                break;
            case bool truth:
                WriteScalar(writer, "boolean", truth ? "true" : "false");
                break;
            case int number:
                WriteScalar(writer, "number", number.ToString(CultureInfo.InvariantCulture));
                break;
            case DateTime time:
                WriteScalar(writer, "string", time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
                break;
            case UserStoreName store:
                WriteScalar(writer, "string", store.ToString());
                break;
            case Enum word:
                WriteScalar(writer, "string", WordOf(word.ToString()));
                break;
            case string text:
                WriteScalar(writer, "string", text);
                break;
            case IEnumerable items:
                writer.WriteAttributeString("type", "array");
                items.Cast<object?>().ToList().ForEach(item => Write(writer, "item", item));
                break;
            default:
                throw new ArgumentException($"JSON has nothing for {value.GetType()}.", nameof(value));
        }

        writer.WriteEndElement();
    }

    private static void WriteScalar(XmlDictionaryWriter writer, string type, string text)
    {
        writer.WriteAttributeString("type", type);
        writer.WriteString(text);
    }

    // CountLow is countLow.
    private static string WordOf(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}

/// <summary>A JSON object: its members in the order in which they were added.</summary>
internal sealed class JsonObject : IEnumerable<KeyValuePair<string, object?>>
{
    private readonly List<KeyValuePair<string, object?>> _members = [];

    /// <summary>Adds a member.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">A text, number, truth value, time, value of an enumeration, object, list of these, or null.</param>
    public void Add(string name, object? value) => _members.Add(new KeyValuePair<string, object?>(name, value));

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Outcomes for people and for JSON.</summary>
internal static class OutcomeSentence
{
    /// <summary>The line for a person; the detail stays in English.</summary>
    public static string For(Outcome outcome, Language language)
    {
        var text = $"{outcome.Code}: {OutcomeTexts.ForCommand(outcome.Number, language)}";
        return outcome.Detail.Length == 0 ? text : $"{text} ({outcome.Detail})";
    }

    /// <summary>The object for JSON.</summary>
    public static JsonObject ToJson(Outcome outcome, Language language) => new()
    {
        { "code", outcome.Code },
        { "number", (int)outcome.Number },
        { "text", OutcomeTexts.ForCommand(outcome.Number, language) },
        { "detail", outcome.Detail },
    };
}
