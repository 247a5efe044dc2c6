using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualCard.Card;
using EGovToken.Testing.VirtualCard.Reader;

namespace EGovToken.Portability.Tests.Tokens;

/// <summary>The run's PC/SC service and its reader; started when first asked for.</summary>
internal sealed class CardReader : IDisposable
{
    // OpenSC leaves cards that it has no driver for alone unless it is told otherwise; this one is plain ISO 7816.
    private const string OpenScConfiguration = """
        app default {
            card_drivers = default;
            enable_default_driver = true;
        }

        """;

    private static readonly Lazy<CardReader> OfThisRun = new(static () => new CardReader());

    private readonly TemporaryFolder _folder = new();
    private readonly PcscDaemon _daemon;

    private CardReader()
    {
        _daemon = PcscDaemon.Start(_folder.FullName, "Feitian ePass2003");
        File.WriteAllText(_folder.PathOf("opensc.conf"), OpenScConfiguration);
        NativeEnvironment.Set(PcscDaemon.SocketVariable, _daemon.Socket);
        NativeEnvironment.Set("OPENSC_CONF", _folder.PathOf("opensc.conf"));
    }

    /// <summary>The reader.</summary>
    public static CardReader Shared => OfThisRun.Value;

    /// <summary>Ends the service if it was started.</summary>
    public static void DisposeShared()
    {
        if (OfThisRun.IsValueCreated)
        {
            OfThisRun.Value.Dispose();
        }
    }

    /// <summary>Puts a card in until the result is disposed.</summary>
    public IDisposable Insert(SmartCard card) => _daemon.Insert(card);

    public void Dispose()
    {
        _daemon.Dispose();
        _folder.Dispose();
    }
}
