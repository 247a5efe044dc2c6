using System.Diagnostics;

namespace EGovToken.Core.Pkcs11;

/// <summary><see cref="IReaderEvents"/> by the smart card service. One thread only.</summary>
/// <param name="pcsc">The way to the service.</param>
internal sealed class ReaderEvents(Pcsc pcsc) : IReaderEvents
{
    /// <summary>How often to look where nothing tells when.</summary>
    public static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(500);

    // Other bits change whenever a program uses a card: a module that looks at one would cause the event after which it looks.
    private const uint ComingAndGoing = Pcsc.StateUnknown | Pcsc.StateUnavailable | Pcsc.StateEmpty | Pcsc.StatePresent | Pcsc.StateCounter;

    private const int MostAttempts = 3;

    // A service that tells of nothing over and over must not keep the processor busy; it does so while another program works with a card.
    private static readonly TimeSpan RestAfterNothing = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(1);

    // SCardCancel ends only a wait that has begun, so it is called until the wait is over.
    private static readonly TimeSpan CancelInterval = TimeSpan.FromMilliseconds(20);

    private PcscContext? _context;
    private List<ReaderState> _readers = [];

    /// <summary>By this PC's service.</summary>
    public ReaderEvents()
        : this(Pcsc.OfThisPC)
    {
    }

    /// <inheritdoc/>
    public bool HasCardCome { get; private set; }

    /// <inheritdoc/>
    public void Begin() => TryConnect();

    /// <inheritdoc/>
    public ReaderChange Wait(TimeSpan atLeast, TimeSpan atMost, CancellationToken cancellation)
    {
        HasCardCome = false;
        if (_context is null)
        {
            // Windows starts the service with the first reader.
            if (TryConnect())
            {
                return ReaderChange.Something;
            }
        }
        else
        {
            Rest(atLeast, cancellation);
            var change = Watch(_context, atMost - atLeast, cancellation);
            if (change != ReaderChange.NoService)
            {
                return change;
            }

            // Windows stops the service with the last reader; a context does not outlive it.
            Dispose();
        }

        Rest(PollInterval, cancellation);
        return ReaderChange.NoService;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _context?.Dispose();
        _context = null;
        _readers = [];
    }

    private static void Rest(TimeSpan time, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (time > TimeSpan.Zero && cancellation.WaitHandle.WaitOne(time))
        {
            throw new OperationCanceledException(cancellation);
        }
    }

    private bool TryConnect()
    {
        _context = pcsc.TryEstablish();
        if (_context is not null && !TryNote(_context))
        {
            Dispose();
        }

        return _context is not null;
    }

    private ReaderChange Watch(PcscContext context, TimeSpan atMost, CancellationToken cancellation)
    {
        // Never disposed of, since another thread may wait for it still; it holds nothing of Windows's.
        var isOver = new ManualResetEventSlim();
        using var registration = cancellation.Register(() => ThreadPool.QueueUserWorkItem(_ => CancelUntil(isOver, context)));
        try
        {
            return WatchFor(context, atMost, cancellation);
        }
        finally
        {
            isOver.Set();
        }
    }

    private void CancelUntil(ManualResetEventSlim isOver, PcscContext context)
    {
        try
        {
            while (!isOver.IsSet)
            {
                pcsc.Cancel(context);
                isOver.Wait(CancelInterval);
            }
        }
        catch (ObjectDisposedException)
        {
            // The wait is over.
        }
    }

