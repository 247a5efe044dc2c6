using System.CommandLine;
using System.Globalization;
using EGovToken.Testing.Benchmarks.Tokens;
using EGovToken.Testing.TestKit;

namespace EGovToken.Testing.Benchmarks;

/// <summary><c>calls</c>: how many PKCS#11 calls a registration makes, counted by OpenSC's spy.</summary>
internal static class CallsCommand
{
    private static readonly int[] Sizes = [1, 3, 10, 100, 1000];

    public static Command Create()
    {
        var command = new Command("calls", "Counts the PKCS#11 calls of a registration, beside those of pkcs11-tool's listing.");
        command.SetAction(static _ =>
        {
            WriteRow("certificates", "register", "again", "pkcs11-tool", "ratio", "values read again", "logins");
            foreach (var size in Sizes)
            {
                WriteRegistration(size);
            }

            Console.WriteLine();
            WriteRow("on SoftHSM", "read", "", "pkcs11-tool", "ratio");
            foreach (var size in Sizes)
            {
                WriteSoftHsm(size);
            }
        });
        return command;
    }

    private static void WriteRegistration(int certificates)
    {
        using var pc = new SpiedPC(certificates);
        var first = pc.Register().Calls;
        var second = pc.Register(trustJournal: true).Calls;
        var listing = pc.List().Calls;
        WriteRow(
            certificates,
            first.Count,
            second.Count,
            listing.Count,
            Ratio(first.Count, listing.Count),
            second.Count(static call => call.Attributes.Contains("CKA_VALUE")),
            first.Concat(second).CallsOf("C_Login"));
    }

    private static void WriteSoftHsm(int certificates)
    {
        using var logs = new TemporaryFolder();
        using var token = BenchmarkToken.Create(TokenMaker.SoftHsm, certificates);
        var reading = Spy(token, logs.PathOf("reading"), () => ReadCommand.Read(CallSpy.Module, token.Serial));
        var listing = Spy(token, logs.PathOf("listing"), () => Pkcs11Tool.ListCertificates(CallSpy.Module, token.Label));
        WriteRow(certificates, reading, "", listing, Ratio(reading, listing));
    }

    private static int Spy(BenchmarkToken token, string log, Action run)
    {
        CallSpy.Watch(token.Module, log);
        run();
        return SpyLog.Read(log).Count;
    }

    private static string Ratio(int calls, int others) => ((double)calls / others).ToString("0.00", CultureInfo.InvariantCulture);

    private static void WriteRow(params IEnumerable<object> cells) =>
        Console.WriteLine(string.Concat(cells.Select(static cell => $"{cell,-18}")).TrimEnd());
}
