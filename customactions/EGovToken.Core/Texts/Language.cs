using System.Globalization;

namespace EGovToken.Core.Texts;

/// <summary>A language that people are spoken to in.</summary>
public sealed class Language
{
    private readonly string _culture;

    private Language(string code, string culture, string ownName)
    {
        Code = code;
        OwnName = ownName;
        _culture = culture;
    }

    /// <summary>English, for everybody whose language is none of the others.</summary>
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
