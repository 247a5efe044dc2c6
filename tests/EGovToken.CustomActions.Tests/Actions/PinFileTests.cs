using System.Text;
using EGovToken.CustomActions.Actions;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.Personality;

namespace EGovToken.CustomActions.Tests.Actions;

/// <summary>A PIN that comes in a file: read once, and nothing is left of the file. Who else can read it is told by Windows alone.</summary>
[TestClass]
public class PinFileTests
{
    [TestMethod]
    [DataRow("{0}")]
    [DataRow("{0}\r\n")]
    [DataRow("\uFEFF{0}\n")]
    public void It_is_verified_once_and_the_file_is_gone(string content)
    {
        using var pc = new TestPC();
        using var folder = new TemporaryFolder();
        var file = Put(folder, string.Format(System.Globalization.CultureInfo.InvariantCulture, content, CitizenToken.DefaultPin));

        var session = new RecordingSession(("TOKENPINFILE", file));
        Assert.IsTrue(pc.Run(session, services => new PlanRegistration(services)), session.Everything);

        Assert.IsFalse(File.Exists(file));
        Assert.AreEqual(1, pc.Token.CallsOf("C_Login"));
        Assert.IsTrue(session.Lines.Any(line => line.Contains("the PIN is right", StringComparison.Ordinal)), session.Everything);
        Assert.IsFalse(session.Everything.Contains(CitizenToken.DefaultPin, StringComparison.Ordinal));
    }

    [TestMethod]
    public void It_is_gone_where_no_token_gets_the_PIN_too()
    {
        using var pc = new TestPC();
        using var folder = new TemporaryFolder();
        var file = Put(folder, "0000");
        pc.Token.Token.Unplug();

        Assert.IsTrue(pc.Run(new RecordingSession(("TOKENPINFILE", file)), services => new PlanRegistration(services)));

        Assert.IsFalse(File.Exists(file));
        StringAssert.StartsWith(pc.LastResult, "EGT2101");
    }

    [TestMethod]
    public void What_is_overwritten_is_the_file_itself()
    {
        using var pc = new TestPC();
        using var folder = new TemporaryFolder();
        var file = Put(folder, CitizenToken.DefaultPin);
        var sameFile = folder.PathOf("link");
        Tool.Run("ln", file, sameFile);

        pc.Run(new RecordingSession(("TOKENPINFILE", file)), services => new PlanRegistration(services));

        CollectionAssert.AreEqual(new byte[CitizenToken.DefaultPin.Length], File.ReadAllBytes(sameFile));
    }

    [TestMethod]
    public void A_link_a_folder_and_a_file_that_is_missing_or_too_long_are_refused_without_a_try()
    {
        using var pc = new TestPC();
        using var folder = new TemporaryFolder();
        var file = Put(folder, CitizenToken.DefaultPin);
        var link = folder.PathOf("link");
        File.CreateSymbolicLink(link, file);
        var longFile = folder.PathOf("long");
        File.WriteAllText(longFile, new string('1', 5000));

        foreach (var refused in new[] { link, folder.FullName, folder.PathOf("missing"), longFile, "pin.txt" })
        {
            var session = new RecordingSession(("TOKENPINFILE", refused));
            Assert.IsFalse(pc.Run(session, services => new PlanRegistration(services)), refused);
            StringAssert.StartsWith(session.Errors.Single(), "EGT3001");
            StringAssert.Contains(session.Errors.Single(), "TOKENPINFILE");
        }

        Assert.IsTrue(File.Exists(file), "a link decides about no other file");
        Assert.AreEqual(0, pc.Token.CallsOf("C_Login"));
    }

    [TestMethod]
    public void Beside_a_PIN_on_the_command_line_it_is_refused()
    {
        using var pc = new TestPC();
        using var folder = new TemporaryFolder();
        var session = new RecordingSession(("TOKENPINFILE", Put(folder, CitizenToken.DefaultPin)), ("TOKENPIN", "1111"));

        Assert.IsFalse(pc.Run(session, services => new PlanRegistration(services)));

        StringAssert.Contains(session.Errors.Single(), "TOKENPINFILE");
        Assert.AreEqual(0, pc.Token.CallsOf("C_Login"));
        Assert.IsTrue(session.Pins.TrueForAll(pin => pin.Bytes.All(each => each == 0)));
    }

    [TestMethod]
    [DataRow("", DisplayName = "empty")]
    [DataRow("FEFF0D0A", DisplayName = "no PIN but a mark and a line's end")]
    [DataRow("FFFE310032003300340035003600370038000D000A00", DisplayName = "UTF-16, as PowerShell writes it")]
    [DataRow("3100320033003400", DisplayName = "UTF-16 without a mark")]
    [DataRow("31323334200D0A", DisplayName = "a blank behind it, as echo writes it")]
    [DataRow("20313233340A", DisplayName = "a blank before it")]
    [DataRow("313233340A313233340A", DisplayName = "two lines")]
    [DataRow("31323334E7", DisplayName = "a letter in an ANSI code page")]
    public void What_is_no_PIN_is_refused_without_a_try_and_the_file_stays(string content)
    {
        using var pc = new TestPC();
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("pin.txt");
        File.WriteAllBytes(file, Convert.FromHexString(content));
        var session = new RecordingSession(("TOKENPINFILE", file));

        Assert.IsFalse(pc.Run(session, services => new PlanRegistration(services)));

        StringAssert.Contains(session.Errors.Single(), "alone in one line");
        Assert.AreEqual(0, pc.Token.CallsOf("C_Login"));
        CollectionAssert.AreEqual(Convert.FromHexString(content), File.ReadAllBytes(file));
    }

    private static string Put(TemporaryFolder folder, string content)
    {
        var file = folder.PathOf("pin.txt");
        File.WriteAllBytes(file, Encoding.UTF8.GetBytes(content));
        return file;
    }
}
