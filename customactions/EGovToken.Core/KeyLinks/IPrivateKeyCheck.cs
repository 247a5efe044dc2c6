namespace EGovToken.Core.KeyLinks;

/// <summary>Tells whether certificates' private keys are of use to programs.</summary>
public interface IPrivateKeyCheck
{
    /// <summary>
    /// Acquires the private key of each of some certificates in CurrentUser\My through its key link, without asking the user
    /// anything, and compares its public half with the certificate's: a link to another key is of no use.
    /// </summary>
    /// <param name="thumbprints">SHA-1 in hexadecimal; asked for together, because each question may cost a process.</param>
    /// <returns>An answer for each, in the same order.</returns>
    IReadOnlyList<PrivateKeyAnswer> Check(IReadOnlyList<string> thumbprints);
}
