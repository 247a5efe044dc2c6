using System.Diagnostics;
using System.Globalization;
using EGovToken.Testing.VirtualCard.Card;

namespace EGovToken.Testing.VirtualCard.Reader;

/// <summary>
/// A PC/SC service of the test's own, with one reader of two slots that programs play cards for. pcscd's socket has a fixed
/// place, so the service sees a /run of its own; whoever sets <see cref="SocketVariable"/> to <see cref="Socket"/> talks to it.
/// </summary>
public sealed class PcscDaemon : IDisposable
{
    /// <summary>The variable that libpcsclite takes the socket's path from.</summary>
    public const string SocketVariable = "PCSCLITE_CSOCK_NAME";

    private const string Driver = "/usr/lib/pcsc/drivers/serial/libifdvpcd.so";
    private const string RunFolder = "/run/pcscd";
    private const string SocketName = "pcscd.comm";

    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(20);

    private readonly LastingProcess _process;
    private readonly int _port;

    private PcscDaemon(LastingProcess process, string socket, int port)
    {
        _process = process;
        _port = port;
        Socket = socket;
    }

    /// <summary>Where the service listens.</summary>
    public string Socket { get; }

    /// <summary>Starts the service.</summary>
    /// <param name="folder">An empty folder for its socket and configuration; a short path, since sockets' paths are limited to 107 bytes.</param>
    /// <param name="readerName">The reader's name; each slot's has a number behind it.</param>
    /// <exception cref="InvalidOperationException">It did not start; the message has what it said.</exception>
    public static PcscDaemon Start(string folder, string readerName)
    {
        var port = LoopbackPorts.FindPair();
        var configuration = Directory.CreateDirectory(Path.Combine(folder, "readers")).FullName;
        var run = Directory.CreateDirectory(Path.Combine(folder, "run")).FullName;

        // /dev/null stands for "wait for the card to connect": the driver's other way round ends pcscd when no card answers.
        File.WriteAllText(Path.Combine(configuration, "virtual"), string.Create(CultureInfo.InvariantCulture, $"""
            FRIENDLYNAME "{readerName}"
            DEVICENAME /dev/null:{port}
            LIBPATH {Driver}

            """));

        var start = new ProcessStartInfo("bwrap",
        [
            "--bind", "/", "/", "--dev-bind", "/dev", "/dev", "--tmpfs", "/run", "--bind", run, RunFolder, "--unshare-pid", "--die-with-parent",
            "pcscd", "--foreground", "--error", "--config", configuration,
        ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var daemon = new PcscDaemon(new LastingProcess(start), Path.Combine(run, SocketName), port);
        daemon.WaitUntilReady();
        return daemon;
    }

    /// <summary>Puts a card into the first slot until the result is disposed; returns when programs see it.</summary>
    public IDisposable Insert(SmartCard card) => new InsertedCard(new CardConnection(card, _port), new SlotWatch(Socket));

    /// <summary>Ends the service.</summary>
    public void Dispose() => _process.Dispose();

    private void WaitUntilReady()
    {
        var waited = Stopwatch.StartNew();
        while (!File.Exists(Socket))
        {
            if (_process.HasEnded)
            {
                throw new InvalidOperationException($"pcscd did not start:\n{_process.ReadOutput()}");
            }

            if (waited.Elapsed > StartLimit)
            {
                Dispose();
                throw new InvalidOperationException($"pcscd did not make {Socket} within {StartLimit}.");
            }

            Thread.Sleep(PollInterval);
        }
    }
}
