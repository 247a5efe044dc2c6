using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;
using Net.Pkcs11Interop.HighLevelAPI.Factories;

namespace EGovToken.Testing.Pkcs11Interop.Tests.SoftHsm;

[TestClass]
[OSCondition(OperatingSystems.Linux)]
public sealed class ObjectTests
{
    [TestMethod]
    public void The_certificate_is_found_and_read_back_byte_for_byte()
    {
        using IPkcs11Library library = SoftHsmToken.Load();
        using ISession session = SoftHsmToken.SlotOf(library).OpenSession(SessionType.ReadOnly);
        IObjectHandle certificate = Find(session, CKO.CKO_CERTIFICATE).Single();

        List<IObjectAttribute> attributes = session.GetAttributeValue(
            certificate,
            [CKA.CKA_VALUE, CKA.CKA_LABEL, CKA.CKA_ID, CKA.CKA_TOKEN, CKA.CKA_CERTIFICATE_TYPE, CKA.CKA_START_DATE]);

        CollectionAssert.AreEqual(SoftHsmToken.Shared.Certificate.RawData, attributes[0].GetValueAsByteArray());
        Assert.AreEqual(SoftHsmToken.ObjectLabel, attributes[1].GetValueAsString());
        CollectionAssert.AreEqual(new byte[] { 0xA1, 0xB2 }, attributes[2].GetValueAsByteArray());
        Assert.IsTrue(attributes[3].GetValueAsBool());
        Assert.AreEqual((ulong)CKC.CKC_X_509, attributes[4].GetValueAsUlong());
        Assert.IsNull(attributes[5].GetValueAsDateTime());
    }

    [TestMethod]
    public void An_object_of_the_session_is_made_and_found()
    {
        using IPkcs11Library library = SoftHsmToken.Load();
        using ISession session = SoftHsmToken.SlotOf(library).OpenSession(SessionType.ReadOnly);
        IObjectAttributeFactory attributes = library.Factories.ObjectAttributeFactory;

        IObjectHandle made = session.CreateObject(
        [
            attributes.Create(CKA.CKA_CLASS, CKO.CKO_DATA),
            attributes.Create(CKA.CKA_TOKEN, false),
            attributes.Create(CKA.CKA_PRIVATE, false),
            attributes.Create(CKA.CKA_VALUE, [1, 2, 3]),
        ]);

        Assert.AreEqual(made.ObjectId, Find(session, CKO.CKO_DATA).Single().ObjectId);
        CollectionAssert.AreEqual(new byte[] { 1, 2, 3 }, session.GetAttributeValue(made, [CKA.CKA_VALUE])[0].GetValueAsByteArray());
    }

    [TestMethod]
    public void A_private_object_is_found_after_the_login_only()
    {
        using IPkcs11Library library = SoftHsmToken.Load();
        using ISession session = SoftHsmToken.SlotOf(library).OpenSession(SessionType.ReadOnly);

        Assert.IsEmpty(Find(session, CKO.CKO_PRIVATE_KEY));
        session.Login(CKU.CKU_USER, SoftHsmToken.Pin);
        Assert.HasCount(1, Find(session, CKO.CKO_PRIVATE_KEY));
    }

    [TestMethod]
    public void Secret_and_missing_attributes_cannot_be_read_but_their_neighbours_can()
    {
        using IPkcs11Library library = SoftHsmToken.Load();
        using ISession session = SoftHsmToken.SlotOf(library).OpenSession(SessionType.ReadOnly);
        session.Login(CKU.CKU_USER, SoftHsmToken.Pin);
        IObjectHandle key = Find(session, CKO.CKO_PRIVATE_KEY).Single();

        List<IObjectAttribute> attributes = session.GetAttributeValue(
            key,
            [CKA.CKA_PRIVATE_EXPONENT, CKA.CKA_MODULUS, CKA.CKA_CERTIFICATE_TYPE, CKA.CKA_SENSITIVE]);

        Assert.IsTrue(attributes[0].CannotBeRead, "A secret attribute was read.");
        AttributeValueException refusal = Assert.ThrowsExactly<AttributeValueException>(() => attributes[0].GetValueAsByteArray());
        Assert.AreEqual(CKA.CKA_PRIVATE_EXPONENT, refusal.Attribute);
        Assert.HasCount(256, attributes[1].GetValueAsByteArray());
        Assert.IsTrue(attributes[2].CannotBeRead, "A key had a certificate's type.");
        Assert.IsTrue(attributes[3].GetValueAsBool());
    }

    [TestMethod]
    public void A_search_without_criteria_finds_everything()
    {
        using IPkcs11Library library = SoftHsmToken.Load();
        using ISession session = SoftHsmToken.SlotOf(library).OpenSession(SessionType.ReadOnly);
        session.Login(CKU.CKU_USER, SoftHsmToken.Pin);

        Assert.HasCount(3, session.FindAllObjects(null));
        Assert.HasCount(3, session.FindAllObjects([]));
    }

    [TestMethod]
    public void All_criteria_of_a_search_must_match()
    {
        using IPkcs11Library library = SoftHsmToken.Load();
        using ISession session = SoftHsmToken.SlotOf(library).OpenSession(SessionType.ReadOnly);
        IObjectAttributeFactory attributes = session.Factories.ObjectAttributeFactory;

        List<IObjectHandle> hit = session.FindAllObjects(
            [
                attributes.Create(CKA.CKA_CLASS, CKO.CKO_CERTIFICATE),
                attributes.Create(CKA.CKA_ID, [0xA1, 0xB2]),
                attributes.Create(CKA.CKA_TOKEN, true),
            ]);
        List<IObjectHandle> miss = session.FindAllObjects(
            [attributes.Create(CKA.CKA_CLASS, CKO.CKO_CERTIFICATE), attributes.Create(CKA.CKA_LABEL, "another")]);

        Assert.HasCount(1, hit);
        Assert.IsEmpty(miss);
    }

    [TestMethod]
    public void A_search_in_steps_must_be_ended_before_the_next()
    {
        using IPkcs11Library library = SoftHsmToken.Load();
        using ISession session = SoftHsmToken.SlotOf(library).OpenSession(SessionType.ReadOnly);
        session.FindObjectsInit(null);
        Assert.HasCount(1, session.FindObjects(1));

        Pkcs11Exception refusal = Assert.ThrowsExactly<Pkcs11Exception>(() => session.FindAllObjects(null));
        Assert.AreEqual(CKR.CKR_OPERATION_ACTIVE, refusal.RV);

        session.FindObjectsFinal();
        Assert.HasCount(2, session.FindAllObjects(null));
    }

    [TestMethod]
    public void Reading_no_attributes_is_a_mistake_of_the_caller()
    {
        using IPkcs11Library library = SoftHsmToken.Load();
        using ISession session = SoftHsmToken.SlotOf(library).OpenSession(SessionType.ReadOnly);
        IObjectHandle certificate = Find(session, CKO.CKO_CERTIFICATE).Single();

        Assert.ThrowsExactly<ArgumentException>(() => session.GetAttributeValue(certificate, new List<CKA>()));
        Assert.ThrowsExactly<ArgumentNullException>(() => session.GetAttributeValue(null, [CKA.CKA_VALUE]));
    }

    private static List<IObjectHandle> Find(ISession session, CKO objectClass) =>
        session.FindAllObjects([session.Factories.ObjectAttributeFactory.Create(CKA.CKA_CLASS, objectClass)]);
}
