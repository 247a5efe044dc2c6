namespace EGovToken.Core.Settings;

/// <summary>What the portal's address may be: it is written into a file that the user double-clicks.</summary>
internal static class PortalUrlRule
{
    private const int Longest = 2048;

    public static Uri Check(string name, string value)
    {
        // ASCII without spaces keeps the shortcut file free of line breaks and of code-page trouble.
        if (value.Length <= Longest
            && value.All(static c => c is > ' ' and <= '~')
            && Uri.TryCreate(value, UriKind.Absolute, out var url)
            && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
            && url.UserInfo.Length == 0
            && url.Host.Length > 0)
        {
            return url;
        }

        throw SettingError.For(name, $"'{value}' is not a web address that starts with https:// or http://");
    }
}
