using System.Diagnostics;
using System.Globalization;
using System.Runtime.Serialization.Json;
using System.Runtime.Versioning;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Win32;

namespace EGovToken.Core.Windows;

/// <summary>A part of the registry.</summary>
public enum RegistryPlace
{
    /// <summary>The user's, HKCU.</summary>
    User,

    /// <summary>The PC's, HKLM.</summary>
    Machine,

    /// <summary>The PC's, as 32-bit programs see it.</summary>
    Machine32,
}

/// <summary>Where a PC tells of its browsers and of what administrators have decided for them. It is only read; tests replace it.</summary>
public interface IBrowserSources
{
    /// <summary>A key's values, the unnamed one under the empty name; none when the key is missing.</summary>
    IReadOnlyDictionary<string, object> ReadValues(RegistryPlace place, string key);

    /// <summary>The names of a key's subkeys; none when the key is missing.</summary>
    IReadOnlyList<string> ReadSubKeys(RegistryPlace place, string key);

    /// <summary>A file's text; null when there is no such file.</summary>
    string? ReadFile(string path);

    /// <summary>A program's version, 0.0 when it does not tell; null when there is no such program.</summary>
    Version? FindVersion(string program);
}

/// <summary>A system without a registry: no browser is looked for.</summary>
public sealed class NoBrowserSources : IBrowserSources
{
    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object> ReadValues(RegistryPlace place, string key) => new Dictionary<string, object>();

    /// <inheritdoc/>
    public IReadOnlyList<string> ReadSubKeys(RegistryPlace place, string key) => [];

    /// <inheritdoc/>
    public string? ReadFile(string path) => null;

    /// <inheritdoc/>
    public Version? FindVersion(string program) => null;
}

/// <summary><see cref="IBrowserSources"/> of this PC and of the user that this process runs as.</summary>
[SupportedOSPlatform("windows")]
public sealed class WindowsBrowserSources : IBrowserSources
{
    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object> ReadValues(RegistryPlace place, string key)
    {
        using var root = Open(place);
        using var opened = root.OpenSubKey(key);
        return opened?.GetValueNames().ToDictionary(static name => name, name => opened.GetValue(name, ""), StringComparer.OrdinalIgnoreCase) ?? [];
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> ReadSubKeys(RegistryPlace place, string key)
    {
        using var root = Open(place);
        using var opened = root.OpenSubKey(key);
        return opened?.GetSubKeyNames() ?? [];
    }

    /// <inheritdoc/>
    public string? ReadFile(string path) => File.Exists(path) ? Encoding.UTF8.GetString(File.ReadAllBytes(path)) : null;

    /// <inheritdoc/>
    public Version? FindVersion(string program)
    {
        if (!File.Exists(program))
        {
            return null;
        }

        var info = FileVersionInfo.GetVersionInfo(program);
        return new Version(info.FileMajorPart, info.FileMinorPart);
    }

    private static RegistryKey Open(RegistryPlace place) => RegistryKey.OpenBaseKey(
        place == RegistryPlace.User ? RegistryHive.CurrentUser : RegistryHive.LocalMachine,
        place == RegistryPlace.Machine32 ? RegistryView.Registry32 : RegistryView.Registry64);
}

/// <summary>A browser.</summary>
/// <param name="Name">Its name, the same in every language.</param>
/// <param name="FileName">Its program's file.</param>
/// <param name="PolicyKey">The key of its policies, below HKLM and HKCU.</param>
public sealed record Browser(string Name, string FileName, string PolicyKey)
{
    private const string AppPaths = @"Software\Microsoft\Windows\CurrentVersion\App Paths";
    private const string Clients = @"Software\Clients\StartMenuInternet";

    private static readonly RegistryPlace[] Places = [RegistryPlace.User, RegistryPlace.Machine, RegistryPlace.Machine32];

    /// <summary>Where it is installed, for the user or for all: a place for each copy.</summary>
    /// <param name="sources">The PC.</param>
    public IReadOnlyList<(string Program, Version Version)> FindInstalled(IBrowserSources sources) =>
    [
        .. from place in Places
           from command in CommandsAt(place, sources)
           let program = ProgramOf(command)
           where program is not null
           group program by program.ToUpperInvariant() into same
           let version = sources.FindVersion(same.First())
           where version is not null // What is left of an uninstalled browser starts nothing.
           select (same.First(), version),
    ];

    private IEnumerable<string> CommandsAt(RegistryPlace place, IBrowserSources sources) =>
        sources.ReadSubKeys(place, Clients)
            .Select(static client => $@"{Clients}\{client}\shell\open\command")
            .Prepend($@"{AppPaths}\{FileName}")
            .Select(key => sources.ReadValues(place, key).TryGetValue("", out var command) ? command as string : null)
            .OfType<string>();

