using EGovToken.Testing.VirtualToken.Module;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.VirtualToken.Tests;

[TestClass]
[OSCondition(OperatingSystems.Linux)]
public sealed class MisbehaviourTests
{
    [TestMethod]
    public void A_function_fails_as_told_and_does_nothing()
    {
        using var token = new TemporaryToken();
        token.Control.AddMisbehaviour(new Misbehaviour { Function = "C_Login", ReturnValue = ReturnValue.GeneralError });

        token.Pkcs11Tool("-O", "--login", "--pin", "0000").FailedWith("CKR_GENERAL_ERROR");

        Assert.AreEqual(9, token.Control.RetriesLeft);
    }

    [TestMethod]
    public void A_function_fails_at_one_call_only_whichever_process_makes_it()
    {
        using var token = new TemporaryToken();
        token.Control.AddMisbehaviour(
            new Misbehaviour { Function = "C_Login", OnCall = 2, ReturnValue = ReturnValue.DeviceError });

        token.Pkcs11ToolLoggedIn("-O").Succeeded();
        token.Pkcs11ToolLoggedIn("-O").FailedWith("CKR_DEVICE_ERROR");

        token.Pkcs11ToolLoggedIn("-O").Succeeded();
    }

    [TestMethod]
    public void The_token_is_pulled_out_at_a_call()
    {
        using var token = new TemporaryToken();
        token.Control.AddMisbehaviour(new Misbehaviour { Function = "C_FindObjectsInit", OnCall = 1, RemoveToken = true });

        token.Pkcs11ToolLoggedIn("-O").FailedWith("CKR_DEVICE_REMOVED");

        Assert.IsFalse(token.Control.File.Load().Slots[0].Plugged);
    }

    [TestMethod]
    public void Misbehaviour_ends_when_cleared()
    {
        using var token = new TemporaryToken();
        token.Control.AddMisbehaviour(new Misbehaviour { Function = "C_GetFunctionList", ReturnValue = ReturnValue.FunctionFailed });
        Assert.AreNotEqual(0, token.Pkcs11Tool("-L").ExitCode);

        token.Control.ClearMisbehaviours();

        token.Pkcs11Tool("-L").Succeeded();
    }

    [TestMethod]
    public void A_function_crashes_its_process()
    {
        const int segmentationFault = 128 + 11;
        const int abort = 128 + 6; // .NET's handler ends processes that it runs in.
        using var token = new TemporaryToken();
        token.Control.AddMisbehaviour(new Misbehaviour { Function = "C_GetSlotList", Crash = true });

        CollectionAssert.Contains(new[] { segmentationFault, abort }, token.Pkcs11Tool("-L").ExitCode);
    }

    [TestMethod]
    public void A_function_never_returns()
    {
        using var token = new TemporaryToken();
        token.Control.AddMisbehaviour(new Misbehaviour { Function = "C_GetSlotList", Hang = true });

        Assert.ThrowsExactly<TimeoutException>(() => token.Pkcs11Tool(TimeSpan.FromSeconds(10), "-L"));
        Assert.AreEqual(1, token.Control.File.Calls.Count("C_GetSlotList"));
    }

    [TestMethod]
    public void What_would_change_the_token_is_refused_and_recorded()
    {
        using var token = new TemporaryToken();

        token.Pkcs11ToolLoggedIn("--delete-object", "--type", "cert", "--label", "issuing-authority")
            .FailedWith("CKR_FUNCTION_NOT_SUPPORTED");

        Assert.AreEqual(1, token.Control.File.Calls.Count("C_DestroyObject"));
    }
}