    private ReaderChange WatchFor(PcscContext context, TimeSpan atMost, CancellationToken cancellation)
    {
        var waited = Stopwatch.StartNew();
        var rest = RestAfterNothing;
        while (true)
        {
            // What the pseudo reader remembers from one call to the next is not the same everywhere: pcsc-lite before 2.3 remembers nothing.
            if (!TryList(context, out var names))
            {
                return ReaderChange.NoService;
            }

            if (!names.SequenceEqual(_readers.Select(static reader => reader.Name).Where(static name => name != Pcsc.Notification)))
            {
                return TryNote(context) ? ReaderChange.Something : ReaderChange.NoService;
            }

            var left = atMost - waited.Elapsed;
            var result = pcsc.GetStatusChange(context, left > TimeSpan.Zero ? (uint)Math.Ceiling(left.TotalMilliseconds) : 0, _readers);
            cancellation.ThrowIfCancellationRequested();
            switch (result)
            {
                case Pcsc.Success when Take(_readers):
                    return ReaderChange.Something;
                case Pcsc.Success or Pcsc.UnknownReader or Pcsc.Cancelled when left > TimeSpan.Zero:
                    Rest(rest, cancellation);
                    rest = rest + rest < LongestRest ? rest + rest : LongestRest;
                    break;
                case Pcsc.Success or Pcsc.UnknownReader or Pcsc.Cancelled or Pcsc.TimedOut:
                    return ReaderChange.Nothing;
                default:
                    return ReaderChange.NoService;
            }
        }
    }

    // Notes all readers and their cards.
    private bool TryNote(PcscContext context)
    {
        for (var more = MostAttempts; more > 0 && TryList(context, out var names); more--)
        {
            List<ReaderState> readers = [.. names.Append(Pcsc.Notification).Select(static name => new ReaderState(name))];
            var result = pcsc.GetStatusChange(context, milliseconds: 0, readers);
            if (result is Pcsc.Success or Pcsc.TimedOut)
            {
                readers.ForEach(reader => reader.Current = _readers.Find(known => known.Name == reader.Name)?.Current ?? Pcsc.StateUnaware);
                Take(readers);
                _readers = readers;
                return true;
            }

            // A reader went in between: once more.
            if (result != Pcsc.UnknownReader)
            {
                return false;
            }
        }

        return false;
    }

    // Whether a card came or went; readers show in the list.
    private bool Take(List<ReaderState> readers)
    {
        var isSomething = false;
        foreach (var reader in readers)
        {
            var isChange = reader.Name != Pcsc.Notification && ((reader.Event ^ reader.Current) & ComingAndGoing) != 0;
            isSomething |= isChange;
            HasCardCome |= isChange && (reader.Event & Pcsc.StatePresent) != 0;
            reader.Current = reader.Event & ~Pcsc.StateChanged;
        }

        return isSomething;
    }

    // No reader is an empty list; any other error is as good as no service.
    private bool TryList(PcscContext context, out IReadOnlyList<string> names) => pcsc.ListReaders(context, out names) is Pcsc.Success or Pcsc.NoReaders;
}

/// <summary>Tells when a reader or a card comes or goes.</summary>
public interface IReaderEvents : IDisposable
{
    /// <summary>
    /// Whether a card came with what was noted last: with <see cref="Begin"/>, whether there is one. A USB token is reader and card.
    /// </summary>
    bool HasCardCome { get; }

    /// <summary>Notes what is there. What comes or goes from now on ends the next wait, also when it came before that began.</summary>
    void Begin();

    /// <summary>Waits until something has come or gone since it was last noted, and notes what is there now.</summary>
    /// <param name="atLeast">How long to wait even when something has.</param>
    /// <param name="atMost">How long to wait when nothing has. Without a service it waits <see cref="ReaderEvents.PollInterval"/> instead.</param>
    /// <param name="cancellation">Ends the wait at once.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    ReaderChange Wait(TimeSpan atLeast, TimeSpan atMost, CancellationToken cancellation);
}

/// <summary>What ended a wait.</summary>
public enum ReaderChange
{
    /// <summary>The time: nothing came or went that the service knows of.</summary>
    Nothing,

    /// <summary>A reader or a card came or went, or the service itself came.</summary>
    Something,

    /// <summary>The time: there is no service to tell what came or went.</summary>
    NoService,
}
