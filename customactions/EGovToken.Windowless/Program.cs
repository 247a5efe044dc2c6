using System.ComponentModel;
using System.Diagnostics;
using EGovToken.Core.Windows;

namespace EGovToken.Windowless;

/// <summary>
/// egovtoken.exe without a window. Windows gives a console program that it starts at logon a window before the program can say a
/// word; a program of the other subsystem gets none, and may give those that it starts a console without one (CREATE_NO_WINDOW).
/// </summary>
internal static class Program
{
    private const string CommandLine = "egovtoken.exe";
    private const int Unexpected = 5;

    private static int Main(string[] args)
    {
        var program = Path.Combine(AppContext.BaseDirectory, CommandLine);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, CommandLineText.Of(args)) { UseShellExecute = false, CreateNoWindow = true });
            process!.WaitForExit();
            return process.ExitCode;
        }
        catch (Win32Exception)
        {
            // Missing or forbidden. A message would be a window at logon that nobody asked for.
            return Unexpected;
        }
    }
}
