using System.Diagnostics;
using EGovToken.Core.Pkcs11;
using EGovToken.Portability.Tests.Tokens;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualCard.Card;
using EGovToken.Testing.VirtualCard.Pkcs15;

namespace EGovToken.Portability.Tests;

/// <summary>Waiting for a token by the events of a real service, pcscd with a reader that the test puts a card into.</summary>
[TestClass]
public class ReaderEventsTests
{
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);

    /// <summary>The test's output.</summary>
    public TestContext TestContext { get; set; } = null!;

    /// <summary>Until the event nothing but it can end the wait: the looks without an event are held back.</summary>
    [TestMethod]
    public void A_card_that_is_put_in_is_found_by_its_event()
    {
        var card = Pkcs15Card.Create(new CardPersonality { Token = IssuedCredentials.Token });
        var reader = ReadyReader(card);
        var events = new EventsOnly(TestContext);
        var waiting = Task.Run(() => new TokenReader(CardTestToken.OpenScModule, TokenReader.DefaultLimit, new RegistryPinMemory(new MemoryRegistry())) { Events = () => events }
            .Describe(new TokenQuery(null, Long), TestContext.CancellationToken));
        Assert.IsTrue(Waiting.Until(() => events.IsQuiet || waiting.IsCompleted), "it never waits");
        Assert.IsFalse(events.HasCome || waiting.IsCompleted, "nothing has come yet");

        using (reader.Insert(card))
        {
            Assert.AreEqual(IssuedCredentials.Token.Serial, waiting.Result.Serial, ignoreCase: true);
        }

        Assert.IsTrue(events.HasCome);
    }

    [TestMethod]
    public void What_comes_and_goes_before_the_wait_is_told_and_only_once()
    {
        var card = Pkcs15Card.Create(new CardPersonality { Token = IssuedCredentials.Token });
        var reader = ReadyReader(card);
        using var events = new ReaderEvents();
        events.Begin();

        reader.Insert(card).Dispose();

        Assert.AreEqual(ReaderChange.Something, events.Wait(TimeSpan.Zero, Long, TestContext.CancellationToken));
        Assert.AreEqual(ReaderChange.Nothing, events.Wait(TimeSpan.Zero, ReaderEvents.PollInterval, TestContext.CancellationToken));
    }

    [TestMethod]
    public void Cancelling_ends_the_services_wait()
    {
        _ = CardReader.Shared;
        using var cancellation = new CancellationTokenSource();
        using var events = new ReaderEvents();
        events.Begin();
        var waiting = Task.Run(() => events.Wait(TimeSpan.Zero, Long, cancellation.Token), CancellationToken.None);

        cancellation.CancelAfter(ReaderEvents.PollInterval);

        Assert.IsTrue(((IAsyncResult)waiting).AsyncWaitHandle.WaitOne(Waiting.Limit), "it does not end");
        Assert.IsTrue(waiting.IsCanceled || waiting.Exception?.InnerException is OperationCanceledException);
    }

    // The service answers before it has its reader, and the reader's coming would be an event. Once a card was in it, it is there.
    private static CardReader ReadyReader(SmartCard card)
    {
        CardReader.Shared.Insert(card).Dispose();
        return CardReader.Shared;
    }

    /// <summary>The service's events; time alone ends no wait until the first one has come.</summary>
    private sealed class EventsOnly(TestContext output) : IReaderEvents
    {
        // Long enough for a processor's time to show.
        private static readonly TimeSpan Measured = TimeSpan.FromSeconds(3);

        private readonly ReaderEvents _events = new();
        private volatile bool _isQuiet;
        private volatile bool _hasCome;

        /// <summary>Whether a while has passed in which nothing happened.</summary>
        public bool IsQuiet => _isQuiet;

        /// <summary>Whether an event has come.</summary>
        public bool HasCome => _hasCome;

        public bool HasCardCome => _events.HasCardCome;

        public void Begin() => _events.Begin();

        public ReaderChange Wait(TimeSpan atLeast, TimeSpan atMost, CancellationToken cancellation)
        {
            if (_hasCome)
            {
                return _events.Wait(atLeast, atMost, cancellation);
            }

            // Once for what is done the first time only, and once to measure.
            var change = _events.Wait(TimeSpan.Zero, ReaderEvents.PollInterval, cancellation);
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            change = change == ReaderChange.Nothing ? _events.Wait(TimeSpan.Zero, Measured, cancellation) : change;
            output.WriteLine($"{change} within {Measured.TotalSeconds} s, {(Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds} ms of it the processor's");
            _isQuiet = true;
            while (change == ReaderChange.Nothing)
            {
                change = _events.Wait(TimeSpan.Zero, Long, cancellation);
            }

            _hasCome = change == ReaderChange.Something;
            return change;
        }

        public void Dispose() => _events.Dispose();
    }
}