    private string? ProgramOf(string command)
    {
        var end = command.IndexOf($@"\{FileName}", StringComparison.OrdinalIgnoreCase);
        return end < 0 ? null : command.Substring(0, end + 1 + FileName.Length).TrimStart(' ', '"');
    }

    /// <summary>
    /// What administrators have decided about one of its policies in the registry, in the form that <see cref="PolicyText.Parse"/> gives;
    /// null when nothing. The PC's decision wins over the user's as a whole.
    /// </summary>
    /// <param name="sources">The PC.</param>
    /// <param name="policy">The policy's name.</param>
    public XElement? FindPolicy(IBrowserSources sources, string policy) =>
        FindPolicy(sources, RegistryPlace.Machine, policy) ?? FindPolicy(sources, RegistryPlace.User, policy);

    private XElement? FindPolicy(IBrowserSources sources, RegistryPlace place, string policy) =>
        sources.ReadValues(place, PolicyKey).TryGetValue(policy, out var value) ? PolicyText.OfValue(policy, value)
        : sources.ReadSubKeys(place, PolicyKey).Contains(policy, StringComparer.OrdinalIgnoreCase) ? OfKey(sources, place, $@"{PolicyKey}\{policy}")
        : null;

    private static XElement OfKey(IBrowserSources sources, RegistryPlace place, string key) => PolicyText.OfMembers(
        key.Substring(key.LastIndexOf('\\') + 1),
        [
            .. sources.ReadValues(place, key).Select(static value => PolicyText.OfValue(value.Key, value.Value)),
            .. sources.ReadSubKeys(place, key).Select(child => OfKey(sources, place, $@"{key}\{child}")),
        ]);
}

/// <summary>Policies in one form, from JSON and from the registry: elements with the type that JSON calls theirs.</summary>
public static class PolicyText
{
    // More than any browser's policy has.
    private const int Depth = 32;

    private static readonly XmlDictionaryReaderQuotas Limits = new()
    {
        MaxDepth = Depth,
        MaxStringContentLength = int.MaxValue,
        MaxArrayLength = int.MaxValue,
        MaxNameTableCharCount = int.MaxValue,
    };

    private static readonly Regex TextsAndSpace = new(@"""(?:[^""\\]|\\.)*""|\s", RegexOptions.CultureInvariant);

    /// <summary>Parses JSON.</summary>
    /// <param name="json">The text; no message repeats it, since a policy may hold what is nobody's business.</param>
    /// <param name="name">What it is called in messages.</param>
    /// <exception cref="FormatException">It is none.</exception>
    public static XElement Parse(string json, string name)
    {
        // The reader takes more than JSON: braces that are missing or too many at the end, and commas before one.
        var bare = TextsAndSpace.Replace(json, "");
        if (bare.Count(static c => c == '{') != bare.Count(static c => c == '}') || bare.Contains(",}"))
        {
            throw NotUnderstood(name);
        }

        try
        {
            using var reader = JsonReaderWriterFactory.CreateJsonReader(Encoding.UTF8.GetBytes(json), Limits);
            return XElement.Load(reader);
        }
        catch (Exception e) when (e is XmlException or InvalidOperationException or ArgumentException)
        {
            throw NotUnderstood(name, e);
        }
    }

    /// <summary>A value's type: object, array, string, number, boolean or null.</summary>
    public static string TypeOf(this XElement value) => (string?)value.Attribute("type") ?? "string";

    /// <summary>An object's member; null when it has none of that name. As in browsers, the last of several counts.</summary>
    public static XElement? Member(this XElement value, string name) =>
        value.Elements().LastOrDefault(member => NameOf(member) == name);

    /// <summary>An object or array, also where the registry has it as JSON in a text.</summary>
    /// <exception cref="FormatException">It is neither.</exception>
    public static XElement Opened(this XElement value)
    {
        var opened = value.TypeOf() == "string" ? Parse(value.Value, NameOf(value)) : value;
        return opened.TypeOf() is "object" or "array" ? opened : throw NotUnderstood(NameOf(value));
    }

    private static string NameOf(XElement value) => (string?)value.Attribute("item") ?? value.Name.LocalName;

    private static FormatException NotUnderstood(string name, Exception? cause = null) => new(name, cause);

    internal static XElement OfMembers(string name, IEnumerable<XElement> members) =>
        new("item", new XAttribute("item", name), new XAttribute("type", "object"), members);

    internal static XElement OfValue(string name, object value) => new(
        "item",
        new XAttribute("item", name),
        new XAttribute("type", value is int ? "number" : "string"),
        value is string[] lines ? string.Join("\n", lines) : Convert.ToString(value, CultureInfo.InvariantCulture));
}
