using System.Diagnostics;
using System.Text;

namespace EGovToken.Core.Host;

/// <summary>Takes the lines of a host as they come, from another thread.</summary>
/// <param name="longest">How many characters may come: the vendor's DLL may never stop talking.</param>
internal sealed class HostOutput(int longest)
{
    // A certificate is 64 KiB at most.
    private const int LongestLine = 1024 * 1024;

    // A token in a slot for each of many PINs.
    private const int MostFields = 300;

    private readonly object _lock = new();
    private readonly List<string> _lines = [];
    private int _length;
    private int _taken;

    // The rest of what the vendor's DLL writes into a line is not kept: it may have no end.
    private bool _isVendors;

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

    /// <summary>Takes lines until there are no more, or too many.</summary>
    /// <param name="output">Where they come from.</param>
    public void ReadFrom(TextReader output)
    {
        try
        {
            var piece = new char[4096];
            var line = new StringBuilder();
            for (int count; !IsTooLong && (count = output.Read(piece, 0, piece.Length)) > 0;)
            {
                Receive(piece, count, line);
            }

            Take(line);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // What came until then counts.
        }

        End();
    }

    /// <summary>There is no more to come.</summary>
    public void End()
    {
        lock (_lock)
        {
            IsClosed = true;
            Monitor.PulseAll(_lock);
        }
    }

    /// <summary>Waits until there is no more to come, or nothing has come for too long.</summary>
    /// <param name="limit">How long the first answer may take, and each one after it.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public void WaitForEnd(TimeSpan limit, CancellationToken cancellation = default)
    {
        using var wake = cancellation.Register(Wake);
        lock (_lock)
        {
            var known = 0;
            var since = Stopwatch.StartNew();
            while (!(IsClosed || IsTooLong || IsDone) && since.Elapsed < limit && !cancellation.IsCancellationRequested)
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
    /// <param name="left">How much time is left; asked again while it is waited.</param>
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

    private void Receive(char[] piece, int count, StringBuilder line)
    {
        lock (_lock)
        {
            _length += count;
            IsTooLong |= _length > longest;
            Monitor.PulseAll(_lock);
        }

        foreach (var character in piece.Take(count))
        {
            if (character is '\n')
            {
                Take(line);
            }
            else if (character is not '\r' && !_isVendors)
            {
                line.Append(character);
                _isVendors = line.Length == HostMessage.Mark.Length && !HostMessage.IsHosts(line.ToString());
            }
        }
    }

    private void Take(StringBuilder text)
    {
        var line = text.ToString();
        text.Clear();
        _isVendors = false;
        lock (_lock)
        {
            if (IsClosed || IsTooLong || !HostMessage.IsHosts(line))
            {
                return;
            }

            IsTooLong |= line.Length > LongestLine || line.Count(static character => character == ' ') > MostFields;
            IsDone |= line == HostLines.Done;
            IsReady |= line == HostLines.Ready;
            _lines.Add(line);
            Monitor.PulseAll(_lock);
        }
    }

    // That the host is ready is no answer yet.
    private int Answers => _lines.Count(static line => line != HostLines.Ready);

    // A negative time is refused, but for the one that means for ever.
    private static TimeSpan Positive(TimeSpan time) => time > TimeSpan.Zero ? time : TimeSpan.Zero;
}
