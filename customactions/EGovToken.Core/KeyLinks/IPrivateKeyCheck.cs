namespace EGovToken.Core.KeyLinks;

/// <summary>Tells whether a certificate's private key is of use to programs.</summary>
public interface IPrivateKeyCheck
{
    /// <summary>
    /// Acquires the private key of a certificate in CurrentUser\My through its key link, without asking the user anything, and
    /// compares its public half with the certificate's: a link to another key is of no use.
    /// </summary>
    /// <param name="thumbprint">SHA-1 in hexadecimal.</param>
    PrivateKeyAnswer Check(string thumbprint);
}
