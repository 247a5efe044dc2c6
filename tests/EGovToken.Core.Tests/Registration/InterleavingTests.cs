using EGovToken.Core.Registration;
using EGovToken.Core.Windows;
using EGovToken.Testing.TestKit;

namespace EGovToken.Core.Tests.Registration;

/// <summary>
/// Every way in which two acts of other programs fall between the steps of a registration and of its end; a step is a call to the store or a
/// change of the journal. Also with a kill at each step. What other programs have made of the certificate is what it is at the end.
/// </summary>
[TestClass]
public class InterleavingTests
{
    private static readonly string[] Starts = ["not there", "without link", "theirs", "theirs, archived", "right", "right, archived", "ours", "ours in place of theirs"];

    private static readonly Action<SharedCertificate>[] Ends =
    [
        static world => world.Registrar.Rollback("run"),
        static world =>
        {
            world.Registrar.Unregister();
            world.Registrar.RollbackUnregister();
            world.Registrar.Unregister();
        },
    ];

    [TestMethod]
    [DataRow(0, DisplayName = "rolled back")]
    [DataRow(1, DisplayName = "unregistered, which failed, and again")]
    public void Two_acts_between_the_steps_leave_what_is_theirs(int end)
    {
        var tried = 0;
        foreach (var start in Starts)
        {
            foreach (var (first, at) in Cases())
            {
                var alone = Try(start, Ends[end], (at, first));
                tried++;
                if (!alone.HasActed)
                {
                    continue;
                }

                for (var then = at; then <= alone.Steps; then++)
                {
                    foreach (var second in OtherProgram.Acts)
                    {
                        Try(start, Ends[end], (at, first), (then, second));
                        tried++;
                    }
                }
            }
        }

        Assert.IsGreaterThan(5000, tried);
    }

    [TestMethod]
    [DataRow(0, DisplayName = "then rolled back")]
    [DataRow(1, DisplayName = "then unregistered")]
    [DataRow(2, DisplayName = "then registered and unregistered")]
    public void A_kill_at_any_step_with_an_act_before_it_and_one_after_it_takes_nothing_of_theirs(int then)
    {
        foreach (var start in Starts)
        {
            for (var kill = 1; ; kill++)
            {
                if (!TryKilled(start, kill, then, null, null).WasKilled)
                {
                    break;
                }

                foreach (var after in OtherProgram.Acts)
                {
                    TryKilled(start, kill, then, null, after);
                    for (var at = 1; at <= kill; at++)
                    {
                        foreach (var before in OtherProgram.Acts)
                        {
                            TryKilled(start, kill, then, (at, before), after);
                        }
                    }
                }
            }
        }
    }

    // Enough steps for every run; those beyond the last do nothing.
    private static IEnumerable<(string Act, int At)> Cases() => OtherProgram.Acts.SelectMany(static act => Enumerable.Range(1, 24).Select(at => (act, at)));

    private static SharedCertificate Try(string start, Action<SharedCertificate> end, params (int At, string Act)[] acts)
    {
        var world = new SharedCertificate(start);
        world.OnStep = step => Array.FindAll(acts, act => act.At == step).ToList().ForEach(act => world.Act(act.Act));
        world.Register();
        end(world);
        world.AssertTheirsAlone($"{start}; {string.Join(", ", acts)}");
        return world;
    }

    private static SharedCertificate TryKilled(string start, int kill, int then, (int At, string Act)? before, string? after)
    {
        var world = new SharedCertificate(start);
        world.OnStep = step =>
        {
            if (before is var (at, act) && at == step)
            {
                world.Act(act);
            }

            if (step == kill)
            {
                world.Kill();
                throw new KilledException();
            }
        };
        try
        {
            world.Register();
            world.Registrar.Unregister();
        }
        catch (KilledException)
        {
        }

        world.OnStep = static _ => { };
        if (after is not null)
        {
            world.Act(after);
        }

        switch (then)
        {
            case 0:
                world.Registrar.Rollback("run");
                break;
            case 2:
                world.Registrar.Register(Plans.Of("next", SharedCertificate.Mine));
                break;
        }

        world.AssertTheirsAlone($"{start}; killed at {kill}, before {before}, after {after}");
        return world;
    }

    private sealed class KilledException : Exception;
}
