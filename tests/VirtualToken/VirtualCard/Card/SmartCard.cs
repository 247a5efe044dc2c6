using EGovToken.Testing.VirtualCard.Apdus;

namespace EGovToken.Testing.VirtualCard.Card;

/// <summary>A read-only card with files and PINs, as ISO 7816-4 has it. Safe to use from several threads.</summary>
/// <param name="root">The root of its files.</param>
/// <param name="pins">Its PINs.</param>
public sealed class SmartCard(DedicatedFile root, IReadOnlyList<CardPin> pins)
{
    // TS, T0 (TD1 follows, no historical bytes), TD1 (protocol T=1), TCK: the plainest answer that names a protocol.
    private static readonly byte[] PlainAnswer = [0x3B, 0x80, 0x01, 0x81];

    private readonly FileSelection _selection = new(root);
    private readonly Lock _lock = new();

    /// <summary>What the card says when it is powered (ISO 7816-3 section 8).</summary>
    public byte[] AnswerToReset { get; } = PlainAnswer;

    /// <summary>The card's PINs.</summary>
    public IReadOnlyList<CardPin> Pins => pins;

    /// <summary>How many commands have come.</summary>
    public int Exchanges { get; private set; }

    /// <summary>How often a PIN was sent to the card.</summary>
    public int Attempts
    {
        get
        {
            lock (_lock)
            {
                return pins.Sum(pin => pin.Attempts);
            }
        }
    }

    /// <summary>Powers the card anew: nothing is selected or verified any more.</summary>
    public void Reset()
    {
        lock (_lock)
        {
            _selection.Reset();
            foreach (var pin in pins)
            {
                pin.Forget();
            }
        }
    }

    /// <summary>Carries out a command.</summary>
    /// <param name="command">The command as it came over the line.</param>
    /// <returns>The answer as it goes over the line.</returns>
    public byte[] Transmit(ReadOnlySpan<byte> command)
    {
        lock (_lock)
        {
            Exchanges++;
            var parsed = CommandApdu.TryParse(command);
            return (parsed is null ? ResponseApdu.Of(StatusWord.WrongLength) : Answer(parsed)).Encode();
        }
    }

    private ResponseApdu Answer(CommandApdu command) => command.Instruction switch
    {
        Instruction.Select => _selection.Select(command),
        Instruction.ReadBinary => _selection.Read(command),
        Instruction.Verify => Verify(command),
        _ => ResponseApdu.Of(StatusWord.InstructionNotSupported),
    };

    private ResponseApdu Verify(CommandApdu command)
    {
        var pin = pins.FirstOrDefault(pin => pin.Reference == command.P2);
        if (pin is null)
        {
            return ResponseApdu.Of(StatusWord.ReferencedDataNotFound);
        }

        if (command.Data.Length > 0)
        {
            pin.Verify(command.Data);
        }

        return ResponseApdu.Of(pin switch
        {
            { IsVerified: true } => StatusWord.Success,
            { TriesLeft: 0 } => StatusWord.AuthenticationMethodBlocked,
            _ => (ushort)(StatusWord.TriesLeft | pin.TriesLeft),
        });
    }
}
