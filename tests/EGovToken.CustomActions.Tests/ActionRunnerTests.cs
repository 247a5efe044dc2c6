using EGovToken.Core.Windows;
using EGovToken.CustomActions.Actions;
using EGovToken.CustomActions.Installation;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.Personality;

namespace EGovToken.CustomActions.Tests;

/// <summary>Windows Installer tells of a cancellation at any message, a line for the log included.</summary>
[TestClass]
public class ActionRunnerTests
{
    [TestMethod]
    public void A_cancellation_at_any_message_of_any_action_is_one_and_no_error()
    {
        foreach (var action in new Func<TestPC, IInstallAction>[]
        {
            static pc => new PlanRegistration(pc.Services), static pc => new DetectToken(pc.Services), static pc => new VerifyPin(pc.Services),
            static pc => new ListCertificates(pc.Services), static pc => new ValidateSettings(pc.Services),
        })
        {
            var lines = 0;
            for (var at = 1; at <= Math.Max(lines, 1); at++)
            {
                using var pc = new TestPC();
                var session = new RecordingSession(("TOKENPIN", CitizenToken.DefaultPin));
                session.AtMessage = _ =>
                {
                    if (session.Lines.Count >= at)
                    {
                        throw new OperationCanceledException();
                    }
                };

                var end = ActionRunner.Run(session, action(pc), pc.Services);

                Assert.AreEqual(ActionEnd.Cancelled, end, $"{action(pc).GetType().Name}, line {at}");
                Assert.IsNull(pc.LastResult);
                Assert.IsTrue(session.Pins.TrueForAll(static pin => pin.Bytes.All(static one => one == 0)), "the PIN is overwritten");
                lines = at == 1 ? LinesOf(action) : lines;
            }
        }
    }

    [TestMethod]
    public void A_rollback_comes_to_its_end_whatever_becomes_of_its_messages()
    {
        using var pc = new TestPC();
        var session = new RecordingSession();
        Assert.IsTrue(pc.Run(session, services => new PlanRegistration(services)));
        Assert.IsTrue(pc.Run(session.Deferred(nameof(RegisterCertificates)), services => new RegisterCertificates(services)));
        Assert.IsNotEmpty(pc.Store.ThumbprintsIn(UserStoreName.My));

        foreach (var failure in new Exception[] { new OperationCanceledException(), new InvalidOperationException() })
        {
            var rollback = session.Deferred(nameof(RollbackRegisterCertificates));
            rollback.AtMessage = _ => throw failure;
            ActionRunner.RunRegardless(rollback, _ => new RollbackRegisterCertificates(pc.Services));

            Assert.IsEmpty(pc.Store.Contents);
        }
    }

    [TestMethod]
    public void A_rollback_comes_to_its_end_when_the_cancelled_installation_takes_no_line_of_its_services()
    {
        using var pc = new TestPC();
        var session = new RecordingSession();
        Assert.IsTrue(pc.Run(session, services => new PlanRegistration(services)));
        Assert.IsTrue(pc.Run(session.Deferred(nameof(RegisterCertificates)), services => new RegisterCertificates(services)));

        var rollback = session.Deferred(nameof(RollbackRegisterCertificates));
        rollback.AtMessage = static _ => throw new OperationCanceledException();
        ActionRunner.RunRegardless(rollback, log => new RollbackRegisterCertificates(
            pc.Services with { PC = pc.Services.PC with { Log = log, StoreLock = new MemoryStoreLock { IsOthers = true } } }));

        Assert.Contains(static line => line.StartsWith("another program", StringComparison.Ordinal), rollback.Lines);
        Assert.IsEmpty(pc.Store.Contents);
    }

    [TestMethod]
    public void The_log_is_opened_as_a_text_and_never_by_what_its_name_stands_for()
    {
        using var pc = new TestPC();
        var opened = new List<string>();
        var services = pc.Services with { Open = _ => Assert.Fail("opened by its extension"), OpenText = opened.Add };

        ActionRunner.RunRegardless(new RecordingSession(("MsiLogFileLocation", @"C:\log.cmd")), _ => new OpenLog(services));

        CollectionAssert.AreEqual(new[] { @"C:\log.cmd" }, opened);
    }

    private static int LinesOf(Func<TestPC, IInstallAction> action)
    {
        using var pc = new TestPC();
        var session = new RecordingSession(("TOKENPIN", CitizenToken.DefaultPin));
        ActionRunner.Run(session, action(pc), pc.Services);
        return session.Lines.Count;
    }
}
