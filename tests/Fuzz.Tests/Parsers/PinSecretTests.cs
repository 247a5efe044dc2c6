using System.Text;
using EGovToken.Core.Pkcs11;
using EGovToken.Fuzz.Tests.Fuzzing;
using FsCheck;
using FsCheck.Fluent;

namespace EGovToken.Fuzz.Tests.Parsers;

[TestClass]
public sealed class PinSecretTests
{
    private static readonly Gen<string> AnyText =
        from length in Gen.Choose(0, 64)
        from runes in Gen.OneOf(Gen.Choose(0, 0x7F), Gen.Choose(0x80, 0xD7FF), Gen.Choose(0xE000, 0x10FFFF)).ArrayOf(length)
        select string.Concat(runes.Select(rune => new Rune(rune).ToString()));

    [TestMethod]
    public void A_PIN_of_any_letters_is_UTF8_and_then_zeros() => RandomCases.Check("PINs", Arb.From(AnyText), 5_000, text =>
    {
        byte[] bytes;
        using (var pin = new PinSecret(text))
        {
            bytes = pin.Bytes;
            Assert.AreEqual(text, Encoding.UTF8.GetString(bytes));
        }

        Assert.IsTrue(Array.TrueForAll(bytes, one => one == 0));
    });
}
