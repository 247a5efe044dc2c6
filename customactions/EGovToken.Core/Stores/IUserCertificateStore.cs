using EGovToken.Core.KeyLinks;

namespace EGovToken.Core.Stores;

/// <summary>
/// The certificate stores of the user this process runs as. Reading shows what the user and the browsers see, certificates from
/// Group Policy and the PC's stores included; changes act on the user's own part alone. Each call opens and closes the store, so
/// what is read was written.
/// </summary>
public interface IUserCertificateStore
{
    /// <summary>The certificate with a thumbprint, or null. Where the user's part and another both have it, the user's.</summary>
    /// <param name="store">Which store.</param>
    /// <param name="thumbprint">SHA-1 in hexadecimal.</param>
    StoredCertificate? Find(UserStoreName store, string thumbprint);

    /// <summary>Adds a certificate that is not in the user's part, whether or not another part has it.</summary>
    /// <param name="store">Which store.</param>
    /// <param name="encoded">The certificate in DER.</param>
    /// <param name="link">Its key link, or null.</param>
    /// <exception cref="Outcomes.OutcomeException"><see cref="Outcomes.OutcomeNumber.StoreRefused"/>.</exception>
    void Add(UserStoreName store, byte[] encoded, KeyLink? link);

    /// <summary>Replaces the key link of a certificate in the user's part.</summary>
    /// <param name="store">Which store.</param>
    /// <param name="thumbprint">SHA-1 in hexadecimal.</param>
    /// <param name="link">The new link; null removes it.</param>
    /// <exception cref="Outcomes.OutcomeException">
    /// <see cref="Outcomes.OutcomeNumber.StoreRefused"/>, also when the user's part does not have the certificate.
    /// </exception>
    void SetKeyLink(UserStoreName store, string thumbprint, KeyLink? link);

    /// <summary>Removes a certificate from the user's part if it is there.</summary>
    /// <param name="store">Which store.</param>
    /// <param name="thumbprint">SHA-1 in hexadecimal.</param>
    /// <exception cref="Outcomes.OutcomeException"><see cref="Outcomes.OutcomeNumber.StoreRefused"/>.</exception>
    void Remove(UserStoreName store, string thumbprint);

    /// <summary>Tells whether the user's part can be changed, without changing anything.</summary>
    /// <param name="store">Which store.</param>
    /// <returns>Null when it can; else why not, in English.</returns>
    string? ProbeWritable(UserStoreName store);
}
