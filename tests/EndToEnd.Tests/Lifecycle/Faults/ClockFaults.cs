using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.EndToEnd.Tests.Lifecycle.Faults;

/// <summary>The PC's clock is wrong. The certificates are issued around the time that is, which to the installation is the same.</summary>
internal static class ClockFaults
{
    public static IEnumerable<Fault> All =>
    [
        new Fault("The clock is after the certificates' end", "EGT2303", EndState.WithoutCertificates) { Token = static state => Issue(state, -1000, -10) },
        new Fault("The clock is before the certificates' start", "EGT1001", EndState.Installed) { Token = static state => Issue(state, 10, 1000) },
    ];

    private static void Issue(VirtualTokenState state, int fromDay, int toDay)
    {
        using var authority = new TestCertificateAuthority();
        state.Slots[Readers.TokenSlot].Token = CitizenToken.Create(authority, new CitizenTokenOptions
        {
            ValidFrom = DateTimeOffset.UtcNow.AddDays(fromDay),
            ValidTo = DateTimeOffset.UtcNow.AddDays(toDay),
        });
    }
}
