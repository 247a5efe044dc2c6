using System.Text.Json.Nodes;
using EGovToken.PayloadManifests.Tests.Tool;
using EGovToken.PayloadManifests.Tests.Workspace;

namespace EGovToken.PayloadManifests.Tests;

[TestClass]
public sealed class CompleteTests
{
    [TestMethod]
    public void A_template_becomes_a_manifest_that_its_payload_passes()
    {
        using var folder = new BuildFolder();

        var completed = ManifestCommand.Run("complete", "--manifest", ShippedManifests.StandIn, "--payload", folder.Payload, "--output", folder.Output);
        var verified = ManifestCommand.Run("verify", "--manifest", folder.Output, "--payload", folder.Payload);

        Assert.AreEqual(0, completed.ExitCode, completed.Errors);
        Assert.AreEqual(0, verified.ExitCode, verified.Errors);
        var json = JsonNode.Parse(File.ReadAllText(folder.Output))!;
        Assert.AreEqual(8, (int)json["size"]!);
        Assert.AreEqual("b58a88626c8f64fbaa70b791ca732b192c9e6f22f900fa52724577ad446d81d3", (string)json["sha256"]!);
    }

    [TestMethod]
    public void Everything_else_of_the_template_stays_as_it_is()
    {
        using var folder = new BuildFolder();
        ManifestCommand.Run("complete", "--manifest", ShippedManifests.StandIn, "--payload", folder.Payload, "--output", folder.Output);

        var template = JsonNode.Parse(File.ReadAllText(ShippedManifests.StandIn))!.AsObject();
        var completed = JsonNode.Parse(File.ReadAllText(folder.Output))!.AsObject();
        foreach (var changed in new[] { "$schema", "size", "sha256" })
        {
            template.Remove(changed);
            completed.Remove(changed);
        }

        Assert.IsTrue(JsonNode.DeepEquals(template, completed), completed.ToJsonString());
    }

    [TestMethod]
    public void A_payload_of_another_name_completes_nothing()
    {
        using var folder = new BuildFolder();

        var result = ManifestCommand.Run("complete", "--manifest", ShippedManifests.Vendor, "--payload", folder.Payload, "--output", folder.Output);

        folder.AssertRefused(result, "EGTP012", "es2003_160804.exe");
    }
}
