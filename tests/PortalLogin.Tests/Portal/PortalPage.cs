using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using EGovToken.Core.Common;

namespace EGovToken.PortalLogin.Tests.Portal;

/// <summary>The page that the test portal shows to whoever has logged in.</summary>
internal static class PortalPage
{
    /// <summary>A whole HTTP answer.</summary>
    /// <param name="visitor">The certificate that the visitor has logged in with.</param>
    /// <param name="language">The page's language.</param>
    public static byte[] For(X509Certificate2 visitor, Language language)
    {
        var (title, greeting) = language.Code switch
        {
            "az" => ("Sınaq portalı", "Elektron imza ilə daxil oldunuz:"),
            "ru" => ("Тестовый портал", "Вы вошли с электронной подписью:"),
            _ => ("Test portal", "You have logged in with your e-signature:"),
        };
        var body = Encoding.UTF8.GetBytes($$"""
            <!DOCTYPE html>
            <html lang="{{language.Code}}"><head><meta charset="utf-8"><title>{{title}}</title><link rel="icon" href="data:,">
            <style>body { font: 20px sans-serif; margin: 60px } h1 { color: #1b4f8f }</style></head>
            <body><h1>{{title}}</h1><p>{{greeting}}</p>
            <p><b>{{WebUtility.HtmlEncode(visitor.GetNameInfo(X509NameType.SimpleName, forIssuer: false))}}</b></p></body></html>
            """);
        var head = $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }
}
