using EGovToken.Portability.Tests.Tokens;

namespace EGovToken.Portability.Tests;

[TestClass]
public static class AssemblySetup
{
    [AssemblyCleanup]
    public static void LeaveNothing()
    {
        CardReader.DisposeShared();
        FilledSoftHsm.DisposeShared();
    }
}
