namespace EGovToken.EndToEnd.Tests.Lifecycle.Faults.Bundle;

/// <summary>Whatever goes wrong with the bundle and what it carries, the PC is either installed or as it was.</summary>
[TestClass]
public class BundleFaultTests
{
    private const string Section = "The bundle";

    private static readonly BundleFault[] All = [.. MiddlewareEndings.All, .. HalfDone.All, .. PackageCache.All, .. DamagedBundle.All];

    private static IEnumerable<string[]> Names => TestScope.Choose(All, fault => fault.IsAlways).Select(fault => new[] { fault.Name });

    [WindowsTest]
    [DynamicData(nameof(Names))]
    public void The_bundle_ends_as_it_should(string name)
    {
        var fault = All.Single(one => one.Name == name);
        BundlePCs.Try(fault.Trial, new FaultRow(Section, fault.Name, fault.End, fault.Seen));
    }
}
