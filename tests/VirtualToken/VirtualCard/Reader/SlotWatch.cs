using System.Diagnostics;
using EGovToken.Testing.TestKit;

namespace EGovToken.Testing.VirtualCard.Reader;

/// <summary>Asks a PC/SC service whether its first slot has a card in it, by OpenSC's own tool.</summary>
/// <param name="socket">Where the service listens.</param>
internal sealed class SlotWatch(string socket)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(20);

    /// <summary>Waits until there is a card, or none.</summary>
    /// <exception cref="TimeoutException">The service never saw that; the message has what it sees.</exception>
    public void WaitFor(bool present)
    {
        // A line of the list: number, Yes or No, features, name.
        var wanted = present ? "Yes" : "No";
        var waited = Stopwatch.StartNew();
        string seen;
        while (!IsListed(seen = ListReaders(), wanted))
        {
            if (waited.Elapsed > Limit)
            {
                throw new TimeoutException($"The first slot's card should have become '{wanted}':\n{seen}");
            }

            Thread.Sleep(PollInterval);
        }
    }

    private static bool IsListed(string list, string wanted) => list.Split('\n').Any(line =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["0", var card, ..] && card == wanted);

    private string ListReaders() => ProgramRun.Of(
        "opensc-tool", ["--list-readers"], new Dictionary<string, string> { [PcscDaemon.SocketVariable] = socket }).Text;
}
