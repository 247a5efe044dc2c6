using System.Globalization;
using System.Text;
using Net.Pkcs11Interop.Native;

namespace Net.Pkcs11Interop.Implementation;

/// <summary>The bytes of attribute values: CK_ULONG, CK_BBOOL, CK_DATE.</summary>
/// <remarks>Bytes of another shape are a <see cref="FormatException"/>.</remarks>
internal static class AttributeValue
{
    private const string DateFormat = "yyyyMMdd";
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    public static byte[] FromUlong(ulong value) =>
        NativeLayout.Current.UlongSize == sizeof(uint) ? BitConverter.GetBytes(checked((uint)value)) : BitConverter.GetBytes(value);

    public static ulong ToUlong(byte[] value)
    {
        int size = NativeLayout.Current.UlongSize;
        if (value?.Length != size)
        {
            throw new FormatException($"A CK_ULONG takes {size} bytes, not {value?.Length ?? 0}.");
        }

        return size == sizeof(uint) ? BitConverter.ToUInt32(value, 0) : BitConverter.ToUInt64(value, 0);
    }

    public static byte[] FromBool(bool value) => [value ? (byte)1 : (byte)0];

    public static bool ToBool(byte[] value) =>
        value?.Length == 1 ? value[0] != 0 : throw new FormatException($"A CK_BBOOL takes 1 byte, not {value?.Length ?? 0}.");

    public static byte[] FromDate(DateTime value) => Encoding.ASCII.GetBytes(value.ToString(DateFormat, CultureInfo.InvariantCulture));

    /// <summary>Null for an empty date, which modules write as nothing, as zeros or as NULs.</summary>
    public static DateTime? ToDate(byte[] value)
    {
        if (value is null || value.Length == 0)
        {
            return null;
        }

        string text = Encoding.UTF8.GetString(value);
        return text is "00000000" or "\0\0\0\0\0\0\0\0"
            ? null
            : DateTime.ParseExact(text, DateFormat, CultureInfo.InvariantCulture, Utc);
    }
}
