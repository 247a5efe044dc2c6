using EGovToken.Core.Texts;
using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Wizard;

/// <summary>
/// The language that the bundle's own pages speak. The bundle tells it as an LCID, in a property that the user interface alone
/// reads: the installer's service need not get it.
/// </summary>
public static class BundleLanguage
{
    /// <summary>The property.</summary>
    public const string Property = "BUNDLELANGUAGE";

    // The numbers of the folders with the bundle's texts.
    private static readonly Dictionary<string, Language> ByNumber = new(StringComparer.Ordinal)
    {
        ["1068"] = Language.Azerbaijani,
        ["1049"] = Language.Russian,
        ["1033"] = Language.English,
    };

    /// <summary>The language; null when there is no bundle, or one that speaks a language that the wizard does not.</summary>
    /// <param name="session">The installation.</param>
    public static Language? Of(IInstallSession session)
    {
        var number = session.GetProperty(Property);
        if (number.Length == 0)
        {
            return null;
        }

        if (ByNumber.TryGetValue(number, out var language))
        {
            return language;
        }

        session.Log($"{Property} is ignored: it names no language that there are texts in.");
        return null;
    }
}
