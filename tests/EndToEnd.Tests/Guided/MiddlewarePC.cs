using EGovToken.Testing.FreshPC;

namespace EGovToken.EndToEnd.Tests.Guided;

/// <summary>A citizen's PC on which the middleware is installed, as the bundle leaves it to the package.</summary>
internal static class MiddlewarePC
{
    public static CitizenPC Create()
    {
        var pc = new CitizenPC();
        Assert.AreEqual(0, pc.InstallMiddleware().ExitCode);
        return pc;
    }
}
