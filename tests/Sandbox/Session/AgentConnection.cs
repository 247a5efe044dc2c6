using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

using EGovToken.Testing.Sandbox.Host;
using EGovToken.Testing.Sandbox.Isolation;

namespace EGovToken.Testing.Sandbox.Session;

/// <summary>Talks to the script that is the first process of a session (agent.sh has the protocol).</summary>
internal sealed class AgentConnection : IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromMinutes(3);

    private readonly Process _bwrap;
    private readonly Task<string> _errors;
    private readonly RunningCommands _running = new();
    private readonly BlockingCollection<string> _answers = [];
    private readonly NamespaceInit? _init;
    private bool _disposed;

    /// <summary>Starts the sandbox and waits until it takes requests.</summary>
    /// <param name="bwrapArguments">What starts agent.sh in its sandbox.</param>
    public AgentConnection(IEnumerable<string> bwrapArguments)
    {
        _bwrap = HostTool.Start("bwrap", bwrapArguments);
        _errors = _bwrap.StandardError.ReadToEndAsync();
        _ = Task.Factory.StartNew(ReadAnswers, TaskCreationOptions.LongRunning);
        try
        {
            Expect("ready", StartLimit);
            _init = NamespaceInit.Of(_bwrap);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Has the agent start the command in the session's folder number <paramref name="id"/>.</summary>
    /// <returns>The Unix exit status, once it has ended; faulted when the sandbox ends before.</returns>
    public Task<int> Start(int id)
    {
        var status = _running.Add(id);
        Send($"start {id}");
        return status;
    }

    /// <summary>The command lines of everything that runs inside but the sandbox's own processes.</summary>
    public IReadOnlyList<string> Processes()
    {
        Send("processes");
        return TakeLines("processes", AnswerLimit);
    }

    /// <summary>Waits for all Windows programs to end.</summary>
    /// <returns>The command lines of those that have not.</returns>
    public IReadOnlyList<string> WaitForPrograms(TimeSpan limit)
    {
        Send(string.Create(CultureInfo.InvariantCulture, $"wait {Math.Ceiling(limit.TotalSeconds):0}"));
        return TakeLines("programs", limit + AnswerLimit);
    }

    /// <summary>Ends all Windows programs and writes the registry to its files.</summary>
    public void KillPrograms()
    {
        Send("kill");
        Expect("killed", AnswerLimit);
    }

    /// <summary>Ends the sandbox and everything in it.</summary>
    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        _bwrap.StandardInput.Close(); // The agent ends, and all others with it.
        if (!_bwrap.WaitForExit(AnswerLimit))
        {
            _bwrap.Kill();
            _bwrap.WaitForExit();
        }

        _init?.WaitForExit(AnswerLimit);
        _bwrap.Dispose();
    }

    private void Send(string request)
    {
        try
        {
            _bwrap.StandardInput.WriteLine(request);
            _bwrap.StandardInput.Flush();
        }
        catch (IOException e)
        {
            throw new SandboxException("The sandbox has ended.", e);
        }
    }

    private List<string> TakeLines(string word, TimeSpan limit)
    {
        var count = int.Parse(Expect(word, limit), CultureInfo.InvariantCulture);
        return [.. Enumerable.Range(0, count).Select(_ => Take(AnswerLimit))];
    }

    private string Expect(string word, TimeSpan limit)
    {
        var answer = Take(limit);
        return answer.StartsWith(word, StringComparison.Ordinal) ? answer[word.Length..].Trim() : throw Unexpected(answer);
    }

    private string Take(TimeSpan limit)
    {
        try
        {
            if (_answers.TryTake(out var answer, limit))
            {
                return answer;
            }
        }
        catch (InvalidOperationException)
        {
            // No more answers will come.
        }

        var ended = _bwrap.HasExited;
        throw ended
            ? new SandboxException($"The sandbox ended: {_errors.GetAwaiter().GetResult().Trim()}")
            : new SandboxTimeoutException($"The sandbox did not answer within {limit.TotalSeconds:0} s.");
    }

    private void ReadAnswers()
    {
        while (_bwrap.StandardOutput.ReadLine() is { } line)
        {
            if (!_running.TryFinish(line))
            {
                _answers.Add(line);
            }
        }

        _answers.CompleteAdding();
        _running.EndAll();
    }

    private static SandboxException Unexpected(string answer) => new($"The sandbox gave an unexpected answer: '{answer}'");
}
