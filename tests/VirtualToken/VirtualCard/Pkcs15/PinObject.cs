using System.Formats.Asn1;
using EGovToken.Testing.VirtualCard.Card;

namespace EGovToken.Testing.VirtualCard.Pkcs15;

/// <summary>A PIN as EF(AODF) describes it.</summary>
/// <param name="Label">What users see it named.</param>
/// <param name="AuthId">What objects name it by.</param>
/// <param name="Pin">The PIN.</param>
internal sealed record PinObject(string Label, byte AuthId, CardPin Pin)
{
    /// <summary>The shortest PIN that the card claims to take.</summary>
    public const int MinimumLength = 4;

    /// <summary>The longest PIN that the card claims to take.</summary>
    public const int MaximumLength = 12;

    [Flags]
    private enum PinFlags
    {
        CaseSensitive = 1,
        Local = 1 << 1,
        Initialized = 1 << 4,
    }

    private enum PinType
    {
        Utf8 = 2,
    }

    /// <summary>AuthenticationType ::= pin PKCS15Object.</summary>
    public void Write(AsnWriter writer)
    {
        using (writer.PushSequence())
        {
            writer.WriteCommonAttributes(Label, pin: null);
            using (writer.PushSequence())
            {
                writer.WriteOctetString([AuthId]);
            }

            using (writer.PushSequence(Pkcs15Writer.Context(1)))
            using (writer.PushSequence())
            {
                writer.WriteNamedBitList(PinFlags.CaseSensitive | PinFlags.Local | PinFlags.Initialized);
                writer.WriteEnumeratedValue(PinType.Utf8);
                writer.WriteInteger(MinimumLength);
                writer.WriteInteger(MaximumLength);
                writer.WriteInteger(MaximumLength);
                writer.WriteInteger(Pin.Reference, Pkcs15Writer.Context(0));
                writer.WritePath(Pkcs15Files.Application);
            }
        }
    }
}
