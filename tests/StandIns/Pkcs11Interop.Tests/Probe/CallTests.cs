using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;
using Net.Pkcs11Interop.HighLevelAPI.Factories;

namespace EGovToken.Testing.Pkcs11Interop.Tests.Probe;

[TestClass]
[OSCondition(OperatingSystems.Linux)]
public sealed class CallTests : IDisposable
{
    private readonly ProbeModule _module = new();
    private readonly IPkcs11Library _library;
    private readonly ISession _session;

    public CallTests()
    {
        _library = _module.Load();
        _session = _library.GetSlotList(SlotsType.WithTokenPresent).Single().OpenSession(SessionType.ReadWrite);
    }

    public void Dispose()
    {
        _session.Dispose();
        _library.Dispose();
        _module.Dispose();
    }

    [TestMethod]
    public void A_null_PIN_is_left_to_the_PIN_pad()
    {
        _session.Login(CKU.CKU_USER, (byte[]?)null);
        _session.Login(CKU.CKU_USER, (string?)null);
    }

    [TestMethod]
    public void An_empty_PIN_is_not_taken_for_a_null_one()
    {
        Pkcs11Exception asText = Assert.ThrowsExactly<Pkcs11Exception>(() => _session.Login(CKU.CKU_USER, ""));
        Pkcs11Exception asBytes = Assert.ThrowsExactly<Pkcs11Exception>(() => _session.Login(CKU.CKU_USER, Array.Empty<byte>()));

        Assert.AreEqual(CKR.CKR_PIN_LEN_RANGE, asText.RV);
        Assert.AreEqual(CKR.CKR_PIN_LEN_RANGE, asBytes.RV);
    }

    [TestMethod]
    public void More_objects_than_one_call_brings_are_all_found()
    {
        List<IObjectHandle> objects = _session.FindAllObjects(null);

        ulong[] expected = [.. Enumerable.Range(0x1000, 600).Select(handle => (ulong)handle)];
        CollectionAssert.AreEqual(expected, objects.ConvertAll(found => found.ObjectId));
    }

    [TestMethod]
    public void Criteria_reach_the_module_with_a_value_an_empty_one_or_none()
    {
        IObjectAttributeFactory attributes = _session.Factories.ObjectAttributeFactory;

        Assert.HasCount(600, _session.FindAllObjects(
            [attributes.Create(CKA.CKA_CLASS, CKO.CKO_PRIVATE_KEY), attributes.Create(CKA.CKA_LABEL, ""), attributes.Create(CKA.CKA_ID)]));
    }

    [TestMethod]
    public void The_length_that_comes_with_a_value_counts()
    {
        List<IObjectAttribute> attributes = _session.GetAttributeValue(
            _session.FindAllObjects(null)[1],
            [CKA.CKA_LABEL, CKA.CKA_VALUE, CKA.CKA_START_DATE]);

        Assert.AreEqual("label", attributes[0].GetValueAsString());
        Assert.IsTrue(attributes[1].CannotBeRead);
        Assert.AreEqual(new DateTime(2024, 7, 25, 0, 0, 0, DateTimeKind.Utc), attributes[2].GetValueAsDateTime());
    }

    [TestMethod]
    public void A_signature_is_as_long_as_the_module_says_in_the_end()
    {
        using IMechanism mechanism = _session.Factories.MechanismFactory.Create(CKM.CKM_SHA256_RSA_PKCS);
        IObjectHandle key = _session.FindAllObjects(null)[1];

        CollectionAssert.AreEqual(new byte[] { (byte)CKM.CKM_SHA256_RSA_PKCS, 7, 8 }, _session.Sign(mechanism, key, [7, 8]));
        CollectionAssert.AreEqual(new byte[] { (byte)CKM.CKM_SHA256_RSA_PKCS }, _session.Sign(mechanism, key, []));
    }
}
