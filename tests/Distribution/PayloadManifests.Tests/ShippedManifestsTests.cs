using EGovToken.PayloadManifests.Tests.Tool;
using EGovToken.PayloadManifests.Tests.Workspace;

namespace EGovToken.PayloadManifests.Tests;

[TestClass]
public sealed class ShippedManifestsTests
{
    [TestMethod]
    [DataRow(ShippedManifests.VendorName)]
    [DataRow(ShippedManifests.StandInName)]
    public void Follows_the_schema(string name)
    {
        var result = ManifestCommand.Run("verify", "--manifest", Path.Combine(AppContext.BaseDirectory, "manifests", name));

        Assert.AreEqual(0, result.ExitCode, result.Errors);
        Assert.AreEqual(string.Empty, result.Errors);
    }

    [TestMethod]
    public void A_build_of_the_vendors_file_without_its_hash_says_what_to_fill_in_and_how_to_get_it()
    {
        using var folder = new BuildFolder();
        folder.WriteManifest(File.ReadAllText(ShippedManifests.Vendor));

        var result = folder.Generate();

        folder.AssertRefused(
            result, "EGTP010", "\"size\" and \"sha256\"", "es2003_160804.exe", "CD drive", "Get-FileHash", "sha256sum", "payload-manifests/payloads/");
    }

    [TestMethod]
    public void The_vendors_file_is_refused_under_the_standins_name()
    {
        using var folder = new BuildFolder();
        folder.WriteManifest(File.ReadAllText(ShippedManifests.Vendor));
        folder.ChangeManifest(json =>
        {
            json["size"] = 1;
            json["sha256"] = new string('0', 64);
        });

        folder.AssertRefused(folder.Generate(), "EGTP012", "es2003_160804.exe", "es2003_standin.exe");
    }
}
