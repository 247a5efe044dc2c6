using System.CommandLine;
using System.Globalization;
using EGovToken.Core.Pkcs11;
using EGovToken.Testing.TestKit;

namespace EGovToken.Testing.Benchmarks;

/// <summary><c>read</c>: reads a token's certificates and writes how many; what <c>time</c> starts as a process.</summary>
internal static class ReadCommand
{
    private const string Verb = "read";

    public static Command Create()
    {
        var module = new Argument<string>("module") { Description = "The module's full path." };
        var serial = new Argument<string>("serial") { Description = "The token's serial number." };
        var command = new Command(Verb, "Reads a token's certificates and writes how many.") { module, serial };
        command.Hidden = true;
        command.SetAction(parsed => Console.WriteLine(Read(parsed.GetRequiredValue(module), parsed.GetRequiredValue(serial))));
        return command;
    }

    /// <summary>Reads them here.</summary>
    /// <returns>How many.</returns>
    public static int Read(string module, string serial) =>
        new TokenReader(module, TokenReader.DefaultLimit, new RegistryPinMemory(new MemoryRegistry())).Read(new TokenQuery(serial), ReadingOptions.Default).Certificates.Certificates.Count;

    /// <summary>Reads them in a process of its own.</summary>
    /// <returns>How many.</returns>
    public static int RunAsProcess(string module, string serial) =>
        int.Parse(Tool.Run(Path.Combine(AppContext.BaseDirectory, "benchmarks"), Verb, module, serial), CultureInfo.InvariantCulture);
}
