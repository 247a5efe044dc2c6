using EGovToken.Core.Pkcs11;

namespace EGovToken.Core.Tests.Pkcs11;

[TestClass]
public class ReaderEventsTests
{
    private const string Reader = "FT ePass2003Auto 0";

    // Longer than any test: what ends within it was told.
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(10);

    [TestMethod]
    public void A_card_that_comes_ends_the_wait()
    {
        var pcsc = new PlayedPcsc();
        pcsc.Set(Reader, Pcsc.StateEmpty);
        using var events = Begin(pcsc);
        using var insert = new Timer(_ => pcsc.Set(Reader, Pcsc.StatePresent), null, TimeSpan.FromMilliseconds(50), Timeout.InfiniteTimeSpan);

        Assert.AreEqual(ReaderChange.Something, events.Wait(TimeSpan.Zero, Long, CancellationToken.None));
        Assert.AreEqual(ReaderChange.Nothing, events.Wait(TimeSpan.Zero, Short, CancellationToken.None), "it is told once");
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void What_comes_before_the_wait_is_not_missed(bool isReader)
    {
        var pcsc = new PlayedPcsc();
        pcsc.Set(Reader, Pcsc.StateEmpty);
        using var events = Begin(pcsc);
        pcsc.Set(isReader ? Reader + "1" : Reader, Pcsc.StatePresent);

        Assert.AreEqual(ReaderChange.Something, events.Wait(TimeSpan.Zero, Long, CancellationToken.None));
        Assert.AreEqual(ReaderChange.Nothing, events.Wait(TimeSpan.Zero, Short, CancellationToken.None), "it is told once");
    }

    [TestMethod]
    public void A_card_that_went_and_came_back_is_told()
    {
        var pcsc = new PlayedPcsc();
        pcsc.Set(Reader, Pcsc.StatePresent | 0x10000);
        using var events = Begin(pcsc);
        pcsc.Set(Reader, Pcsc.StatePresent | 0x30000);

        Assert.AreEqual(ReaderChange.Something, events.Wait(TimeSpan.Zero, Long, CancellationToken.None));
    }

    [TestMethod]
    public void A_card_that_comes_is_told_from_one_that_was_there_and_from_one_that_goes()
    {
        var pcsc = new PlayedPcsc();
        pcsc.Set(Reader, Pcsc.StatePresent);
        using var events = Begin(pcsc);
        Assert.IsTrue(events.HasCardCome, "at the beginning it has come");

        Assert.IsFalse(AfterWait(Reader + "1", Pcsc.StateEmpty), "a reader");
        Assert.IsTrue(AfterWait(Reader + "1", Pcsc.StatePresent), "its card");
        Assert.IsFalse(AfterWait(Reader + "1", Pcsc.StateEmpty), "it goes, and the other one is there still");
        Assert.IsTrue(AfterWait(Reader + "2", Pcsc.StatePresent), "both at once, as a USB token");
        Assert.IsTrue(AfterWait(Reader, Pcsc.StatePresent | 0x20000), "it went and came back");
        pcsc.SetService(false);
        events.Wait(TimeSpan.Zero, Long, CancellationToken.None);
        Assert.IsFalse(events.HasCardCome);
        pcsc.SetService(true);
        events.Wait(TimeSpan.Zero, Long, CancellationToken.None);
        Assert.IsTrue(events.HasCardCome, "with the service everything has come");

        bool AfterWait(string reader, uint state)
        {
            pcsc.Set(reader, state);
            Assert.AreEqual(ReaderChange.Something, events.Wait(TimeSpan.Zero, Long, CancellationToken.None));
            return events.HasCardCome;
        }
    }

    // A look of the module's at another card would else be the reason for the next look.
    [TestMethod]
    public void That_a_card_is_used_is_no_event()
    {
        var pcsc = new PlayedPcsc();
        pcsc.Set(Reader, Pcsc.StatePresent);
        using var events = Begin(pcsc);
        pcsc.Set(Reader, Pcsc.StatePresent | Pcsc.StateInUse);

        Assert.AreEqual(ReaderChange.Nothing, events.Wait(TimeSpan.Zero, Short, CancellationToken.None));
    }

    [TestMethod]
    public void A_PC_without_a_reader_has_a_service_that_tells_of_the_first()
    {
        var pcsc = new PlayedPcsc();
        using var events = Begin(pcsc);
        using var plug = new Timer(_ => pcsc.Set(Reader, Pcsc.StateEmpty), null, TimeSpan.FromMilliseconds(50), Timeout.InfiniteTimeSpan);

        Assert.AreEqual(ReaderChange.Something, events.Wait(TimeSpan.Zero, Long, CancellationToken.None));
        CollectionAssert.AreEqual(new[] { Reader, Pcsc.Notification }, pcsc.WaitedFor.ToList(), "what is noted for the next wait");
    }

    [TestMethod]
    public void Without_a_service_it_waits_a_moment_and_tells_when_the_service_comes()
    {
        var pcsc = new PlayedPcsc();
        pcsc.SetService(false);
        using var events = Begin(pcsc);

        Assert.AreEqual(ReaderChange.NoService, events.Wait(TimeSpan.Zero, Long, CancellationToken.None));

        pcsc.SetService(true);
        Assert.AreEqual(ReaderChange.Something, events.Wait(TimeSpan.Zero, Long, CancellationToken.None));
        Assert.AreEqual(ReaderChange.Nothing, events.Wait(TimeSpan.Zero, Short, CancellationToken.None));
    }

    [TestMethod]
    public void A_service_that_stops_is_let_go_of()
    {
        var pcsc = new PlayedPcsc();
        using var events = Begin(pcsc);
        Assert.AreEqual(1, pcsc.Connections);
        using var stop = new Timer(_ => pcsc.SetService(false), null, TimeSpan.FromMilliseconds(50), Timeout.InfiniteTimeSpan);

        Assert.AreEqual(ReaderChange.NoService, events.Wait(TimeSpan.Zero, Long, CancellationToken.None));
        Assert.AreEqual(0, pcsc.Connections);
    }

    [TestMethod]
    public void A_wait_that_is_cancelled_as_it_begins_ends()
    {
        using var cancellation = new CancellationTokenSource();
        var pcsc = new PlayedPcsc { Waits = cancellation.Cancel };
        using (var events = Begin(pcsc))
        {
            Assert.ThrowsExactly<OperationCanceledException>(() => events.Wait(TimeSpan.Zero, Long, cancellation.Token));
        }

        Assert.AreEqual(0, pcsc.Connections);
    }

    [TestMethod]
    public void A_library_that_is_missing_is_no_service()
    {
        using var events = Begin(new MissingPcsc());

        Assert.AreEqual(ReaderChange.NoService, events.Wait(TimeSpan.Zero, Long, CancellationToken.None));
    }

    private static ReaderEvents Begin(Pcsc pcsc)
    {
        var events = new ReaderEvents(pcsc);
        events.Begin();
        return events;
    }

    private sealed class MissingPcsc : Pcsc
    {
        public override uint ListReaders(PcscContext context, out IReadOnlyList<string> names) => throw new NotSupportedException();

        public override uint GetStatusChange(PcscContext context, uint milliseconds, IReadOnlyList<ReaderState> readers) => throw new NotSupportedException();

        public override uint Cancel(PcscContext context) => throw new NotSupportedException();

        public override uint Release(IntPtr context) => throw new NotSupportedException();

        protected override uint Establish(out IntPtr context) => throw new DllNotFoundException();
    }
}
