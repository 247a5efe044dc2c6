namespace EGovToken.Core.Registration;

/// <summary>The reasons in words, for logs.</summary>
internal static class LeftOutTexts
{
    public static string For(LeftOutReason reason) => reason switch
    {
        LeftOutReason.Root => "a root is never trusted silently",
        LeftOutReason.Expired => "it has expired",
        LeftOutReason.NoKeyOnToken => "its private key is not on the token",
        LeftOutReason.NoProviderHasKey => "no provider on this PC has its private key",
        LeftOutReason.ProviderFailed => "a provider that may have its private key failed",
        LeftOutReason.UnsupportedKey => "its key is of a kind that this product does not know",
        LeftOutReason.Unreadable => "it cannot be read",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "This reason has no words."),
    };
}
