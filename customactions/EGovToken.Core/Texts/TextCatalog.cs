using System.Collections;
using System.Globalization;
using System.Resources;

namespace EGovToken.Core.Texts;

/// <summary>
/// The texts of one area in one language, from <c>AREA.resx</c> (English) or <c>AREA.az.resx</c>, <c>AREA.ru.resx</c>. They
/// are all in this assembly: satellite assemblies would get lost on the way into an installer's package.
/// </summary>
/// <param name="area">The area's name.</param>
/// <param name="language">The language.</param>
public sealed class TextCatalog(string area, Language language)
{
    private readonly ResourceManager _texts = new(
        $"{typeof(TextCatalog).Namespace}.{area}{(language == Language.English ? "" : $".{language.Code}")}", typeof(TextCatalog).Assembly);

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
    public string Get(string key) => _texts.GetString(key, CultureInfo.InvariantCulture)
        ?? throw new ArgumentException($"There is no text {area}/{key} in {language.Code}.", nameof(key));

    /// <summary>A text with its placeholders filled in; dates and numbers as the language writes them.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="arguments">What goes for {0}, {1} ….</param>
    /// <exception cref="ArgumentException">There is no text of that name.</exception>
    public string Get(string key, params object[] arguments) => string.Format(language.Culture, Get(key), arguments);
}
