using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.Personality;

namespace EGovToken.Testing.VirtualToken.Tests;

[TestClass]
[OSCondition(OperatingSystems.Linux)]
public sealed class StateFileTests
{
    [TestMethod]
    public void A_state_comes_back_as_it_was_saved()
    {
        using var token = new TemporaryToken();
        var before = File.ReadAllText(token.Control.File.Path);

        token.Control.File.Save(token.Control.File.Load());

        Assert.AreEqual(before, File.ReadAllText(token.Control.File.Path));
        Assert.Contains("\"manufacturer\": \"EnterSafe\"", before);
    }

    [TestMethod]
    public void No_update_is_lost_among_threads()
    {
        using var token = new TemporaryToken();

        Parallel.For(0, 50, _ => token.Control.Plug());

        Assert.AreEqual(50, token.Control.File.Load().Slots[0].Insertions);
    }

    [TestMethod]
    public void A_file_that_is_no_state_is_named_and_the_module_fails()
    {
        using var token = new TemporaryToken();
        File.WriteAllText(token.Control.File.Path, """{ "slots": [], "slotz": [] }""");

        var refusal = Assert.ThrowsExactly<InvalidDataException>(() => token.Control.File.Load());
        var result = token.Pkcs11Tool("-L");

        Assert.Contains(token.Control.File.Path, refusal.Message);
        Assert.Contains("slotz", refusal.Message);
        Assert.AreNotEqual(0, result.ExitCode);
        Assert.Contains("slotz", result.Text);
    }

    [TestMethod]
    public void A_serial_number_that_no_token_has_is_refused()
    {
        using var token = new TemporaryToken();

        var refusal = Assert.ThrowsExactly<InvalidDataException>(() => token.Control.Change(state => state.Serial = "12"));

        Assert.Contains("Slot 0", refusal.Message);
        Assert.Contains("'12'", refusal.Message);
    }

    [TestMethod]
    public void A_module_that_is_not_told_where_its_state_is_says_so()
    {
        var result = Pkcs11Tool.Run("/no/such/token.json", limit: null, "-L");

        Assert.AreNotEqual(0, result.ExitCode);
        Assert.Contains("EGOV_VIRTUAL_TOKEN names /no/such/token.json, which does not exist.", result.Text);
    }

    [TestMethod]
    public void A_token_in_a_file_of_its_own_is_made_in_one_step()
    {
        using var folder = new TemporaryFolder("token");
        var control = CitizenToken.CreateStateFile(folder.PathOf("token.json"), new CitizenTokenOptions { Serial = "0123456789ABCDEF" });

        var token = control.File.Load().Slots.Single().PresentToken!;
        Assert.AreEqual("0123456789ABCDEF", token.Serial);
        Assert.HasCount(7, token.Objects);
    }
}
