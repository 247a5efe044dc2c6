using System.Diagnostics;
using System.Globalization;
using EGovToken.Testing.TestKit;

namespace EGovToken.Policies.Tests.Samba;

/// <summary>
/// A corner of this machine for a domain controller: its own network with nothing but a loopback interface, its own processes, and
/// Samba's folders in memory. All of it is gone when this process ends, however it ends.
/// </summary>
internal sealed class DomainNamespace : IDisposable
{
    private static readonly TimeSpan CommandLimit = TimeSpan.FromMinutes(5);

    // Where Debian's Samba keeps configuration, databases, SYSVOL, caches, logs and sockets.
    private static readonly string[] SambaFolders = ["/etc/samba", "/var/lib/samba", "/var/cache/samba", "/var/log/samba"];

    private readonly Process _bwrap;
    private readonly int _init;

    /// <param name="host">The name of the host inside.</param>
    /// <param name="mounts">Folders of this machine to show inside; the rest of it can only be read there, but for /tmp, which is empty.</param>
    /// <exception cref="InvalidOperationException">This machine allows no such corner.</exception>
    public DomainNamespace(string host, params IReadOnlyList<NamespaceMount> mounts)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            throw new InvalidOperationException("Only root can run a domain controller. './test.sh --fast' leaves this test out.");
        }

        _bwrap = Start(host, mounts);

        // The line comes from inside, when everything is mounted.
        if (_bwrap.StandardOutput.ReadLine() is null)
        {
            var errors = _bwrap.StandardError.ReadToEnd();
            _bwrap.Dispose();
            throw new InvalidOperationException($"bwrap could not make a namespace: {errors}");
        }

        var children = File.ReadAllText($"/proc/{_bwrap.Id}/task/{_bwrap.Id}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _init = int.Parse(children.Single(), CultureInfo.InvariantCulture);
    }

    /// <summary>Runs a program inside to its end.</summary>
    /// <param name="program">Its name on PATH.</param>
    /// <param name="arguments">Its arguments.</param>
    public ProgramRun Try(string program, params IEnumerable<string> arguments) => ProgramRun.Of(
        "nsenter",
        ["--target", $"{_init}", "--mount", "--net", "--pid", "--ipc", "--uts", "--wdns=/", "--", program, .. arguments],
        limit: CommandLimit);

    /// <summary>Runs a program inside that must succeed, and gives its standard output.</summary>
    /// <exception cref="InvalidOperationException">It did not exit with 0; the message has its output.</exception>
    public string Run(string program, params IEnumerable<string> arguments)
    {
        var run = Try(program, arguments);
        return run.ExitCode == 0
            ? run.Output
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} exited with {run.ExitCode}:\n{run.Text}");
    }

    /// <summary>Whether something inside listens on a TCP port of IPv4.</summary>
    public bool IsListening(int port)
    {
        // "sl local_address rem_address st …", addresses as hexadecimal IP:port; state 0A is LISTEN.
        var local = $":{port:X4}";
        return File.ReadLines($"/proc/{_init}/net/tcp")
            .Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Any(fields => fields[1].EndsWith(local, StringComparison.Ordinal) && fields[3] == "0A");
    }

    public void Dispose()
    {
        _bwrap.StandardInput.Close();
        _bwrap.WaitForExit();
        _bwrap.Dispose();
    }

    private static Process Start(string host, IReadOnlyList<NamespaceMount> mounts)
    {
        var arguments = (IEnumerable<string>)
        [
            "--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts", "--hostname", host,
            "--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc", "--tmpfs", "/tmp", "--tmpfs", "/run", "--dir", "/run/samba",
            .. SambaFolders.SelectMany(static folder => new[] { "--tmpfs", folder }), "--dir", "/var/lib/samba/private",
            .. mounts.SelectMany(static mount => new[] { mount.Writable ? "--bind" : "--ro-bind", mount.Folder, mount.Inside }),

            // It ends when nobody can write to its input any more. As the first process of its namespace it takes all others along;
            // bwrap's own first process would wait for them. --die-with-parent would not do: it means the thread that starts bwrap,
            // which is one of a pool here.
            "--as-pid-1", "--", "/bin/sh", "-c", "echo ready; exec cat > /dev/null",
        ];
        return Process.Start(new ProcessStartInfo("bwrap", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }
}
