using EGovToken.Core.Pkcs11;

namespace EGovToken.Core.Tests.Pkcs11;

/// <summary>A smart card service that a test plays: readers and cards come and go as it says.</summary>
internal sealed class PlayedPcsc : Pcsc
{
    private readonly object _lock = new();
    private readonly Dictionary<string, uint> _readers = [];
    private bool _isWaitedFor;
    private bool _isCancelled;

    /// <summary>Whether there is a service.</summary>
    public bool HasService { get; private set; } = true;

    /// <summary>How many connections are open.</summary>
    public int Connections { get; private set; }

    /// <summary>Called when a wait begins, before it can be cancelled.</summary>
    public Action Waits { get; init; } = static () => { };

    /// <summary>The names that were last waited for.</summary>
    public IReadOnlyList<string> WaitedFor { get; private set; } = [];

    /// <summary>Gives a reader a state; it comes when it was not there.</summary>
    public void Set(string reader, uint state) => Change(() => _readers[reader] = state);

    /// <summary>Starts or stops the service.</summary>
    public void SetService(bool exists) => Change(() => HasService = exists);

    public override uint ListReaders(PcscContext context, out IReadOnlyList<string> names)
    {
        lock (_lock)
        {
            names = [.. _readers.Keys];
            return !HasService ? NoService : names.Count == 0 ? NoReaders : Success;
        }
    }

    public override uint GetStatusChange(PcscContext context, uint milliseconds, IReadOnlyList<ReaderState> readers)
    {
        if (milliseconds > 0)
        {
            Waits();
        }

        lock (_lock)
        {
            WaitedFor = [.. readers.Select(static reader => reader.Name)];
            var count = _readers.Count;
            (_isWaitedFor, _isCancelled) = (true, false);
            var end = DateTime.UtcNow.AddMilliseconds(milliseconds);
            while (HasService && !_isCancelled && !Tell(readers, count))
            {
                var left = end - DateTime.UtcNow;
                if (left <= TimeSpan.Zero)
                {
                    return TimedOut;
                }

                Monitor.Wait(_lock, left);
            }

            _isWaitedFor = false;
            return !HasService ? NoService : _isCancelled ? Cancelled : Success;
        }
    }

    // As the real ones: what is cancelled is a wait that has begun, or nothing.
    public override uint Cancel(PcscContext context)
    {
        Change(() => _isCancelled = _isWaitedFor);
        return Success;
    }

    public override uint Release(IntPtr context)
    {
        Change(() => Connections--);
        return Success;
    }

    protected override uint Establish(out IntPtr context)
    {
        context = 1;
        Change(() => Connections += HasService ? 1 : 0);
        return HasService ? Success : NoService;
    }

    private bool Tell(IReadOnlyList<ReaderState> readers, int count)
    {
        var isChanged = false;
        foreach (var reader in readers)
        {
            var state = reader.Name == Notification ? reader.Current : _readers[reader.Name];
            var differs = reader.Name == Notification ? _readers.Count != count : state != reader.Current;
            reader.Event = differs ? state | StateChanged : state;
            isChanged |= differs;
        }

        return isChanged;
    }

    private void Change(Action change)
    {
        lock (_lock)
        {
            change();
            Monitor.PulseAll(_lock);
        }
    }
}
