using EGovToken.EndToEnd.Tests.Lifecycle.Faults;
using EGovToken.EndToEnd.Tests.Lifecycle.Packages;

namespace EGovToken.EndToEnd.Tests.Lifecycle;

/// <summary>The PCs on which the package's lives are tried.</summary>
[TestClass]
public static class LifecyclePCs
{
    private static readonly PCPool<LifecyclePC> Pool = new(static () => new LifecyclePC());

    /// <inheritdoc cref="PCPool{TPC}.Try"/>
    internal static void Try(Action<LifecyclePC> trial, FaultRow? row = null) => Pool.Try(trial, row);

    [AssemblyCleanup]
    public static void DisposeAll()
    {
        Pool.Dispose();
        BundlePCs.DisposeAll();
        TestPackages.Remove();
    }
}
