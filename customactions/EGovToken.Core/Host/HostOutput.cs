using System.Diagnostics;

namespace EGovToken.Core.Host;

/// <summary>Takes the lines of a host as they come, from another thread.</summary>
/// <param name="longest">How many characters may come: the vendor's DLL may never stop talking.</param>
internal sealed class HostOutput(int longest)
{
    private readonly object _lock = new();
    private readonly List<string> _lines = [];
    private int _length;
    private int _taken;

    /// <summary>The host's lines so far.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lock)
            {
                return [.. _lines];
            }
        }
    }

    /// <summary>The host runs, and may have loaded the vendor's DLL.</summary>
    public bool IsReady { get; private set; }

    /// <summary>The host has said everything.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Nobody holds the other end any more.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>More came than any answer has.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Takes a line; null is the end.</summary>
    public void Receive(string? line)
    {
        lock (_lock)
        {
            _length += line?.Length ?? 0;
            IsClosed |= line is null;
            IsTooLong |= _length > longest;
            IsDone |= line == HostLines.Done;
            IsReady |= line == HostLines.Ready;
            if (line is not null && !IsTooLong && HostMessage.IsHosts(line))
            {
                _lines.Add(line);
            }

            Monitor.PulseAll(_lock);
        }
    }

    /// <summary>Waits until there is no more to come, or nothing has come for too long.</summary>
    /// <param name="limit">How long the first answer may take, and each one after it.</param>
    public void WaitForEnd(TimeSpan limit)
    {
        lock (_lock)
        {
            var known = 0;
            var since = Stopwatch.StartNew();
            while (!(IsClosed || IsTooLong || IsDone) && since.Elapsed < limit)
            {
                Monitor.Wait(_lock, Positive(limit - since.Elapsed));
                if (Answers > known)
                {
                    known = Answers;
                    since.Restart();
                }
            }
        }
    }

    /// <summary>The next line that was not taken before; null when there is none, and none came in time.</summary>
    /// <param name="left">How much time is left; asked anew while it is waited.</param>
    public string? Take(Func<TimeSpan> left)
    {
        lock (_lock)
        {
            while (_taken == _lines.Count && !(IsClosed || IsTooLong || IsDone) && left() is var time && time > TimeSpan.Zero)
            {
                Monitor.Wait(_lock, time);
            }

            return _taken < _lines.Count ? _lines[_taken++] : null;
        }
    }

    /// <summary>Makes who waits look how much time is left.</summary>
    public void Wake()
    {
        lock (_lock)
        {
            Monitor.PulseAll(_lock);
        }
    }

    // That the host is ready is no answer yet.
    private int Answers => _lines.Count(static line => line != HostLines.Ready);

    // A negative time is refused, but for the one that means for ever.
    private static TimeSpan Positive(TimeSpan time) => time > TimeSpan.Zero ? time : TimeSpan.Zero;
}
