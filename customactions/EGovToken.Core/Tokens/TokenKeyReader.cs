using EGovToken.Core.KeyLinks;
using EGovToken.Core.Modules;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace EGovToken.Core.Tokens;

/// <summary>Lists the key objects that sessions see: public keys always, private ones mostly after login.</summary>
/// <param name="factories">Makes the search attributes.</param>
internal sealed class TokenKeyReader(Pkcs11InteropFactories factories)
{
    private static readonly List<CKA> Wanted = [CKA.CKA_ID, CKA.CKA_MODULUS, CKA.CKA_EC_POINT];

    /// <summary>Every key; one that cannot be read is passed over.</summary>
    /// <exception cref="Outcomes.OutcomeException">The token is gone or failed.</exception>
    public IReadOnlyList<TokenKey> ReadAll(TokenSessions sessions) =>
        [.. sessions.All.SelectMany(session => Read(session, isPrivate: true).Concat(Read(session, isPrivate: false)))];

    private IEnumerable<TokenKey> Read(TokenSession session, bool isPrivate)
    {
        var kind = factories.ObjectAttributeFactory.Create(CKA.CKA_CLASS, isPrivate ? CKO.CKO_PRIVATE_KEY : CKO.CKO_PUBLIC_KEY);
        foreach (var handle in ObjectSearch.Find(session, [kind]))
        {
            var attributes = ObjectAttributes.Read(session, handle, Wanted);
            yield return new TokenKey(isPrivate, attributes.Bytes(0), KeyOf(attributes.Bytes(1), attributes.Bytes(2)));
        }
    }

    private static PublicKeyValue? KeyOf(byte[] modulus, byte[] point) =>
        PublicKeyValue.Rsa(modulus) ?? PublicKeyValue.EC(EcPoint.Unwrap(point));
}
