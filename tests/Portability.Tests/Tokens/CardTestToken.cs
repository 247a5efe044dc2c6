using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualCard.Card;
using EGovToken.Testing.VirtualCard.Pkcs15;

namespace EGovToken.Portability.Tests.Tokens;

/// <summary>A PKCS #15 card in a PC/SC reader, which OpenSC's module makes a token of.</summary>
internal sealed class CardTestToken : PluggableTestToken
{
    /// <summary>Where Debian has OpenSC's module.</summary>
    public const string OpenScModule = "/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so";

    private readonly TemporaryFolder _folder = new();
    private readonly IDisposable _inserted;

    public CardTestToken(CardPersonality personality)
    {
        Card = Pkcs15Card.Create(personality);
        Serial = personality.Token.Serial;
        CallSpy.Watch(OpenScModule, _folder.PathOf("calls"));
        _inserted = CardReader.Shared.Insert(Card);
    }

    public CardTestToken()
        : this(new CardPersonality { Token = IssuedCredentials.Token })
    {
    }

    /// <summary>The card itself: what it counts, no software in between can hide.</summary>
    public SmartCard Card { get; }

    public override string Module => OpenScModule;

    public override string CountingModule => CallSpy.Module;

    public override string Serial { get; }

    public override int CallsOf(string function) => SpyLog.Read(_folder.PathOf("calls")).CallsOf(function);

    public override void Remove() => _inserted.Dispose();

    public override void BlockPin() => Card.Pins[0].TriesLeft = 0;

    public override void Dispose()
    {
        _inserted.Dispose();
        _folder.Dispose();
    }
}
