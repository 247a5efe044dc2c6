using System.Diagnostics;

namespace EGovToken.Core.Isolation;

/// <summary>Takes the lines of a provider host as they come, from another thread.</summary>
internal sealed class HostOutput
{
    // Longer than the listing of any token, and short enough for a provider that never stops talking.
    private const int LongestOutput = 1024 * 1024;

    private readonly object _lock = new();
    private readonly List<string> _lines = [];
    private int _length;

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
            IsTooLong |= _length > LongestOutput;
            IsDone |= line == HostLines.Done;
            if (line is not null && !IsTooLong && HostLines.IsHosts(line))
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

    // That the host is ready is no answer yet.
    private int Answers => _lines.Count(static line => line != HostLines.Ready);

    // A negative time is refused, but for the one that means for ever.
    private static TimeSpan Positive(TimeSpan time) => time > TimeSpan.Zero ? time : TimeSpan.Zero;
}
