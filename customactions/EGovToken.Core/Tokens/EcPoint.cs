namespace EGovToken.Core.Tokens;

/// <summary>CKA_EC_POINT: an OCTET STRING around the point by the standard (PKCS#11 v2.40 section 2.3.3), the bare point on some tokens.</summary>
internal static class EcPoint
{
    private const byte OctetString = 0x04;

    // The bare point begins with 04 as well, but its second byte is no length of what follows.
    public static byte[] Unwrap(byte[] value)
    {
        if (value.Length > 2 && value[0] == OctetString && value[1] == value.Length - 2)
        {
            return [.. value.Skip(2)];
        }

        const byte oneLengthByte = 0x81;
        return value.Length > 3 && value[0] == OctetString && value[1] == oneLengthByte && value[2] == value.Length - 3
            ? [.. value.Skip(3)]
            : value;
    }
}
