using System.Runtime.Versioning;
using EGovToken.Testing.KeyProbe;

[assembly: SupportedOSPlatform("windows")]

// KeyProbe PIN TEXT: signs a text with the private key of each certificate in CurrentUser\My, as a browser would reach it:
// through the certificate's key link, silently. One line for each: THUMBPRINT SIGNATURE, or THUMBPRINT and the Windows error.
if (args is not [var pin, var text])
{
    Console.Error.WriteLine("usage: KeyProbe PIN TEXT");
    return 2;
}

foreach (var (thumbprint, signature) in MyCertificates.Sign(pin, text))
{
    Console.WriteLine($"{thumbprint} {signature}");
}

return 0;
