using System.Globalization;
using System.Text;

using EGovToken.Testing.Sandbox.Isolation;

namespace EGovToken.Testing.Sandbox.Session;

/// <summary>A Windows that is switched on: programs run side by side in it, and it stays on without any, until it is ended or disposed of.</summary>
public sealed class SandboxSession : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan ToolLimit = TimeSpan.FromMinutes(3);

    private static readonly UnicodeEncoding Utf16 = new(bigEndian: false, byteOrderMark: false);

    private readonly string _folder;
    private readonly AgentConnection _agent;
    private int _lastId;

    /// <param name="sandbox">What the session sees; this adds its own folder to it.</param>
    /// <param name="folder">A folder on the host for the session's own files, made here.</param>
    internal SandboxSession(Bubblewrap sandbox, string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
        EmbeddedFile.WriteTo(folder, "agent.sh", "launcher.exe");
        sandbox.Mount(new FolderMount(folder, Inside.Session, Writable: true));
        _agent = new AgentConnection(sandbox.ToArguments("bash", $"{Inside.Session}/agent.sh"));
        Screen = new SandboxScreen(this);
    }

    /// <summary>Its screen and keyboard.</summary>
    public SandboxScreen Screen { get; }

    /// <summary>Whether it has been ended.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>The programs that ran on when <see cref="End"/> had waited long enough; none where it had no patience to begin with.</summary>
    public IReadOnlyList<string> LeftRunning { get; private set; } = [];

    /// <summary>Starts a Windows program and does not wait for it.</summary>
    public StartedProgram Start(WindowsCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var (id, folder) = NextFolder();
        var program = command.Program.StartsWith('/') ? Inside.ToWindowsPath(command.Program) : command.Program;
        var line = WindowsCommandLine.Join(program, command.Arguments);
        File.WriteAllText(
            Path.Combine(folder, "command-line"),
            command.RawArguments is null ? line : $"{line} {command.RawArguments}",
            Utf16);
        if (command.WorkingDirectory is not null)
        {
            File.WriteAllText(Path.Combine(folder, "directory"), command.WorkingDirectory, Utf16);
        }

        var launcher = new List<string> { "env" };
        launcher.AddRange(command.Environment.Select(variable => $"{variable.Key}={variable.Value}"));
        launcher.AddRange(["wine", $"{Inside.Session}/launcher.exe", Inside.ToWindowsPath($"{Inside.Session}/{id}")]);
        return new StartedProgram(this, program, command.TimeLimit, folder, StartUnix(id, folder, launcher));
    }

    /// <summary>Runs a Windows program to its end. Programs that it started may run on.</summary>
    /// <exception cref="SandboxTimeoutException">It did not end in time; the session has been ended.</exception>
    public ProcessResult Run(WindowsCommand command) => Start(command).WaitForEnd();

    /// <summary>Waits for all programs to end, writes the registry to its files and switches this Windows off.</summary>
    /// <param name="patience">How long programs may take to end by themselves; some minutes when null.</param>
    /// <returns>The command lines of the programs that ran when patience ended; they have been killed.</returns>
    public IReadOnlyList<string> End(TimeSpan? patience = null)
    {
        if (HasEnded)
        {
            return [];
        }

        try
        {
            var running = _agent.WaitForPrograms(patience ?? Patience);
            LeftRunning = patience == TimeSpan.Zero ? [] : running;
            _agent.KillPrograms();
            return running;
        }
        finally
        {
            Dispose();
        }
    }

    /// <summary>Ends everything at once, as pulling the plug does: what Windows had not yet written is lost.</summary>
    public void Dispose()
    {
        HasEnded = true;
        _agent.Dispose();
    }

    /// <summary>The command lines of everything that runs.</summary>
    public IReadOnlyList<string> Processes() => _agent.Processes();

    /// <summary>A file that tools inside can write and the host can read.</summary>
    internal (string InsidePath, string HostPath) SharedFile(string name) => ($"{Inside.Session}/{name}", Path.Combine(_folder, name));

    /// <summary>Runs a Unix tool of the sandbox root to its end.</summary>
    internal ProcessResult RunTool(params IReadOnlyList<string> command)
    {
        var (id, folder) = NextFolder();
        var status = StartUnix(id, folder, command);
        if (!status.Wait(ToolLimit))
        {
            Dispose();
            throw new SandboxTimeoutException($"{command[0]} did not end within {ToolLimit.TotalSeconds:0} s; its sandbox has been ended.");
        }

        return new ProcessResult(status.Result, File.ReadAllText(Path.Combine(folder, "stdout")), File.ReadAllText(Path.Combine(folder, "stderr")));
    }

    private (int Id, string Folder) NextFolder()
    {
        ObjectDisposedException.ThrowIf(HasEnded, this);
        var id = Interlocked.Increment(ref _lastId);
        var folder = Path.Combine(_folder, id.ToString(CultureInfo.InvariantCulture));
        Directory.CreateDirectory(folder);
        return (id, folder);
    }

    private Task<int> StartUnix(int id, string folder, IEnumerable<string> command)
    {
        File.WriteAllText(Path.Combine(folder, "command"), string.Concat(command.Select(word => word + '\0')));
        return _agent.Start(id);
    }
}
