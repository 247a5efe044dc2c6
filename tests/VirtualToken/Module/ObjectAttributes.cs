using System.Collections.Frozen;
using EGovToken.Testing.VirtualToken.Interop;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.VirtualToken.Module;

/// <summary>The attributes that callers can read, by CKA_ type, in the encoding of the platform.</summary>
internal static unsafe class ObjectAttributes
{
    /// <summary>CKA_PRIVATE_EXPONENT, _PRIME_1, _PRIME_2, _EXPONENT_1, _EXPONENT_2, _COEFFICIENT.</summary>
    private static readonly FrozenSet<ulong> Secrets = FrozenSet.Create<ulong>(0x123, 0x124, 0x125, 0x126, 0x127, 0x128);

    /// <summary>Whether an object has an attribute that it does not give out.</summary>
    public static bool IsSensitive(TokenObject item, ulong type) => item is PrivateKeyObject && Secrets.Contains(type);

    /// <summary>The attributes of an object.</summary>
    public static Dictionary<ulong, byte[]> Of(TokenObject item)
    {
        var attributes = new Dictionary<ulong, byte[]>
        {
            [0x001] = Flag(true), // CKA_TOKEN
            [0x002] = Flag(item.Private), // CKA_PRIVATE
            [0x003] = System.Text.Encoding.UTF8.GetBytes(item.Label), // CKA_LABEL
            [0x102] = item.Id, // CKA_ID
            [0x170] = Flag(false), // CKA_MODIFIABLE
        };
        switch (item)
        {
            case CertificateObject certificate:
                AddCertificate(attributes, certificate);
                break;
            case PublicKeyObject key:
                AddPublicKey(attributes, key);
                break;
            case PrivateKeyObject key:
                AddPrivateKey(attributes, key);
                break;
        }

        return attributes;
    }

    /// <summary>Answers one attribute of C_GetAttributeValue: the value, or its length where the caller has given no room.</summary>
    /// <returns>A CK_RV.</returns>
    public static uint Answer(NativeAttribute attribute, Dictionary<ulong, byte[]> values)
    {
        if (!values.TryGetValue(attribute.Type, out var value))
        {
            attribute.Length = NativeLayout.Unavailable;
            return ReturnValue.AttributeTypeInvalid;
        }

        if (attribute.Value is not null && attribute.Length < (ulong)value.Length)
        {
            attribute.Length = NativeLayout.Unavailable;
            return ReturnValue.BufferTooSmall;
        }

        attribute.Length = (ulong)value.Length;
        if (attribute.Value is not null)
        {
            value.CopyTo(new Span<byte>(attribute.Value, value.Length));
        }

        return ReturnValue.Ok;
    }

    /// <summary>Whether an object's attributes are those of a search template.</summary>
    public static bool Match(Dictionary<ulong, byte[]> values, NativeAttribute[] wanted) =>
        Array.TrueForAll(wanted, one => values.TryGetValue(one.Type, out var value) && one.Bytes.SequenceEqual(value));

    private static void AddCertificate(Dictionary<ulong, byte[]> attributes, CertificateObject certificate)
    {
        var names = CertificateNames.Read(certificate.Value);
        attributes[0x000] = Number(1); // CKA_CLASS: CKO_CERTIFICATE
        attributes[0x011] = certificate.Value; // CKA_VALUE
        attributes[0x080] = Number(0); // CKA_CERTIFICATE_TYPE: CKC_X_509
        attributes[0x081] = names.Issuer; // CKA_ISSUER
        attributes[0x082] = names.SerialNumber; // CKA_SERIAL_NUMBER
        attributes[0x086] = Flag(false); // CKA_TRUSTED
        attributes[0x087] = Number(certificate.IsAuthority ? 2u : 1u); // CKA_CERTIFICATE_CATEGORY
        attributes[0x101] = names.Subject; // CKA_SUBJECT
    }

    private static void AddPublicKey(Dictionary<ulong, byte[]> attributes, PublicKeyObject key)
    {
        attributes[0x000] = Number(2); // CKA_CLASS: CKO_PUBLIC_KEY
        attributes[0x100] = Number(0); // CKA_KEY_TYPE: CKK_RSA
        attributes[0x104] = Flag(false); // CKA_ENCRYPT
        attributes[0x106] = Flag(false); // CKA_WRAP
        attributes[0x10A] = Flag(true); // CKA_VERIFY
        attributes[0x120] = key.Modulus; // CKA_MODULUS
        attributes[0x121] = Number((ulong)key.Modulus.Length * 8); // CKA_MODULUS_BITS
        attributes[0x122] = key.PublicExponent; // CKA_PUBLIC_EXPONENT
        attributes[0x163] = Flag(true); // CKA_LOCAL
    }

    private static void AddPrivateKey(Dictionary<ulong, byte[]> attributes, PrivateKeyObject key)
    {
        attributes[0x000] = Number(3); // CKA_CLASS: CKO_PRIVATE_KEY
        attributes[0x100] = Number(0); // CKA_KEY_TYPE: CKK_RSA
        attributes[0x103] = Flag(true); // CKA_SENSITIVE
        attributes[0x105] = Flag(false); // CKA_DECRYPT
        attributes[0x107] = Flag(false); // CKA_UNWRAP
        attributes[0x108] = Flag(true); // CKA_SIGN
        attributes[0x120] = key.Modulus; // CKA_MODULUS
        attributes[0x122] = key.PublicExponent; // CKA_PUBLIC_EXPONENT
        attributes[0x162] = Flag(false); // CKA_EXTRACTABLE
        attributes[0x163] = Flag(true); // CKA_LOCAL
        attributes[0x164] = Flag(true); // CKA_NEVER_EXTRACTABLE
        attributes[0x165] = Flag(true); // CKA_ALWAYS_SENSITIVE
        attributes[0x202] = Flag(false); // CKA_ALWAYS_AUTHENTICATE
    }

    private static byte[] Flag(bool value) => [value ? (byte)1 : (byte)0];

    private static byte[] Number(ulong value) => BitConverter.GetBytes(value)[..NativeLayout.ULongSize];
}
