namespace EGovToken.Testing.VirtualToken.Csp;

/// <summary>The Windows error codes that the provider sets. Values: winerror.h.</summary>
internal static class ProviderError
{
    public const uint InvalidHandle = 6;
    public const uint InvalidParameter = 87;
    public const uint MoreData = 234;
    public const uint NoMoreItems = 259;
    public const uint NotImplemented = 0x80004001;
    public const uint BadHash = 0x80090002;
    public const uint BadKey = 0x80090003;
    public const uint BadAlgorithm = 0x80090008;
    public const uint BadFlags = 0x80090009;
    public const uint BadType = 0x8009000A;
    public const uint BadHashState = 0x8009000C;
    public const uint NoKey = 0x8009000D;
    public const uint BadKeyset = 0x80090016;
    public const uint Fail = 0x80090020;
    public const uint SilentContext = 0x80090022;
    public const uint NoSmartCard = 0x8010000C;
    public const uint InvalidPin = 0x8010002A;
    public const uint WrongPin = 0x8010006B;
    public const uint PinBlocked = 0x8010006C;
    public const uint CardRemoved = 0x80100069;
    public const uint CancelledByUser = 0x8010006E;
}
