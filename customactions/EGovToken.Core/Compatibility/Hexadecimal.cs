namespace EGovToken.Core;

/// <summary>Bytes as upper-case hexadecimal digits, which .NET Framework has no method for.</summary>
internal static class Hexadecimal
{
    private const string Digits = "0123456789ABCDEF";

    public static string Of(byte[] bytes)
    {
        var text = new char[bytes.Length * 2];
        for (var i = 0; i < bytes.Length; i++)
        {
            text[i * 2] = Digits[bytes[i] >> 4];
            text[(i * 2) + 1] = Digits[bytes[i] & 0xF];
        }

        return new string(text);
    }
}
