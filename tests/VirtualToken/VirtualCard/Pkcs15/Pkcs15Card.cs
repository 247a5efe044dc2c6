using EGovToken.Testing.VirtualCard.Card;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.VirtualCard.Pkcs15;

/// <summary>Personalises a card by PKCS #15 (ISO 7816-15), which any module for that standard can read.</summary>
public static class Pkcs15Card
{
    // Bit 8 marks a PIN of the application's own, ISO 7816-4 section 7.5.1.
    private const byte UserPinReference = 0x81;
    private const byte SigningPinReference = 0x82;
    private const byte UserPinId = 1;
    private const byte SigningPinId = 2;

    /// <summary>Makes a card.</summary>
    public static SmartCard Create(CardPersonality personality)
    {
        var pins = Pins(personality);
        var certificates = Certificates(personality.Token, pins[0]);
        var keys = Keys(personality.Token, pins);
        var application = new DedicatedFile(Pkcs15Files.Application, Pkcs15Files.ApplicationIdentifier,
        [
            new ElementaryFile(Pkcs15Files.ObjectDirectory, Directories.ObjectDirectory()),
            new ElementaryFile(Pkcs15Files.TokenInfo, Directories.TokenInfo(personality)),
            new ElementaryFile(Pkcs15Files.AuthenticationObjects, Pkcs15Writer.Encode(writer => pins.ForEach(pin => pin.Write(writer)))),
            new ElementaryFile(Pkcs15Files.PrivateKeys, Pkcs15Writer.Encode(writer => keys.ForEach(key => key.Write(writer)))),
            new ElementaryFile(Pkcs15Files.Certificates, Pkcs15Writer.Encode(writer => certificates.ForEach(entry => entry.Entry.Write(writer)))),
            .. certificates.Select(entry => entry.File),
        ]);
        var root = new DedicatedFile(DedicatedFile.RootId, [],
            [new ElementaryFile(Pkcs15Files.Applications, Directories.Applications(personality.Label)), application]);
        return new SmartCard(root, [.. pins.Select(pin => pin.Pin)]);
    }

    private static List<PinObject> Pins(CardPersonality personality)
    {
        List<PinObject> pins = [Pin("User PIN", UserPinId, UserPinReference)];
        if (personality.HasSigningPin)
        {
            pins.Add(Pin("Signature PIN", SigningPinId, SigningPinReference));
        }

        return pins;

        PinObject Pin(string label, byte id, byte reference) =>
            new(label, id, new CardPin(reference, personality.Token.Pin, personality.MaximumTries));
    }

    private static List<(CertificateEntry Entry, ElementaryFile File)> Certificates(TokenState token, PinObject userPin) =>
    [
        .. token.Objects.OfType<CertificateObject>().Select((certificate, index) =>
        {
            var file = (ushort)(Pkcs15Files.FirstCertificate + index);
            return (
                new CertificateEntry(certificate.Label, certificate.Id, file, certificate.IsAuthority, certificate.Private ? userPin.AuthId : null),
                new ElementaryFile(file, certificate.Value, certificate.Private ? userPin.Pin : null));
        }),
    ];

    private static List<KeyObject> Keys(TokenState token, List<PinObject> pins)
    {
        var keys = token.Objects.OfType<PrivateKeyObject>().ToList();
        return
        [
            .. keys.Select((key, index) => new KeyObject(
                key.Label,
                key.Id,
                key.Modulus.Length * 8,
                (byte)(index + 1),
                (index == keys.Count - 1 ? pins[^1] : pins[0]).AuthId)),
        ];
    }
}
