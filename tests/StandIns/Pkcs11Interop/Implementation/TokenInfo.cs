using System.Globalization;
using Net.Pkcs11Interop.HighLevelAPI;
using Net.Pkcs11Interop.Native;

namespace Net.Pkcs11Interop.Implementation;

internal sealed class TokenInfo : ITokenInfo
{
    /// <summary>Reads CK_TOKEN_INFO; the order is the structure's.</summary>
    public TokenInfo(ulong slotId, StructReader info)
    {
        SlotId = slotId;
        Label = info.ReadText(32);
        ManufacturerId = info.ReadText(32);
        Model = info.ReadText(16);
        SerialNumber = info.ReadText(16);
        TokenFlags = new TokenFlags(info.ReadUlong());
        MaxSessionCount = info.ReadUlong();
        SessionCount = info.ReadUlong();
        MaxRwSessionCount = info.ReadUlong();
        RwSessionCount = info.ReadUlong();
        MaxPinLen = info.ReadUlong();
        MinPinLen = info.ReadUlong();
        TotalPublicMemory = info.ReadUlong();
        FreePublicMemory = info.ReadUlong();
        TotalPrivateMemory = info.ReadUlong();
        FreePrivateMemory = info.ReadUlong();
        HardwareVersion = info.ReadVersion();
        FirmwareVersion = info.ReadVersion();
        UtcTimeString = info.ReadText(16);
        UtcTime = ToUtcTime(UtcTimeString);
    }

    public ulong SlotId { get; }

    public string Label { get; }

    public string ManufacturerId { get; }

    public string Model { get; }

    public string SerialNumber { get; }

    public ITokenFlags TokenFlags { get; }

    public ulong MaxSessionCount { get; }

    public ulong SessionCount { get; }

    public ulong MaxRwSessionCount { get; }

    public ulong RwSessionCount { get; }

    public ulong MaxPinLen { get; }

    public ulong MinPinLen { get; }

    public ulong TotalPublicMemory { get; }

    public ulong FreePublicMemory { get; }

    public ulong TotalPrivateMemory { get; }

    public ulong FreePrivateMemory { get; }

    public string HardwareVersion { get; }

    public string FirmwareVersion { get; }

    public string UtcTimeString { get; }

    public DateTime? UtcTime { get; }

    /// <summary>Date, time and two reserved digits; anything else is a token without a clock.</summary>
    private static DateTime? ToUtcTime(string text)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (text.Length != 16)
        {
            return null;
        }

        bool isTime = DateTime.TryParseExact(text.Substring(0, 14), "yyyyMMddHHmmss", CultureInfo.InvariantCulture, Utc, out DateTime time);
        return isTime ? time : null;
    }
}
