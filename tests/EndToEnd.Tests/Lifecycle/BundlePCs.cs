using EGovToken.EndToEnd.Tests.Lifecycle.Faults;

namespace EGovToken.EndToEnd.Tests.Lifecycle;

/// <summary>The PCs on which the bundle's lives are tried.</summary>
internal static class BundlePCs
{
    private static readonly PCPool<BundlePC> Pool = new(static () => new BundlePC());

    /// <inheritdoc cref="PCPool{TPC}.Try"/>
    public static void Try(Action<BundlePC> trial, FaultRow? row = null) => Pool.Try(trial, row);

    public static void DisposeAll() => Pool.Dispose();
}
