using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.EndToEnd.Tests.Lifecycle.Faults;

/// <summary>What tokens, readers and the vendor's module do wrong.</summary>
internal static class TokenFaults
{
    private const uint HostMemory = 0x02; // CKR_HOST_MEMORY
    private const uint GeneralError = 0x05; // CKR_GENERAL_ERROR
    private const uint DeviceError = 0x30; // CKR_DEVICE_ERROR
    private const uint DeviceMemory = 0x31; // CKR_DEVICE_MEMORY

    public static IEnumerable<Fault> All =>
    [
        new Fault("No token is plugged in", "EGT2101", EndState.WithoutCertificates) { Token = static state => state.Slots[Readers.TokenSlot].Unplug() },
        new Fault("No token is plugged in, and one is required", "EGT2101", EndState.AsBefore)
        {
            Token = static state => state.Slots[Readers.TokenSlot].Unplug(),
            Properties = ["REQUIRETOKEN=1"],
        },
        new Fault("There is no reader", "EGT2101", EndState.WithoutCertificates) { Token = static state => state.Slots.Clear() },
        new Fault("The token is of another maker", "EGT2102", EndState.WithoutCertificates)
        {
            Token = static state =>
            {
                state.Slots[Readers.TokenSlot].Description = "Windows Hello";
                state.Slots[Readers.TokenSlot].Token!.Model = "Virtual card";
            },
        },
        new Fault("Another token than the one named by TOKENSERIAL", "EGT2103", EndState.WithoutCertificates) { Properties = ["TOKENSERIAL=0000000000000000"], Repair = ["TOKENSERIAL=default"] },
        new Fault("Two tokens are plugged in", "EGT2104", EndState.WithoutCertificates)
        {
            Token = static state => state.Slots.Add(EPass2003.Slot(EPass2003.Blank("Second", "0123456789ABCDEF", "1234"))),
        },
        new Fault("The token has no certificates", "EGT2301", EndState.WithoutCertificates) { Token = static state => state.Slots[Readers.TokenSlot].Token!.Objects.Clear() },
        new Fault("The token's PIN is blocked", "EGT1001", EndState.Installed) { Token = static state => state.Slots[Readers.TokenSlot].Token!.RetriesLeft = 0 },
        Removed("C_GetTokenInfo", 1, "EGT2101"),
        Removed("C_OpenSession", 1, "EGT2105"),
        Removed("C_FindObjectsInit", 1, "EGT2105"),
        Removed("C_FindObjects", 2, "EGT2105"),
        Removed("C_GetAttributeValue", 1, "EGT2105"),
        Removed("C_GetAttributeValue", 4, "EGT2105"),
        Answers("C_Initialize", GeneralError, "EGT2003", EndState.AsBefore),
        Answers("C_GetSlotList", DeviceError, "EGT2106"),
        Answers("C_GetTokenInfo", DeviceMemory, "EGT2106"),
        Answers("C_OpenSession", DeviceError, "EGT2106"),
        Answers("C_FindObjectsInit", GeneralError, "EGT2106"),
        Answers("C_FindObjects", HostMemory, "EGT2106"),
        Answers("C_GetAttributeValue", DeviceError, "EGT2106"),
        Crashes("C_Initialize"),
        Crashes("C_GetTokenInfo"),
        Crashes("C_GetAttributeValue"),
        new Fault("The vendor's provider crashes", "EGT2304", EndState.WithoutCertificates)
        {
            Token = static state => state.Misbehaviours.Add(new Misbehaviour { Function = "CPGetProvParam", Crash = true }),
        },
    ];

    private static Fault Removed(string function, int call, string result) =>
        new($"The token is pulled out at call {call} of {function}", result, EndState.WithoutCertificates)
        {
            Token = state => state.Misbehaviours.Add(new Misbehaviour { Function = function, OnCall = call, RemoveToken = true }),
        };

    private static Fault Crashes(string function) => new($"{function} crashes", "EGT2109", EndState.WithoutCertificates)
    {
        Token = state => state.Misbehaviours.Add(new Misbehaviour { Function = function, Crash = true }),
    };

    private static Fault Answers(string function, uint error, string result, EndState end = EndState.WithoutCertificates) =>
        new($"{function} returns 0x{error:X2}", result, end)
        {
            Token = state => state.Misbehaviours.Add(new Misbehaviour { Function = function, ReturnValue = error }),
        };
}
