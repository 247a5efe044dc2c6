using System.Reflection;
using System.Text;

namespace EGovToken.Testing.Toolchain.WixHost;

/// <summary>
/// Runs a tool of WiX 3.11 (candle.exe, light.exe): <c>WixHost FOLDER TOOL ARGUMENTS…</c>. FOLDER holds the tools with the flag that asks
/// for a 32-bit process cleared. The exit code is the tool's.
/// </summary>
internal static class Program
{
    private const int Crashed = 70;

    private static int Main(string[] args)
    {
        if (args.Length < 2)
        {
            Console.Error.WriteLine("Usage: WixHost FOLDER TOOL ARGUMENTS…");
            return Crashed;
        }

        // The summary information of a package is in an ANSI code page, and .NET has none without this.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var tool = new ToolAssemblies(Path.GetFullPath(args[0])).Load(args[1]);
        try
        {
            return tool.EntryPoint!.Invoke(null, [args[2..]]) as int? ?? 0;
        }
        catch (TargetInvocationException e)
        {
            Console.Error.WriteLine(e.InnerException);
            return Crashed;
        }
    }
}
