using EGovToken.Testing.TestTools;

namespace EGovToken.Testing.TestDoubles;

/// <summary>The tables of the packages that the build has made.</summary>
public static class BuiltPackages
{
    private static readonly Lazy<MsiDatabase> UserTables = Tables("EGovToken.msi");
    private static readonly Lazy<MsiDatabase> MachineTables = Tables("EGovTokenMachine.msi");

    /// <summary>The per-user package.</summary>
    public static MsiDatabase User => UserTables.Value;

    /// <summary>The per-machine package.</summary>
    public static MsiDatabase Machine => MachineTables.Value;

    private static Lazy<MsiDatabase> Tables(string file) => new(() => MsiDatabase.Read(Path.Combine(Repository.Artifacts, "packages", file)));
}
