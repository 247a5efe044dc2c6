using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.Personality;

namespace EGovToken.Testing.VirtualToken.Tests;

[TestClass]
[OSCondition(OperatingSystems.Linux)]
public sealed class PinTests
{
    private const string WrongPin = "0000000000";

    [TestMethod]
    public void A_wrong_PIN_takes_exactly_one_try_and_the_next_process_knows()
    {
        using var token = new TemporaryToken();

        LogIn(token, WrongPin).FailedWith("CKR_PIN_INCORRECT");
        Assert.AreEqual(8, token.Control.RetriesLeft);
        LogIn(token, WrongPin).FailedWith("CKR_PIN_INCORRECT");

        Assert.AreEqual(7, token.Control.RetriesLeft);
        Assert.AreEqual(2, token.Control.File.Calls.Count("C_Login"));
    }

    [TestMethod]
    public void The_right_PIN_gives_all_tries_back()
    {
        using var token = new TemporaryToken();
        token.Control.SetRetries(2);

        LogIn(token, CitizenToken.DefaultPin).Succeeded();

        Assert.AreEqual(9, token.Control.RetriesLeft);
    }

    [TestMethod]
    [DataRow("123", DisplayName = "too short")]
    [DataRow("12345678901234567", DisplayName = "too long")]
    public void A_PIN_of_impossible_length_takes_no_try(string pin)
    {
        using var token = new TemporaryToken();

        LogIn(token, pin).FailedWith("CKR_PIN_LEN_RANGE");

        Assert.AreEqual(9, token.Control.RetriesLeft);
    }

    [TestMethod]
    public void Nine_wrong_PINs_lock_the_token_and_then_the_right_one_does_not_help()
    {
        using var token = new TemporaryToken();

        for (var attempt = 1; attempt <= 9; attempt++)
        {
            LogIn(token, WrongPin).FailedWith("CKR_PIN_INCORRECT");
        }

        LogIn(token, CitizenToken.DefaultPin).FailedWith("CKR_PIN_LOCKED");
        Assert.AreEqual(0, token.Control.RetriesLeft);
    }

    [TestMethod]
    [DataRow(9)]
    [DataRow(8, "user PIN count low")]
    [DataRow(1, "user PIN count low", "final user PIN try")]
    [DataRow(0, "user PIN count low", "user PIN locked")]
    public void The_flags_tell_how_many_tries_are_left(int retriesLeft, params string[] expected)
    {
        using var token = new TemporaryToken();

        token.Control.SetRetries(retriesLeft);

        CollectionAssert.AreEqual(expected, PinFlags(token));
    }

    [TestMethod]
    public void A_token_can_keep_its_flags_to_itself()
    {
        using var token = new TemporaryToken();
        token.Control.Lock();

        token.Control.Change(state => state.ReportsPinFlags = false);

        Assert.IsEmpty(PinFlags(token));
    }

    [TestMethod]
    public void Attempts_of_processes_at_the_same_time_are_all_counted()
    {
        using var token = new TemporaryToken();

        Parallel.For(0, 4, _ => LogIn(token, WrongPin));

        Assert.AreEqual(5, token.Control.RetriesLeft);
    }

    [TestMethod]
    public void A_changed_PIN_is_the_right_one()
    {
        using var token = new TemporaryToken();
        token.Control.Lock();

        token.Control.ChangePin("4821");

        LogIn(token, "4821").Succeeded();
        LogIn(token, CitizenToken.DefaultPin).FailedWith("CKR_PIN_INCORRECT");
    }

    [TestMethod]
    public void With_a_PIN_pad_the_login_takes_no_PIN_from_the_program()
    {
        using var token = new TemporaryToken();

        token.Control.Change(state => state.PinPadEntry = CitizenToken.DefaultPin);
        Assert.Contains("Private Key Object", token.Pkcs11Tool("-O", "--login").Succeeded().Text);
        token.Control.Change(state => state.PinPadEntry = WrongPin);
        token.Pkcs11Tool("-O", "--login").FailedWith("CKR_PIN_INCORRECT");

        Assert.AreEqual(8, token.Control.RetriesLeft);
    }

    private static ProgramRun LogIn(TemporaryToken token, string pin) => token.Pkcs11Tool("-O", "--login", "--pin", pin);

    /// <summary>The flags that change with the retry counter, in pkcs11-tool's words.</summary>
    private static List<string> PinFlags(TemporaryToken token) =>
    [
        .. token.Pkcs11Tool("-L").Succeeded().Text.Split('\n')
            .Single(line => line.Contains("token flags", StringComparison.Ordinal))
            .Split(':')[1]
            .Split(',', StringSplitOptions.TrimEntries)
            .Where(flag => flag.Contains("user PIN", StringComparison.Ordinal)),
    ];
}
