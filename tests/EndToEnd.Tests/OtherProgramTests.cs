using System.Globalization;
using System.Text.Json;
using EGovToken.Testing.Sandbox.Session;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.Personality;

namespace EGovToken.EndToEnd.Tests;

/// <summary>Programs that write to the same user's stores while the command line does.</summary>
[TestClass]
public class OtherProgramTests
{
    private const uint TheirFlags = 0x20;
    private const int Rounds = 200;
    private const int Runs = 3;

    // What docs/outcomes.md says of a store that another program changes at the same time, and of certificates that are gone again.
    private static readonly string[] Refusals = ["EGT1002", "EGT1008", "EGT2302", "EGT2401"];

    [WindowsTest]
    public void While_another_program_adds_links_and_removes_the_same_certificates_nothing_fails_and_what_is_theirs_stays()
    {
        using var pc = CitizenPC.WithMiddleware();
        using var stranger = new TestCertificateAuthority();
        Assert.AreEqual(0, pc.RunCommandLine("register").ExitCode);
        Assert.AreEqual(0, pc.World.Run(CitizenPC.Probe, "add", Convert.ToBase64String(stranger.RootCertificate)).ExitCode);
        var before = InstalledState.Of(pc).UserCertificates.Where(static certificate => certificate.Store == "My").ToList();
        Assert.HasCount(3, before);

        using (var session = pc.World.StartSession())
        {
            var churn = session.Start(new WindowsCommand(CitizenPC.Probe, "churn", $"{Rounds}", @"Z:\state\over"));
            for (var run = 0; run < Runs; run++)
            {
                AssertDoneOrRefused(session, "register");
                AssertDoneOrRefused(session, "unregister");
            }

            File.WriteAllText(Path.Combine(pc.World.StateFolder, "over"), "");
            var rounds = churn.WaitForEnd();
            Assert.AreEqual(0, rounds.ExitCode, rounds.Output);
            Assert.IsGreaterThanOrEqualTo(Rounds, int.Parse(rounds.StandardOutput, CultureInfo.InvariantCulture));
            Assert.AreEqual(0, session.Run(new WindowsCommand(CitizenPC.CommandLine, "unregister", "--all-ours")).ExitCode);
            session.End();
        }

        var state = InstalledState.Of(pc);
        var after = state.UserCertificates.Where(static certificate => certificate.Store == "My").ToList();
        CollectionAssert.AreEqual(
            before.ConvertAll(static certificate => (certificate.Thumbprint, certificate.KeyProvider is null ? null : certificate.KeyProvider with { Flags = TheirFlags })),
            after.ConvertAll(static certificate => (certificate.Thumbprint, certificate.KeyProvider)));
        Assert.HasCount(3, state.UserCertificates);
        Assert.IsNull(pc.World.ReadRegistry().FindKey(@"HKCU\Software\EGovToken\Journal"));
    }

    /// <summary>The other one is another session's, or an installation, and is killed at last.</summary>
    [WindowsTest]
    public void A_program_of_the_products_that_does_not_end_is_waited_for_and_named_and_one_that_was_killed_is_not()
    {
        using var pc = CitizenPC.WithMiddleware();
        using (var session = pc.World.StartSession())
        {
            var other = session.Start(new WindowsCommand(CitizenPC.Probe, "hold", "EGovToken.Certificates.", @"Z:\state\taken", @"Z:\state\over"));
            Assert.IsTrue(Waiting.Until(() => File.Exists(Path.Combine(pc.World.StateFolder, "taken"))));

            Assert.AreEqual("EGT2401", CodeOf(session.Run(new WindowsCommand(CitizenPC.CommandLine, "register", "--json"))));

            File.WriteAllText(Path.Combine(pc.World.StateFolder, "over"), "");
            Assert.AreEqual(0, other.WaitForEnd().ExitCode);
            Assert.AreEqual("EGT1001", CodeOf(session.Run(new WindowsCommand(CitizenPC.CommandLine, "register", "--json"))));
            session.End();
        }

        Assert.HasCount(3, InstalledState.Of(pc).UserCertificates);
    }

    private static void AssertDoneOrRefused(SandboxSession session, string command)
    {
        var result = session.Run(new WindowsCommand(CitizenPC.CommandLine, command, "--json"));
        Assert.IsTrue(result.ExitCode == 0 || (result.ExitCode == 1 && Refusals.Contains(CodeOf(result))), $"{command}: {result.Output}");
    }

    private static string? CodeOf(ProcessResult result) =>
        JsonDocument.Parse(result.StandardOutput).RootElement.GetProperty("outcome").GetProperty("code").GetString();
}
