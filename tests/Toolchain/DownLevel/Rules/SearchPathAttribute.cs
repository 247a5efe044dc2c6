using EGovToken.Testing.Toolchain.DownLevel.Diagnostics;
using EGovToken.Testing.Toolchain.DownLevel.Schema;

namespace EGovToken.Testing.Toolchain.DownLevel.Rules;

/// <summary>The path of a bundle's file or directory search.</summary>
/// <remarks>
/// Burn 3.11 is always a 32-bit process. Its [System64Folder] is the name of the 64-bit System32, which Windows (and Wine) redirect to the
/// 32-bit SysWOW64 for such a process, and it has no way to disable that. The alias Sysnative, which exists for 32-bit processes only,
/// leads to the real one.
/// </remarks>
internal sealed record SearchPathAttribute : AttributeRule
{
    private const string System64Folder = "[System64Folder]";
    private const string NotRedirected = @"[WindowsFolder]Sysnative\";

    public override void Apply(AttributeConversion conversion)
    {
        var path = conversion.Value;
        if (SeesReal64BitFolders(conversion))
        {
            if (path.Contains("System32", StringComparison.OrdinalIgnoreCase))
            {
                conversion.Report(
                    DiagnosticCode.NoCounterpart,
                    $"{conversion.DisplayName} has no counterpart in WiX 3.11 without file redirection; write the folder as {System64Folder}.");
            }

            path = path.Replace(System64Folder, NotRedirected, StringComparison.Ordinal);
        }

        conversion.Target.SetAttributeValue(conversion.SameName, path);
    }

    // The v4 schema's Burn has the bundle's own architecture: redirection concerns it only where it is a 32-bit process that did not opt out.
    private static bool SeesReal64BitFolders(AttributeConversion conversion) =>
        conversion.Project.Options.Architecture == Architecture.X64
        || conversion.Source.Parent!.IsYes("DisableFileRedirection");
}
