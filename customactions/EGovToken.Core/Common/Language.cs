using System.Collections;
using System.Globalization;
using System.Resources;

namespace EGovToken.Core.Common;

/// <summary>A language that the product speaks.</summary>
public sealed class Language
{
    private readonly string _culture;

    private Language(string code, string culture, string ownName)
    {
        Code = code;
        OwnName = ownName;
        _culture = culture;
    }

    /// <summary>English, for users whose language is none of the others.</summary>
    public static Language English { get; } = new("en", "en-GB", "English");

    /// <summary>Azerbaijani in Latin letters.</summary>
    public static Language Azerbaijani { get; } = new("az", "az-Latn-AZ", "Azərbaycanca");

    /// <summary>Russian.</summary>
    public static Language Russian { get; } = new("ru", "ru-RU", "Русский");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Language> All { get; } = [Azerbaijani, Russian, English];

    /// <summary>The code that options, properties and policies use: az, ru, en.</summary>
    public string Code { get; }

    /// <summary>What its speakers call it, the same in every language.</summary>
    public string OwnName { get; }

    /// <summary>How dates and numbers are written in it.</summary>
    public CultureInfo Culture => CultureInfo.GetCultureInfo(_culture);

    /// <summary>The language of a code; null when there is none.</summary>
    /// <param name="code">az, ru or en.</param>
    public static Language? TryFind(string? code) => All.FirstOrDefault(language => language.Code == code);

    /// <summary>The user's language, or English.</summary>
    /// <param name="culture">The culture that Windows shows its own texts in.</param>
    public static Language Of(CultureInfo culture) => TryFind(culture.TwoLetterISOLanguageName) ?? English;
}

/// <summary>
/// The texts of one area in one language, from <c>AREA.resx</c> (English) or <c>AREA.az.resx</c>, <c>AREA.ru.resx</c>. They
/// are all in this assembly: satellite assemblies would get lost on the way into an installer's package. Where they say {make}, the
/// names of the makes of token are given.
/// </summary>
/// <param name="area">The area's name.</param>
/// <param name="language">The language.</param>
/// <param name="profiles">The makes of token; by default those that this product is for.</param>
public sealed class TextCatalog(string area, Language language, IReadOnlyList<TokenProfile>? profiles = null)
{
    private readonly string _makes = TokenProfile.NamesOf(profiles ?? TokenProfile.All);
    private readonly ResourceManager _texts = new(
        $"{typeof(TextCatalog).Namespace}.Texts.{area}{(language == Language.English ? "" : $".{language.Code}")}", typeof(TextCatalog).Assembly);

    /// <summary>The language.</summary>
    public Language Language => language;

    /// <summary>The names of all texts.</summary>
    public IReadOnlyList<string> Keys =>
    [
        .. _texts.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().Select(static entry => (string)entry.Key).OrderBy(static key => key, StringComparer.Ordinal),
    ];

    /// <summary>A text.</summary>
    /// <param name="key">Its name.</param>
    /// <exception cref="ArgumentException">There is no text of that name.</exception>
    public string Get(string key) => TryGet(key) ?? throw NoText(key);

    /// <summary>A text, or null when there is none of that name.</summary>
    /// <param name="key">Its name.</param>
    public string? TryGet(string key) => Find(key, _makes);

    /// <summary>A text with its placeholders filled in; dates and numbers as the language writes them.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="arguments">The values for {0}, {1} ….</param>
    /// <exception cref="ArgumentException">There is no text of that name.</exception>
    public string Get(string key, params object[] arguments) =>
        string.Format(language.Culture, Find(key, _makes.Replace("{", "{{").Replace("}", "}}")) ?? throw NoText(key), arguments);

    private string? Find(string key, string makes) => _texts.GetString(key, CultureInfo.InvariantCulture)?.Replace(TokenProfile.Mark, makes);

    private ArgumentException NoText(string key) => new($"There is no text {area}/{key} in {language.Code}.", nameof(key));
}
