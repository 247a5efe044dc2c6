using EGovToken.Testing.Toolchain.DownLevel.Localization;
using EGovToken.Testing.Toolchain.DownLevel.Schema;

namespace EGovToken.Testing.Toolchain.DownLevel.Rules;

/// <summary>The name of a file that travels with the bootstrapper application; theme texts (.wxl) among them are converted as well.</summary>
internal sealed record ThemeFileAttribute : AttributeRule
{
    private const string LocalizationExtension = ".wxl";

    private static readonly FileAttribute OtherFile = new();

    public override void Apply(AttributeConversion conversion)
    {
        if (conversion.Source.Value.EndsWith(LocalizationExtension, StringComparison.OrdinalIgnoreCase))
        {
            conversion.Target.SetAttributeValue(conversion.SameName, conversion.Project.ConvertThemeFile(conversion.Source, ThemeTexts.Convert));
        }
        else
        {
            OtherFile.Apply(conversion);
        }
    }
}
