
using System.Globalization;
using EGovToken.CustomActions.Tests.Conventions;

namespace EGovToken.CustomActions.Tests.TextFit;

/// <summary>The fonts that the authoring names.</summary>
internal sealed class DialogFonts : IDisposable
{
    private const string DefaultStyle = "WizardFont";

    private readonly Dictionary<string, FontFace> _styles = Authoring.Elements("installer", "TextStyle").ToDictionary(
        style => style.Text("Id"),
        style => new FontFace(int.Parse(style.Text("Size"), CultureInfo.InvariantCulture), style.Text("Bold") == "yes"));

    /// <summary>The font of windows' titles: Windows' own, of the same size as the dialogs'.</summary>
    public FontFace Caption => _styles[DefaultStyle];

    /// <summary>The font of a text, which may name one as {\Style}.</summary>
    public FontFace Of(string authored) =>
        _styles[authored.StartsWith(@"{\", StringComparison.Ordinal) ? authored[2..authored.IndexOf('}', StringComparison.Ordinal)] : DefaultStyle];

    public void Dispose()
    {
        foreach (var style in _styles.Values)
        {
            style.Dispose();
        }
    }
}
