using EGovToken.Core.KeyLinks;

namespace EGovToken.Core.Stores;

/// <summary>The certificate stores of the user this process runs as. Each call opens and closes the store, so what is read was written.</summary>
public interface IUserCertificateStore
{
    /// <summary>The certificate with a thumbprint, or null.</summary>
    /// <param name="store">Which store.</param>
    /// <param name="thumbprint">SHA-1 in hexadecimal.</param>
    StoredCertificate? Find(UserStoreName store, string thumbprint);

    /// <summary>Adds a certificate that is not there.</summary>
    /// <param name="store">Which store.</param>
    /// <param name="encoded">The certificate in DER.</param>
    /// <param name="link">Its key link, or null.</param>
    /// <exception cref="Outcomes.OutcomeException"><see cref="Outcomes.OutcomeNumber.StoreRefused"/>.</exception>
    void Add(UserStoreName store, byte[] encoded, KeyLink? link);

    /// <summary>Replaces the key link of a certificate that is there.</summary>
    /// <param name="store">Which store.</param>
    /// <param name="thumbprint">SHA-1 in hexadecimal.</param>
    /// <param name="link">The new link; null removes it.</param>
    /// <exception cref="Outcomes.OutcomeException"><see cref="Outcomes.OutcomeNumber.StoreRefused"/>.</exception>
    void SetKeyLink(UserStoreName store, string thumbprint, KeyLink? link);

    /// <summary>Removes a certificate if it is there.</summary>
    /// <param name="store">Which store.</param>
    /// <param name="thumbprint">SHA-1 in hexadecimal.</param>
    /// <exception cref="Outcomes.OutcomeException"><see cref="Outcomes.OutcomeNumber.StoreRefused"/>.</exception>
    void Remove(UserStoreName store, string thumbprint);

    /// <summary>Whether the private key of a certificate in My can be acquired without asking the user anything.</summary>
    /// <param name="thumbprint">SHA-1 in hexadecimal.</param>
    bool CanAcquireKeySilently(string thumbprint);
}
