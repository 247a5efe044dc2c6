using System.Reflection;

namespace EGovToken.Cli.Reports;

/// <summary>The version of this program.</summary>
internal static class ProductVersion
{
    /// <summary>As <c>--version</c> shows it, for example <c>1.0.0</c>.</summary>
    public static string Text =>
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
}
