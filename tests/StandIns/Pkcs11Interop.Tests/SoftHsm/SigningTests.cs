using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace EGovToken.Testing.Pkcs11Interop.Tests.SoftHsm;

[TestClass]
[OSCondition(OperatingSystems.Linux)]
public sealed class SigningTests
{
    [TestMethod]
    [DataRow("məlumat")]
    [DataRow("", DisplayName = "nothing at all")]
    public void The_certificate_verifies_what_the_key_signs(string text)
    {
        byte[] data = Encoding.UTF8.GetBytes(text);
        using IPkcs11Library library = SoftHsmToken.Load();
        using ISession session = SoftHsmToken.SlotOf(library).OpenSession(SessionType.ReadOnly);
        session.Login(CKU.CKU_USER, SoftHsmToken.Pin);
        using IMechanism mechanism = session.Factories.MechanismFactory.Create(CKM.CKM_SHA256_RSA_PKCS);

        byte[] signature = session.Sign(mechanism, PrivateKey(session), data);

        using RSA publicKey = SoftHsmToken.Shared.Certificate.GetRSAPublicKey()!;
        Assert.IsTrue(publicKey.VerifyData(data, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    [TestMethod]
    public void A_mechanism_that_the_module_does_not_know_is_the_modules_error()
    {
        using IPkcs11Library library = SoftHsmToken.Load();
        using ISession session = SoftHsmToken.SlotOf(library).OpenSession(SessionType.ReadOnly);
        session.Login(CKU.CKU_USER, SoftHsmToken.Pin);
        using IMechanism mechanism = session.Factories.MechanismFactory.Create(CKM.CKM_VENDOR_DEFINED);

        Pkcs11Exception refusal = Assert.ThrowsExactly<Pkcs11Exception>(() => session.Sign(mechanism, PrivateKey(session), [1]));

        Assert.AreEqual("C_SignInit", refusal.Method);
        Assert.AreEqual(CKR.CKR_MECHANISM_INVALID, refusal.RV);
    }

    private static IObjectHandle PrivateKey(ISession session) =>
        session.FindAllObjects([session.Factories.ObjectAttributeFactory.Create(CKA.CKA_CLASS, CKO.CKO_PRIVATE_KEY)]).Single();
}
