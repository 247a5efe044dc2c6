using EGovToken.Core.Common;
using EGovToken.Core.Pkcs11;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Core.Tests.Pkcs11;

/// <summary>When a token that is waited for is looked for: the test plays the readers' events, and the module counts the looks.</summary>
[TestClass]
[OSCondition(OperatingSystems.Linux)]
public class TokenWaitTests
{
    // The waits after which it is quiet.
    private const int WaitsAfterEvent = 10;

    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(5);

    [TestMethod]
    public void What_is_there_is_noted_before_the_first_look()
    {
        using var pc = new PluggedToken();
        pc.Token.Unplug();
        var events = new PlayedEvents(pc, static (_, _) => ReaderChange.Something);

        Find(pc, events, plugAt: 1);

        Assert.AreEqual(0, events.InitializedAtBegin);
    }

    [TestMethod]
    public void After_an_event_it_is_looked_at_once_and_often_for_a_while()
    {
        using var pc = new PluggedToken();
        pc.Token.Unplug();
        var events = new PlayedEvents(pc, static (wait, _) => wait == WaitsAfterEvent + 3 ? ReaderChange.Something : ReaderChange.Nothing);

        Find(pc, events, plugAt: (2 * WaitsAfterEvent) + 4);

        var expected = Often(WaitsAfterEvent).Concat(Enumerable.Repeat(Quiet, 3)).Concat(Often(WaitsAfterEvent)).Append(Quiet);
        CollectionAssert.AreEqual(expected.ToList(), events.Waits.Select(static wait => wait.AtMost).ToList());
    }

    [TestMethod]
    public void An_event_finds_the_token_with_the_next_look()
    {
        using var pc = new PluggedToken();
        pc.Token.Unplug();
        var events = new PlayedEvents(pc, static (wait, _) => wait == WaitsAfterEvent + 1 ? ReaderChange.Something : ReaderChange.Nothing);

        Find(pc, events, plugAt: WaitsAfterEvent + 1);

        Assert.HasCount(WaitsAfterEvent + 1, events.Waits);
    }

    [TestMethod]
    public void While_nothing_comes_there_is_one_look_for_each_five_seconds_and_the_module_is_closed_in_between()
    {
        using var pc = new PluggedToken();
        pc.Token.Unplug();
        var events = new PlayedEvents(pc, static (_, _) => ReaderChange.Nothing);

        Find(pc, events, plugAt: WaitsAfterEvent + 5);

        var callsOfOneLook = events.Waits[0].Listed;
        var quiet = events.Waits.Skip(WaitsAfterEvent).ToList();
        Assert.IsTrue(quiet.All(static wait => wait.AtMost == Quiet));
        Assert.IsTrue(quiet.Zip(quiet.Skip(1)).All(pair => pair.Second.Listed - pair.First.Listed == callsOfOneLook), "one look each");
        Assert.IsTrue(quiet.All(static wait => wait.Initialized == wait.Finalized), "closed");
    }

    [TestMethod]
    public void Without_a_service_it_is_looked_often_and_the_module_started_anew_after_six_looks()
    {
        using var pc = new PluggedToken();
        pc.Token.Unplug();
        var events = new PlayedEvents(pc, static (_, _) => ReaderChange.NoService);

        Find(pc, events, plugAt: 25);

        Assert.IsTrue(events.Waits.All(static wait => wait.AtMost == ReaderEvents.PollInterval));
        Assert.AreEqual(1 + (25 / 6), pc.CallsOf("C_Initialize"));
    }

    [TestMethod]
    public void A_module_that_knows_only_the_readers_of_its_start_is_started_anew_after_an_event()
    {
        using var pc = new PluggedToken();
        pc.StateFile.Update(static state => state.KnowsReadersOfItsStartOnly = true);
        pc.Token.Unplug();
        var events = new PlayedEvents(pc, static (wait, _) => wait == 2 ? ReaderChange.Something : ReaderChange.Nothing);

        Find(pc, events, plugAt: 2);

        Assert.HasCount(2, events.Waits);
        Assert.AreEqual(2, pc.CallsOf("C_Initialize"));
    }

