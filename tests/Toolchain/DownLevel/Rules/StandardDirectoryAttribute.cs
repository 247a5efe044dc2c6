using EGovToken.Testing.Toolchain.DownLevel.Documents;
using EGovToken.Testing.Toolchain.DownLevel.Schema;

namespace EGovToken.Testing.Toolchain.DownLevel.Rules;

/// <summary>StandardDirectory/@Id: only names that Windows Installer fills in.</summary>
internal sealed record StandardDirectoryAttribute : AttributeRule
{
    private static readonly DirectoryAttribute Directory = new();

    public override void Apply(AttributeConversion conversion)
    {
        if (!StandardDirectories.IsStandard(conversion.Source.Value))
        {
            conversion.ReportUnknownValue(StandardDirectories.Names);
        }

        Directory.Apply(conversion);
    }
}
