using EGovToken.Testing.TestKit;

namespace EGovToken.Distribution.Tests.SupplyChain;

/// <summary>CycloneDX's own schema and a validator of others, from npm by their hashes (validator/package-lock.json).</summary>
internal static class CycloneDxValidator
{
    private static readonly TimeSpan InstallLimit = TimeSpan.FromMinutes(5);
    private static readonly Lazy<string> Folder = new(Install);

    /// <summary>Says what is wrong with documents; its exit code is 0 when nothing is.</summary>
    public static ProgramRun Validate(params IEnumerable<string> documents) =>
        ProgramRun.Of("node", [Path.Combine(Folder.Value, "validate.mjs"), .. documents]);

    private static string Install()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Artifacts, "cyclonedx-validator")).FullName;
        foreach (var file in Directory.GetFiles(Repository.PathOf("tests", "Distribution", "Distribution.Tests", "SupplyChain", "validator")))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        }

        var install = ProgramRun.Of("npm", ["ci", "--ignore-scripts", "--legacy-peer-deps", "--no-audit", "--no-fund", "--prefix", folder], limit: InstallLimit);
        Assert.AreEqual(0, install.ExitCode, install.Text);
        return folder;
    }
}
