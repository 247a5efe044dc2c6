using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Cli.Tests;

/// <summary>What is left of a PIN in the memory of the program while it still runs.</summary>
[TestClass]
[OSCondition(OperatingSystems.Linux)]
public class PinMemoryTests
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "egovtoken.dll");

    // The call that the program hangs in comes after the token has answered: the memory is searched while the process lives.
    [TestMethod]
    [DataRow("C_CloseSession", 0xA0u, DisplayName = "wrong PIN")]
    [DataRow("C_CloseSession", 0x05u, DisplayName = "general error")]
    [DataRow("C_CloseSession", 0x00u, DisplayName = "right PIN")]
    [DataRow("C_Finalize", 0xA0u, DisplayName = "closed")]
    public void Nothing_once_the_token_has_answered(string hangsIn, uint answer)
    {
        using var plugged = new PluggedToken();
        var pin = RandomNumberGenerator.GetString("0123456789", 12);

        // Given its answer, the virtual token does not look at the PIN, and makes no copies of its own.
        plugged.Token.AddMisbehaviour(new Misbehaviour { Function = "C_Login", ReturnValue = answer });

        plugged.Token.AddMisbehaviour(new Misbehaviour { Function = hangsIn, Hang = true });
        var start = new ProcessStartInfo("dotnet", [Program, "verify-pin", "--pin-stdin", "--module", plugged.Module]) { RedirectStandardInput = true };
        using var process = Process.Start(start)!;
        try
        {
            process.StandardInput.WriteLine(pin);
            Assert.IsTrue(
                Waiting.Until(() => process.HasExited || (plugged.CallsOf("C_Login") > 0 && plugged.CallsOf(hangsIn) > 0)),
                "it does not come so far");
            Assert.IsFalse(process.HasExited);

            foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode })
            {
                Assert.AreEqual(0, Occurrences(process.Id, encoding.GetBytes(pin)), encoding.EncodingName);
            }
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    [TestMethod]
    public void The_search_finds_what_is_there()
    {
        var text = RandomNumberGenerator.GetBytes(16);
        GC.KeepAlive(text);

        Assert.IsGreaterThan(0, Occurrences(Environment.ProcessId, text));
    }

    private static int Occurrences(int process, byte[] wanted)
    {
        var found = 0;
        using var memory = new FileStream($"/proc/{process}/mem", FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        foreach (var (from, to) in Regions(process))
        {
            var content = Read(memory, from, to);
            for (var at = content.AsSpan().IndexOf(wanted); at >= 0;)
            {
                found++;
                var next = content.AsSpan(at + 1).IndexOf(wanted);
                at = next < 0 ? -1 : at + 1 + next;
            }
        }

        return found;
    }

    // Where a program can write: its heaps and stacks.
    private static IEnumerable<(long From, long To)> Regions(int process)
    {
        foreach (var line in File.ReadLines($"/proc/{process}/maps"))
        {
            var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var range = fields[0].Split('-');
            if (fields[1].StartsWith("rw", StringComparison.Ordinal) && range[0].Length < 16)
            {
                yield return (long.Parse(range[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture), long.Parse(range[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            }
        }
    }

    // A region may be gone by now, or have holes.
    private static byte[] Read(FileStream memory, long from, long to)
    {
        const int Piece = 1 << 20;
        using var content = new MemoryStream();
        var buffer = new byte[Piece];
        for (var at = from; at < to; at += Piece)
        {
            try
            {
                memory.Position = at;
                content.Write(buffer, 0, memory.Read(buffer, 0, (int)Math.Min(Piece, to - at)));
            }
            catch (IOException)
            {
            }
        }

        return content.ToArray();
    }
}