    [TestMethod]
    public void A_module_that_fails_is_not_started_anew_for_every_look()
    {
        using var pc = new PluggedToken();
        pc.Token.AddMisbehaviour(new Misbehaviour { Function = "C_GetSlotList", ReturnValue = 0x5 }); // CKR_GENERAL_ERROR
        var events = new PlayedEvents(pc, static (_, _) => ReaderChange.NoService);

        events.At(12, () => pc.Token.ClearMisbehaviours());
        Read(pc, events);

        Assert.AreEqual(1 + (12 / 4), pc.CallsOf("C_Initialize"));
    }

    [TestMethod]
    public void A_reader_that_comes_and_goes_all_the_time_does_not_make_the_looks_more()
    {
        using var pc = new PluggedToken();
        pc.Token.Unplug();
        var events = new PlayedEvents(pc, static (_, _) => ReaderChange.Something);

        Find(pc, events, plugAt: 5);

        Assert.AreEqual(TimeSpan.Zero, events.Waits[0].AtLeast);
        Assert.IsTrue(events.Waits.Skip(1).All(static wait => wait.AtLeast == ReaderEvents.PollInterval));
    }

    [TestMethod]
    public void Cancelling_ends_the_wait_for_an_event()
    {
        using var pc = new PluggedToken();
        pc.Token.Unplug();
        using var cancellation = new CancellationTokenSource();
        var events = new PlayedEvents(pc, (wait, cancelled) =>
        {
            if (wait <= WaitsAfterEvent)
            {
                return ReaderChange.Nothing;
            }

            cancellation.Cancel();
            Assert.IsTrue(cancelled.WaitHandle.WaitOne(Waiting.Limit));
            throw new OperationCanceledException(cancelled);
        });

        Assert.ThrowsExactly<OperationCanceledException>(() => Read(pc, events, cancellation.Token));

        Assert.HasCount(WaitsAfterEvent + 1, events.Waits);
        Assert.IsTrue(events.IsDisposed);
    }

    private static IEnumerable<TimeSpan> Often(int times) => Enumerable.Repeat(ReaderEvents.PollInterval, times);

    private static void Find(PluggedToken pc, PlayedEvents events, int plugAt)
    {
        events.At(plugAt, () => pc.Token.Plug());
        Read(pc, events);
        Assert.IsTrue(events.IsDisposed);
    }

    private static TokenDescription Read(PluggedToken pc, PlayedEvents events, CancellationToken cancellation = default) =>
        new TokenReader(pc.Module, TokenReader.DefaultLimit, pc.Memory) { Events = () => events }
            .Describe(new TokenQuery(null, TimeSpan.FromHours(1)), cancellation);

    /// <summary>Events that a test plays; no wait takes time.</summary>
    private sealed class PlayedEvents(PluggedToken pc, Func<int, CancellationToken, ReaderChange> play) : IReaderEvents
    {
        private readonly Dictionary<int, Action> _deeds = [];

        public List<PlayedWait> Waits { get; } = [];

        public int? InitializedAtBegin { get; private set; }

        public bool IsDisposed { get; private set; }

        public bool HasCardCome => false;

        /// <summary>Does something in the wait of that number, counted from 1.</summary>
        public void At(int wait, Action deed) => _deeds[wait] = deed;

        public void Begin() => InitializedAtBegin = pc.CallsOf("C_Initialize");

        public ReaderChange Wait(TimeSpan atLeast, TimeSpan atMost, CancellationToken cancellation)
        {
            Waits.Add(new PlayedWait(atLeast, atMost, pc.CallsOf("C_GetSlotList"), pc.CallsOf("C_Initialize"), pc.CallsOf("C_Finalize")));
            if (_deeds.TryGetValue(Waits.Count, out var deed))
            {
                deed();
            }

            return play(Waits.Count, cancellation);
        }

        public void Dispose() => IsDisposed = true;
    }

    /// <summary>A wait, and what the module had been called until then.</summary>
    private sealed record PlayedWait(TimeSpan AtLeast, TimeSpan AtMost, int Listed, int Initialized, int Finalized);
}
