using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;
using Net.Pkcs11Interop.HighLevelAPI.Factories;

namespace EGovToken.Testing.Pkcs11Interop.Tests;

[TestClass]
public sealed class AttributeTests
{
    private readonly IObjectAttributeFactory _attributes = new Pkcs11InteropFactories().ObjectAttributeFactory;

    [TestMethod]
    public void A_value_comes_back_as_it_was_given()
    {
        Assert.AreEqual((ulong)CKO.CKO_CERTIFICATE, _attributes.Create(CKA.CKA_CLASS, CKO.CKO_CERTIFICATE).GetValueAsUlong());
        Assert.AreEqual((ulong)CKK.CKK_RSA, _attributes.Create(CKA.CKA_KEY_TYPE, CKK.CKK_RSA).GetValueAsUlong());
        Assert.AreEqual((ulong)CKC.CKC_X_509, _attributes.Create(CKA.CKA_CERTIFICATE_TYPE, CKC.CKC_X_509).GetValueAsUlong());
        Assert.AreEqual(2048UL, _attributes.Create(CKA.CKA_MODULUS_BITS, 2048).GetValueAsUlong());
        Assert.IsTrue(_attributes.Create(CKA.CKA_TOKEN, true).GetValueAsBool());
        Assert.AreEqual("ə", _attributes.Create(CKA.CKA_LABEL, "ə").GetValueAsString());
        CollectionAssert.AreEqual(new byte[] { 1, 2 }, _attributes.Create(CKA.CKA_ID, [1, 2]).GetValueAsByteArray());
        var day = new DateTime(2024, 7, 25, 0, 0, 0, DateTimeKind.Utc);
        Assert.AreEqual(day, _attributes.Create(CKA.CKA_END_DATE, day.AddHours(3)).GetValueAsDateTime());
    }

    [TestMethod]
    public void An_attribute_without_a_value_has_none_as_text_bytes_or_date()
    {
        IObjectAttribute attribute = _attributes.Create(CKA.CKA_LABEL);

        Assert.IsFalse(attribute.CannotBeRead);
        Assert.IsNull(attribute.GetValueAsString());
        Assert.IsNull(attribute.GetValueAsByteArray());
        Assert.IsNull(attribute.GetValueAsDateTime());
        Assert.ThrowsExactly<AttributeValueException>(() => attribute.GetValueAsUlong());
        Assert.ThrowsExactly<AttributeValueException>(() => attribute.GetValueAsBool());
    }

    [TestMethod]
    [DataRow("00000000")]
    [DataRow("\0\0\0\0\0\0\0\0")]
    [DataRow("")]
    public void An_empty_date_is_null(string written) =>
        Assert.IsNull(_attributes.Create(CKA.CKA_END_DATE, written).GetValueAsDateTime());

    [TestMethod]
    public void A_value_of_another_shape_is_refused_by_name()
    {
        IObjectAttribute attribute = _attributes.Create(CKA.CKA_LABEL, "20241399");

        Assert.AreEqual(CKA.CKA_LABEL, Assert.ThrowsExactly<AttributeValueException>(() => attribute.GetValueAsBool()).Attribute);
        Assert.AreEqual(CKA.CKA_LABEL, Assert.ThrowsExactly<AttributeValueException>(() => attribute.GetValueAsDateTime()).Attribute);
        Assert.ThrowsExactly<AttributeValueException>(() => _attributes.Create(CKA.CKA_LABEL, "text").GetValueAsUlong());
    }

    [TestMethod]
    public void A_disposed_attribute_has_no_value()
    {
        IObjectAttribute attribute = _attributes.Create(CKA.CKA_LABEL, "label");
        attribute.Dispose();

        Assert.ThrowsExactly<ObjectDisposedException>(() => attribute.Type);
        Assert.ThrowsExactly<ObjectDisposedException>(() => attribute.GetValueAsString());
    }
}
