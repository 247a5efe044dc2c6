using EGovToken.Testing.Toolchain.DownLevel.Schema;
using EGovToken.Testing.Toolchain.DownLevel.Themes;

namespace EGovToken.Testing.Toolchain.DownLevel.Rules;

/// <summary>The name of the file with the pages of the standard bootstrapper application, which has another schema in WiX 3.11.</summary>
internal sealed record ThemePagesAttribute : AttributeRule
{
    public override void Apply(AttributeConversion conversion) =>
        conversion.Target.SetAttributeValue(conversion.SameName, conversion.Project.ConvertThemeFile(conversion.Source, ThemePages.Convert));
}
