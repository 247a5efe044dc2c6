using EGovToken.Cli.PinEntry;
using EGovToken.Core.Common;

namespace EGovToken.Cli.Tests;

/// <summary>A PIN that comes in another form than UTF-8 text would be another PIN, and cost a try.</summary>
[TestClass]
public class PinStdinReaderTests
{
    [TestMethod]
    [DataRow(new byte[] { 0xFF, 0xFE, 0x31, 0x00, 0x32, 0x00, 0x33, 0x00, 0x34, 0x00 }, DisplayName = "UTF-16 with its mark")]
    [DataRow(new byte[] { 0x31, 0x00, 0x32, 0x00, 0x33, 0x00, 0x34, 0x00 }, DisplayName = "UTF-16 without")]
    [DataRow(new byte[] { 0xE7, 0x31, 0x32, 0x33, 0x34 }, DisplayName = "a code page")]
    [DataRow(new byte[] { 0x31, 0x32, 0x09, 0x33, 0x34 }, DisplayName = "a control character")]
    public void Bytes_that_are_no_text_are_refused(byte[] bytes)
    {
        using var input = new MemoryStream(bytes);

        Assert.AreEqual(OutcomeNumber.PinLengthRange, Assert.ThrowsExactly<OutcomeException>(() => PinStdinReader.Read(input)).Outcome.Number);
    }

    [TestMethod]
    [DataRow("1234\r\n")]
    [DataRow("\uFEFF1234")]
    public void What_programs_put_around_a_PIN_is_no_part_of_it(string text)
    {
        using var input = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        using var pin = PinStdinReader.Read(input);

        CollectionAssert.AreEqual("1234"u8.ToArray(), pin.Bytes);
    }
}
