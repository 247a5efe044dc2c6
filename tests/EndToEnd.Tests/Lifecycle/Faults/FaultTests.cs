using EGovToken.Core.Common;
using EGovToken.EndToEnd.Tests.Lifecycle.Packages;
using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Lifecycle.Faults;

/// <summary>Whatever goes wrong, the PC is either installed or as it was, and a number says why.</summary>
[TestClass]
public class FaultTests
{
    private const string Section = "Installing";

    private static readonly Fault[] All = [.. FolderFaults.All, .. RegistryFaults.All, .. ClockFaults.All, .. TokenFaults.All, .. PCFaults.All];

    private static IEnumerable<string[]> Names => TestScope.Choose(All).Select(fault => new[] { fault.Name });

    [WindowsTest]
    [DynamicData(nameof(Names))]
    public void An_installation_ends_as_it_should(string name)
    {
        var fault = All.Single(one => one.Name == name);
        LifecyclePCs.Try(pc => Try(fault, pc), new FaultRow(Section, fault.Name, Describe(fault.End), Seen(fault.Result)));
    }

    private static void Try(Fault fault, LifecyclePC pc)
    {
        var token = pc.Citizen.Token.File.Load();
        pc.Citizen.Token.File.Update(fault.Token);

        var result = RunWith(fault, pc);

        AssertEnd(fault, result, pc);
        pc.Citizen.Token.File.Save(token);
        Mend(fault, pc);
    }

    private static ProcessResult RunWith(Fault fault, LifecyclePC pc)
    {
        using var session = pc.Citizen.World.StartSession(fault.Session);
        foreach (var command in fault.Before)
        {
            var prepared = session.Run(command);
            Assert.AreEqual(0, prepared.ExitCode, prepared.Output);
        }

        var result = pc.Start(session, "/i", TestPackages.Present, fault.Properties).WaitForEnd();
        session.End();
        return result;
    }

    private static void AssertEnd(Fault fault, ProcessResult result, LifecyclePC pc)
    {
        var state = InstalledState.Of(pc.Citizen);
        if (fault.Result.Length > 0)
        {
            StringAssert.StartsWith(state.LastResult, fault.Result, pc.LogEnd);
            StringAssert.Contains(pc.Citizen.LastLog, fault.Result);
        }

        if (fault.End == EndState.AsBefore)
        {
            pc.HasFailed(result);
        }
        else
        {
            pc.Succeeded(result);
        }

        Assert.AreEqual(fault.End != EndState.AsBefore, state.HasCommandLine);
        Assert.HasCount(fault.End == EndState.Installed ? 3 : 0, state.UserCertificates);
    }

    private static void Mend(Fault fault, LifecyclePC pc)
    {
        foreach (var command in fault.After)
        {
            var mended = pc.Citizen.World.Run(command);
            Assert.AreEqual(0, mended.ExitCode, mended.Output);
        }

        if (fault.End == EndState.AsBefore)
        {
            return;
        }

        if (fault.End == EndState.WithoutCertificates)
        {
            pc.Succeeded(pc.Repair(fault.Repair));
        }

        pc.AssertHealthy();
        pc.Succeeded(pc.Uninstall());
    }

    private static string Describe(EndState end) => end switch
    {
        EndState.AsBefore => "as before",
        EndState.Installed => "installed",
        _ => "installed; the certificates come with a repair",
    };

    private static string Seen(string result) => result.Length == 0
        ? "the installer's own message"
        : Outcome.Of(Enum.GetValues<OutcomeNumber>().Single(number => Outcome.CodeOf(number) == result)).ToString();
}
