using EGovToken.Core.Common;
using EGovToken.Core.Pkcs11;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Core.Tests.Pkcs11;

[TestClass]
[OSCondition(OperatingSystems.Linux)]
public class TokenFinderTests
{
    private const string Serial = "2C5E9A7714D30B86";
    private const string OtherSerial = "0123456789ABCDEF";

    [TestMethod]
    public void The_only_ePass2003_is_found_beside_an_empty_slot()
    {
        using var pc = new PluggedToken();

        var token = Find(pc, null)!;

        Assert.AreEqual(Serial, token.Serial);
        Assert.AreEqual("ePass2003", token.Model);
        Assert.AreEqual("EnterSafe", token.Manufacturer);
        Assert.AreEqual(4, token.MinPinLength);
        Assert.AreEqual(16, token.MaxPinLength);
        Assert.AreEqual(PinState.Ready, token.PinState);
    }

    [TestMethod]
    public void No_token_is_told_from_a_foreign_one()
    {
        using var pc = new PluggedToken();
        pc.Token.Change(token => token.Model = "Windows Hello");
        Assert.AreEqual(OutcomeNumber.ForeignTokenOnly, Failure(pc, null).Number);

        pc.Token.Unplug();
        Assert.AreEqual(OutcomeNumber.NoToken, Failure(pc, null).Number);
    }

    [TestMethod]
    public void Many_foreign_tokens_that_are_alike_are_named_once()
    {
        using var pc = new PluggedToken();
        pc.StateFile.Update(static state =>
        {
            state.Slots[Readers.TokenSlot].Token!.Model = "Windows Hello";
            for (var more = 0; more < 5; more++)
            {
                state.Slots.Add(EPass2003.Slot(EPass2003.Blank("Another", $"{more:X16}", "1234")));
                state.Slots[^1].Token!.Model = "Windows Hello";
            }
        });

        Assert.AreEqual("Windows Hello", Failure(pc, null).Detail);
    }

    [TestMethod]
    public void The_manufacturer_alone_does_not_make_an_ePass2003()
    {
        using var pc = new PluggedToken();
        pc.Token.Change(token => token.Model = "PKI Token");

        Assert.AreEqual(OutcomeNumber.ForeignTokenOnly, Failure(pc, null).Number);
    }

    [TestMethod]
    public void Of_two_tokens_the_one_asked_for_is_taken_and_without_asking_neither()
    {
        using var pc = new PluggedToken();
        pc.StateFile.Update(state => state.Slots.Add(EPass2003.Slot(EPass2003.Blank("Second", OtherSerial, "1234"))));

        var failure = Failure(pc, null);
        Assert.AreEqual(OutcomeNumber.SeveralTokens, failure.Number);
        StringAssert.Contains(failure.Text, Serial);
        StringAssert.Contains(failure.Text, OtherSerial);

        Assert.AreEqual(OtherSerial, Find(pc, OtherSerial).Serial);
        Assert.AreEqual(Serial, Find(pc, Serial.ToLowerInvariant()).Serial);
        Assert.AreEqual(OutcomeNumber.TokenSerialNotFound, Failure(pc, "FFFF").Number);
    }

    [TestMethod]
    public void A_token_plugged_in_while_waiting_is_found()
    {
        using var pc = new PluggedToken();
        pc.Token.Unplug();
        using var plug = new Timer(_ => pc.Token.Plug(), null, TimeSpan.FromMilliseconds(700), Timeout.InfiniteTimeSpan);

        Assert.AreEqual(Serial, pc.Reader().Describe(new TokenQuery(null, TimeSpan.FromSeconds(30))).Serial);
    }

    // The slot list errs while a reader comes or goes; the smart card service starts with the first reader; some modules know only the
    // readers that were there at C_Initialize.
    [TestMethod]
    [DataRow("C_GetSlotList", 2, 0x30u)]
    [DataRow("C_GetSlotList", 2, 0x150u)]
    [DataRow("C_GetSlotList", 3, 0x05u)]
    [DataRow("C_Initialize", 1, 0x05u)]
    [DataRow("C_GetSlotInfo", 1, 0x30u)]
    [DataRow("C_GetTokenInfo", 1, 0x30u)]
    public void Waiting_goes_on_whatever_the_module_does(string function, int call, uint answer)
    {
        using var pc = new PluggedToken();
        pc.Token.Unplug();
        pc.Token.AddMisbehaviour(new Misbehaviour { Function = function, OnCall = call, ReturnValue = answer });
        using var plug = new Timer(_ => pc.Token.Plug(), null, TimeSpan.FromMilliseconds(1500), Timeout.InfiniteTimeSpan);

        Assert.AreEqual(Serial, pc.Reader().Describe(new TokenQuery(null, TimeSpan.FromSeconds(60))).Serial);
    }

    [TestMethod]
    public void A_module_that_knows_only_the_readers_of_its_start_is_started_anew_while_waiting()
    {
        using var pc = new PluggedToken();
        pc.StateFile.Update(static state => state.KnowsReadersOfItsStartOnly = true);
        pc.Token.Unplug();
        using var plug = new Timer(_ => pc.Token.Plug(), null, TimeSpan.FromMilliseconds(1500), Timeout.InfiniteTimeSpan);

        Assert.AreEqual(Serial, pc.Reader().Describe(new TokenQuery(null, TimeSpan.FromSeconds(60))).Serial);
    }

    [TestMethod]
    public void When_the_time_is_up_the_last_error_is_told()
    {
        using var pc = new PluggedToken();
        pc.Token.AddMisbehaviour(new Misbehaviour { Function = "C_Initialize", ReturnValue = 0x05 });

        var failure = Assert.ThrowsExactly<OutcomeException>(() => pc.Reader().Describe(new TokenQuery(null, TimeSpan.FromSeconds(1))));
        Assert.AreEqual(OutcomeNumber.ModuleNotInitialised, failure.Outcome.Number);
    }

