using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EGovToken.Core.Common;
using EGovToken.Core.Host;
using EGovToken.Core.Pkcs11;
using EGovToken.Core.Registration;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Cli.Tests;

/// <summary>What is left of a PIN in the memory of the program, and of the process that the module is in, while they still run.</summary>
[TestClass]
[OSCondition(OperatingSystems.Linux)]
public class PinMemoryTests
{
    private const byte Mask = 0xA5;

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

            var host = PortableProcess.DescendantsOf(process.Id).Single();
            foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode })
            {
                Assert.AreEqual(0, Occurrences(process.Id, encoding.GetBytes(pin)), $"{encoding.EncodingName}, the program");
                Assert.AreEqual(0, Occurrences(host, encoding.GetBytes(pin)), $"{encoding.EncodingName}, the module's process");
            }
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    // This process asks, as a program does: it is still there once the module's process has crashed.
    [TestMethod]
    [DataRow("C_Login", 1)]
    [DataRow("C_GetTokenInfo", 1)]
    [DataRow("C_GetTokenInfo", 2)]
    [DataRow("C_CloseSession", 1)]
    public void Nothing_once_the_module_has_crashed(string function, int call)
    {
        using var plugged = new PluggedToken();
        plugged.Token.AddMisbehaviour(new Misbehaviour { Function = "C_Login", ReturnValue = 0 });
        plugged.Token.AddMisbehaviour(new Misbehaviour { Function = function, OnCall = call, Crash = true });
        var pin = MaskedPin();
        var log = new List<string>();
        var tokens = new TokenAccess(plugged.Memory) { Host = new HostProgram("dotnet", Program), Log = log.Add }.Open(plugged.Module);

        try
        {
            tokens.VerifyPin(new TokenQuery(), _ => new PinAttempt(Unmasked(pin), PinMode.Guided));
        }
        catch (OutcomeException e)
        {
            Console.WriteLine(e.Outcome);
        }

        StringAssert.Contains(log.Single(), "crashed");
        Assert.AreEqual(0, Occurrences(Environment.ProcessId, pin, Mask));
    }

    [TestMethod]
    public void The_search_finds_what_is_there()
    {
        var text = RandomNumberGenerator.GetBytes(16);
        GC.KeepAlive(text);

        Assert.IsGreaterThan(0, Occurrences(Environment.ProcessId, text));
        Assert.IsGreaterThan(0, Occurrences(Environment.ProcessId, [.. text.Select(static one => (byte)(one ^ Mask))], Mask));
    }

    // As this process keeps it, since it searches itself for the PIN.
    private static byte[] MaskedPin() => [.. Enumerable.Range(0, 12).Select(static _ => (byte)(('0' + RandomNumberGenerator.GetInt32(10)) ^ Mask))];

    private static PinSecret Unmasked(byte[] masked)
    {
        var plain = GC.AllocateArray<byte>(masked.Length, pinned: true);
        for (var at = 0; at < masked.Length; at++)
        {
            plain[at] = (byte)(masked[at] ^ Mask);
        }

        var pin = new PinSecret(plain, 0, plain.Length);
        Array.Clear(plain);
        return pin;
    }

    private static int Occurrences(int process, byte[] wanted, byte mask = 0)
    {
        var found = 0;
        using var memory = new FileStream($"/proc/{process}/mem", FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        foreach (var (from, to) in Regions(process))
        {
            var content = Read(memory, from, to);
            for (var at = 0; at + wanted.Length <= content.Length; at++)
            {
                var same = 0;
                while (same < wanted.Length && content[at + same] == (byte)(wanted[same] ^ mask))
                {
                    same++;
                }

                found += same == wanted.Length ? 1 : 0;
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
