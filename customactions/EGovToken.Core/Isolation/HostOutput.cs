namespace EGovToken.Core.Isolation;

/// <summary>Takes the lines of a provider host as they come, from another thread.</summary>
internal sealed class HostOutput : IDisposable
{
    // Longer than the listing of any token, and short enough for a provider that never stops talking.
    private const int LongestOutput = 1024 * 1024;

    private readonly object _lock = new();
    private readonly List<string> _lines = [];
    private readonly ManualResetEventSlim _end = new();
    private int _length;
    private bool _disposed;

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
            if (_disposed)
            {
                return;
            }

            _length += line?.Length ?? 0;
            IsClosed |= line is null;
            IsTooLong |= _length > LongestOutput;
            IsDone |= line == HostLines.Done;
            if (line is not null && !IsTooLong && HostLines.IsHosts(line))
            {
                _lines.Add(line);
            }

            if (IsClosed || IsTooLong || IsDone)
            {
                _end.Set();
            }
        }
    }

    /// <summary>Waits until there is no more to come, or the time is over.</summary>
    public void WaitForEnd(TimeSpan limit) => _end.Wait(limit);

    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
            _end.Dispose();
        }
    }
}
