using EGovToken.PayloadManifests.Tests.Tool;
using EGovToken.PayloadManifests.Tests.Workspace;

namespace EGovToken.PayloadManifests.Tests;

[TestClass]
public sealed class PayloadErrorTests
{
    [TestMethod]
    public void A_missing_payload_is_named_with_the_way_to_get_it()
    {
        using var folder = new BuildFolder();
        File.Delete(folder.Payload);

        folder.AssertRefused(folder.Generate(), "EGTP011", folder.Payload, "Build tests/VirtualToken/Middleware");
    }

    [TestMethod]
    public void A_payload_of_another_name_is_refused()
    {
        using var folder = new BuildFolder();
        var other = folder.WritePayload("setup.exe", File.ReadAllText(folder.Payload));

        var result = ManifestCommand.Run("generate", "--manifest", folder.Manifest, "--payload", other, "--output", folder.Output);

        folder.AssertRefused(result, "EGTP012", "es2003_standin.exe", "setup.exe");
    }

    [TestMethod]
    public void A_payload_of_another_size_is_refused_with_both_sizes()
    {
        using var folder = new BuildFolder();
        File.AppendAllText(folder.Payload, "!");

        folder.AssertRefused(folder.Generate(), "EGTP013", "8 bytes", "found 9");
    }

    [TestMethod]
    public void A_payload_with_one_byte_changed_is_refused_with_both_hashes()
    {
        using var folder = new BuildFolder();
        File.WriteAllText(folder.Payload, "A set-up");

        folder.AssertRefused(
            folder.Generate(),
            "EGTP014",
            "SHA-256 b58a88626c8f64fbaa70b791ca732b192c9e6f22f900fa52724577ad446d81d3",
            "found fce287490cb321318f968741a9c6fe291cd261afcf8897b4b4e8480ed4c3f184");
    }

    [TestMethod]
    public void Verify_refuses_what_generate_refuses()
    {
        using var folder = new BuildFolder();
        File.WriteAllText(folder.Payload, "A set-up");

        var result = ManifestCommand.Run("verify", "--manifest", folder.Manifest, "--payload", folder.Payload);

        folder.AssertRefused(result, "EGTP014");
    }

    [TestMethod]
    public void Install_arguments_that_nobody_knows_are_asked_for()
    {
        using var folder = new BuildFolder();
        folder.ChangeManifest(json => json["arguments"]!["install"]!["silent"] = null);

        folder.AssertRefused(folder.Generate(), "EGTP010", "\"arguments.install.silent\"");
    }

    [TestMethod]
    public void An_output_that_cannot_be_written_is_named()
    {
        using var folder = new BuildFolder();
        var below = Path.Combine(folder.Payload, "authoring.wxs");

        var result = ManifestCommand.Run("generate", "--manifest", folder.Manifest, "--payload", folder.Payload, "--output", below);

        folder.AssertRefused(result, "EGTP020", below);
    }
}
