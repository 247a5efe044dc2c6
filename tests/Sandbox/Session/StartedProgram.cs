using System.Globalization;

namespace EGovToken.Testing.Sandbox.Session;

/// <summary>A Windows program that has been started in a session.</summary>
public sealed class StartedProgram
{
    private readonly SandboxSession _session;
    private readonly string _program;
    private readonly TimeSpan _timeLimit;
    private readonly string _folder;
    private readonly Task<int> _launcherStatus;

    internal StartedProgram(SandboxSession session, string program, TimeSpan timeLimit, string folder, Task<int> launcherStatus)
    {
        _session = session;
        _program = program;
        _timeLimit = timeLimit;
        _folder = folder;
        _launcherStatus = launcherStatus;
    }

    /// <summary>Whether it has ended.</summary>
    public bool HasEnded => _launcherStatus.IsCompleted;

    /// <summary>Waits for its end, at most for its time limit from now on.</summary>
    /// <exception cref="SandboxTimeoutException">It did not end in time; the session has been ended.</exception>
    /// <exception cref="SandboxException">Windows could not start it.</exception>
    public ProcessResult WaitForEnd()
    {
        if (!_launcherStatus.Wait(_timeLimit))
        {
            var running = string.Join("\n  ", _session.Processes());
            var picture = _session.Screen.TakePictureOfHang(_program);
            _session.Dispose();
            throw new SandboxTimeoutException(
                $"{_program} did not end within {_timeLimit.TotalSeconds:0} s; its sandbox has been ended. The screen: {picture}. "
                + $"These ran in it:\n  {running}\n{Read("stdout")}{Read("stderr")}");
        }

        if (Read("start-error") is { Length: > 0 } error)
        {
            throw new SandboxException($"Windows could not start {_program}: error {error}.");
        }

        return uint.TryParse(Read("exit-code"), NumberStyles.None, CultureInfo.InvariantCulture, out var exitCode)
            ? new ProcessResult(unchecked((int)exitCode), Read("stdout"), Read("stderr"))
            : throw new SandboxException($"Wine could not run {_program} (status {_launcherStatus.Result}): {Read("stdout")}{Read("stderr")}");
    }

    /// <summary>How it ended, for a message.</summary>
    public string DescribeEnd() => $"{_program} has ended with {(Read("exit-code") is { Length: > 0 } code ? code : "no exit code")}: {Read("stdout")}{Read("stderr")}";

    private string Read(string name)
    {
        var file = Path.Combine(_folder, name);
        return File.Exists(file) ? File.ReadAllText(file) : string.Empty;
    }
}
