using System.Text;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace EGovToken.Testing.Pkcs11Interop.Tests.SoftHsm;

[TestClass]
[OSCondition(OperatingSystems.Linux)]
public sealed class LoginTests
{
    [TestMethod]
    public void The_right_PIN_logs_in_and_logging_out_ends_it()
    {
        using IPkcs11Library library = SoftHsmToken.Load();
        using ISession session = SoftHsmToken.SlotOf(library).OpenSession(SessionType.ReadOnly);

        Assert.AreEqual(CKS.CKS_RO_PUBLIC_SESSION, session.GetSessionInfo().State);
        session.Login(CKU.CKU_USER, SoftHsmToken.Pin);
        Assert.AreEqual(CKS.CKS_RO_USER_FUNCTIONS, session.GetSessionInfo().State);
        session.Logout();
        Assert.AreEqual(CKS.CKS_RO_PUBLIC_SESSION, session.GetSessionInfo().State);
    }

    [TestMethod]
    public void The_PIN_may_be_given_as_bytes()
    {
        using IPkcs11Library library = SoftHsmToken.Load();
        using ISession session = SoftHsmToken.SlotOf(library).OpenSession(SessionType.ReadWrite);

        session.Login(CKU.CKU_USER, Encoding.UTF8.GetBytes(SoftHsmToken.Pin));

        ISessionInfo info = session.GetSessionInfo();
        Assert.AreEqual(CKS.CKS_RW_USER_FUNCTIONS, info.State);
        Assert.IsTrue(info.SessionFlags.RwSession);
        Assert.IsTrue(info.SessionFlags.SerialSession);
    }

    [TestMethod]
    public void A_wrong_PIN_is_refused_and_marks_the_token_until_the_right_one_comes()
    {
        using IPkcs11Library library = SoftHsmToken.Load();
        ISlot slot = SoftHsmToken.SlotOf(library);
        using ISession session = slot.OpenSession(SessionType.ReadOnly);

        Pkcs11Exception refusal = Assert.ThrowsExactly<Pkcs11Exception>(() => session.Login(CKU.CKU_USER, "wrong-1234"));

        Assert.AreEqual(CKR.CKR_PIN_INCORRECT, refusal.RV);
        Assert.AreEqual("C_Login", refusal.Method);
        Assert.AreEqual("Method C_Login returned CKR_PIN_INCORRECT", refusal.Message);
        Assert.IsTrue(slot.GetTokenInfo().TokenFlags.UserPinCountLow);

        session.Login(CKU.CKU_USER, SoftHsmToken.Pin);
        Assert.IsFalse(slot.GetTokenInfo().TokenFlags.UserPinCountLow);
    }

    [TestMethod]
    public void A_second_login_is_the_modules_error()
    {
        using IPkcs11Library library = SoftHsmToken.Load();
        using ISession session = SoftHsmToken.SlotOf(library).OpenSession(SessionType.ReadOnly);
        session.Login(CKU.CKU_USER, SoftHsmToken.Pin);

        Pkcs11Exception refusal = Assert.ThrowsExactly<Pkcs11Exception>(() => session.Login(CKU.CKU_USER, SoftHsmToken.Pin));

        Assert.AreEqual(CKR.CKR_USER_ALREADY_LOGGED_IN, refusal.RV);
    }

    [TestMethod]
    public void A_closed_session_is_not_closed_again()
    {
        using IPkcs11Library library = SoftHsmToken.Load();
        ISession session = SoftHsmToken.SlotOf(library).OpenSession(SessionType.ReadOnly);

        session.CloseSession();
        Assert.AreEqual(0UL, session.SessionId);
        session.Dispose();

        Assert.ThrowsExactly<ObjectDisposedException>(() => session.SessionId);
    }

    [TestMethod]
    public void Disposing_a_session_that_the_module_no_longer_knows_throws()
    {
        using IPkcs11Library library = SoftHsmToken.Load();
        ISlot slot = SoftHsmToken.SlotOf(library);
        ISession session = slot.OpenSession(SessionType.ReadOnly);
        slot.CloseAllSessions();

        Pkcs11Exception refusal = Assert.ThrowsExactly<Pkcs11Exception>(session.Dispose);

        Assert.AreEqual(CKR.CKR_SESSION_HANDLE_INVALID, refusal.RV);
    }
}
