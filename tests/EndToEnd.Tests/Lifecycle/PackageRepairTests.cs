using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Lifecycle;

/// <summary>A repair of the package brings back what is missing, and the PC to exactly what the installation made of it.</summary>
[TestClass]
public class PackageRepairTests
{
    private static readonly Dictionary<string, Action<LifecyclePC>> Damages = new()
    {
        ["nothing"] = static _ => { },
        ["file"] = Damage.DeleteFile,
        ["shortcut"] = Damage.DeleteShortcut,
        ["certificates"] = Damage.DeleteCertificates,
        ["everything"] = Damage.Everything,
    };

    private static IEnumerable<string[]> DamageNames => Damages.Keys.Select(name => new[] { name });

    [WindowsTest]
    [DynamicData(nameof(DamageNames))]
    public void It_brings_back_what_is_missing_and_a_second_one_changes_nothing(string damage) => LifecyclePCs.Try(pc =>
    {
        var installed = pc.Installed();
        Damages[damage](pc);

        pc.Succeeded(pc.Repair());
        pc.AssertHealthy();
        pc.AssertInstalledAs(installed);

        var repaired = pc.Citizen.World.TakeSnapshot();
        pc.Succeeded(pc.Repair());
        pc.AssertAs(repaired);
        pc.Succeeded(pc.Uninstall());
    });

    [WindowsTest]
    public void Without_a_token_it_brings_back_the_rest_and_says_what_waits() => LifecyclePCs.Try(pc =>
    {
        pc.Installed();
        Damage.DeleteFile(pc);
        Damage.DeleteShortcut(pc);
        pc.Citizen.Token.Unplug();

        pc.Succeeded(pc.Repair());

        var repaired = InstalledState.Of(pc.Citizen);
        Assert.IsTrue(repaired.HasCommandLine);
        Assert.IsNotNull(repaired.ShortcutFile);
        Assert.HasCount(3, repaired.UserCertificates);
        StringAssert.StartsWith(repaired.LastResult, "EGT2101");
        pc.Citizen.Token.Plug();
        pc.Succeeded(pc.Uninstall());
    });
}
