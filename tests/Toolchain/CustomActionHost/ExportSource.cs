using System.Text;

namespace EGovToken.Testing.CustomActionHost;

/// <summary>The C source that exports each entry point to the installer.</summary>
internal static class ExportSource
{
    public static string For(IEnumerable<string> entryPoints)
    {
        var source = new StringBuilder("#include \"entry_point.h\"\n\n");
        foreach (var name in entryPoints)
        {
            source.Append("ENTRY_POINT(").Append(name).Append(")\n");
        }

        return source.ToString();
    }
}
