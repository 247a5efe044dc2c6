using System.Collections.Concurrent;
using System.Globalization;

namespace EGovToken.Testing.Sandbox.Session;

/// <summary>The commands that the agent was told to start, each with somebody who waits for its end.</summary>
internal sealed class RunningCommands
{
    private readonly ConcurrentDictionary<int, TaskCompletionSource<int>> _commands = new();

    /// <summary>Takes a command down before it is started.</summary>
    /// <returns>Its Unix exit status, once it has ended; faulted when the sandbox ends before.</returns>
    public Task<int> Add(int id)
    {
        var completion = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        _commands[id] = completion;
        return completion.Task;
    }

    /// <summary>Passes a line of the agent on if it is the end of a command.</summary>
    /// <returns>Whether it is.</returns>
    public bool TryFinish(string line)
    {
        if (line.Split(' ') is not ["finished", var id, var status])
        {
            return false;
        }

        _commands[int.Parse(id, CultureInfo.InvariantCulture)].TrySetResult(int.Parse(status, CultureInfo.InvariantCulture));
        return true;
    }

    /// <summary>Tells all who still wait that the sandbox has ended.</summary>
    public void EndAll()
    {
        foreach (var command in _commands.Values)
        {
            command.TrySetException(new SandboxException("The sandbox ended while the program ran."));
        }
    }
}
