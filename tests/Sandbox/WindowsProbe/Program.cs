using System.Globalization;
using System.Runtime.Versioning;
using EGovToken.Testing.WindowsProbe;

[assembly: SupportedOSPlatform("windows")]

// What tests do inside Windows that neither the product nor Windows' own programs do for them.
switch (args)
{
    // Signs a text with the private key of each certificate in CurrentUser\My, as a browser would reach it: through the certificate's
    // key link, silently. One line for each: THUMBPRINT SIGNATURE, or THUMBPRINT and the Windows error.
    case ["sign", var pin, var text]:
        foreach (var (thumbprint, signature) in MyCertificates.Sign(pin, text))
        {
            Console.WriteLine($"{thumbprint} {signature}");
        }

        return 0;

    // Logs in to a portal that takes the certificates of an authority, with each certificate in the same way: THUMBPRINT admitted, or why not.
    case ["login", var pin, var issuer]:
        foreach (var (thumbprint, outcome) in PortalLogin.Try(pin, Convert.FromBase64String(issuer)))
        {
            Console.WriteLine($"{thumbprint} {outcome}");
        }

        return 0;
    case ["deny", var guarded]:
        StoreAccess.Deny(guarded);
        return 0;
    case ["allow", var guarded]:
        StoreAccess.Allow(guarded);
        return 0;

    // What another program does to the user's certificates.
    case ["flags", var flags]:
        OtherProgram.SetFlags(uint.Parse(flags, CultureInfo.InvariantCulture));
        return 0;
    case ["add", var encoded]:
        OtherProgram.Add(encoded);
        return 0;
    case ["churn", var rounds, var until]:
        Console.WriteLine(OtherProgram.Churn(int.Parse(rounds, CultureInfo.InvariantCulture), until));
        return 0;
    case ["hold", var name, var said, var until]:
        OtherProgram.Hold(name, said, until);
        return 0;
    default:
        Console.Error.WriteLine("usage: WindowsProbe sign PIN TEXT | login PIN BASE64 | deny STORE|KEY | allow STORE|KEY | flags NUMBER | add BASE64 | churn ROUNDS FILE | hold NAME FILE FILE");
        return 2;
}