    [TestMethod]
    public void A_reader_that_comes_while_the_slots_are_listed_is_no_error()
    {
        using var pc = new PluggedToken();
        pc.Token.AddMisbehaviour(new Misbehaviour { Function = "C_GetSlotList", OnCall = 2, ReturnValue = 0x150 });

        Assert.AreEqual(Serial, Find(pc, null).Serial);
    }

    [TestMethod]
    public void Two_readers_with_tokens_of_one_serial_number_are_two_tokens()
    {
        using var pc = new PluggedToken();
        pc.PlugInTwin();

        Assert.AreEqual(OutcomeNumber.SeveralTokens, Failure(pc, null).Number);
        Assert.AreEqual(OutcomeNumber.SeveralTokens, Failure(pc, Serial).Number);
    }

    [TestMethod]
    public void A_card_that_the_module_does_not_know_is_named_by_its_reader_alone_and_beside_others()
    {
        using var pc = new PluggedToken();
        pc.StateFile.Update(state =>
        {
            var unknown = EPass2003.Slot(EPass2003.Blank("", "0000000000000000", "1234"));
            unknown.Description = "Bank card reader";
            state.Slots.Insert(0, unknown);
        });
        pc.Token.AddMisbehaviour(new Misbehaviour { Function = "C_GetTokenInfo", OnCall = 1, ReturnValue = 0xE1 });

        var overview = pc.Reader().ListSlots();

        Assert.AreEqual("Bank card reader", overview.UnknownCards.Single());
        Assert.AreEqual(Serial, overview.Tokens.Single().Description.Serial);

        pc.Token.ClearMisbehaviours();
        pc.Token.AddMisbehaviour(new Misbehaviour { Function = "C_GetTokenInfo", ReturnValue = 0xE1 });
        var failure = Failure(pc, null);
        Assert.AreEqual(OutcomeNumber.CardUnknown, failure.Number);
        Assert.AreEqual("Bank card reader", failure.Detail);
    }

    [TestMethod]
    public void A_reader_that_another_program_holds_is_an_error_and_not_an_empty_one()
    {
        using var pc = new PluggedToken();
        pc.Token.Unplug();
        pc.Token.AddMisbehaviour(new Misbehaviour { Function = "C_GetSlotInfo", OnCall = 1, ReturnValue = 0x30 });

        var overview = pc.Reader().ListSlots();

        Assert.AreEqual(OutcomeNumber.TokenError, overview.Problem!.Outcome.Number);
        Assert.DoesNotContain("", overview.Readers.ToArray());
    }

    [TestMethod]
    public void Waiting_can_be_cancelled()
    {
        using var pc = new PluggedToken();
        pc.Token.Unplug();
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        Assert.ThrowsExactly<OperationCanceledException>(() => pc.Reader().Describe(new TokenQuery(null, TimeSpan.FromHours(1)), cancellation.Token));
    }

    [TestMethod]
    public void A_reader_named_after_the_token_tells_what_the_model_does_not()
    {
        using var pc = new PluggedToken();
        pc.StateFile.Update(state =>
        {
            state.Slots[Readers.TokenSlot].Description = "Feitian ePass2003 00 00";
            state.Slots[Readers.TokenSlot].Token!.Model = "PKCS#15";
        });

        Assert.AreEqual(Serial, Find(pc, null).Serial);
    }

    [TestMethod]
    public void A_token_that_shows_itself_in_two_slots_is_one_token()
    {
        using var pc = new PluggedToken();
        pc.StateFile.Update(state => state.Slots.Add(EPass2003.Slot(EPass2003.Blank("Second PIN", Serial, "1234"))));

        using var module = TokenModule.Open(pc.Module);
        Assert.HasCount(2, new TokenFinder(module).Find(new TokenQuery(null, TimeSpan.Zero)).Slots);
    }

    [TestMethod]
    public void A_token_that_cannot_be_described_is_an_error_and_not_an_empty_reader()
    {
        using var pc = new PluggedToken();
        pc.Token.AddMisbehaviour(new Misbehaviour { Function = "C_GetTokenInfo", ReturnValue = 0x30 });

        Assert.AreEqual(OutcomeNumber.TokenError, Failure(pc, null).Number);
    }

    [TestMethod]
    [DataRow("ePass2003", true)]
    [DataRow(" epass2003 ;Another", true)]
    [DataRow("Another", false)]
    public void Only_tokens_of_the_models_that_may_be_used_are_meant(string models, bool isMeant)
    {
        using var pc = new PluggedToken();
        using var module = TokenModule.Open(pc.Module);
        var finder = new TokenFinder(module);
        foreach (var serial in new[] { null, Serial })
        {
            var query = new TokenQuery(serial, Models: new TokenModels(models));
            if (isMeant)
            {
                Assert.AreEqual(Serial, finder.Find(query).Description.Serial);
            }
            else
            {
                Assert.AreEqual(OutcomeNumber.ForeignTokenOnly, Assert.ThrowsExactly<OutcomeException>(() => finder.Find(query)).Outcome.Number);
            }
        }
    }

    private static TokenDescription Find(PluggedToken pc, string? serial)
    {
        using var module = TokenModule.Open(pc.Module);
        return new TokenFinder(module).Find(new TokenQuery(serial, TimeSpan.Zero)).Description;
    }

    private static Outcome Failure(PluggedToken pc, string? serial) =>
        Assert.ThrowsExactly<OutcomeException>(() => Find(pc, serial)).Outcome;
}
