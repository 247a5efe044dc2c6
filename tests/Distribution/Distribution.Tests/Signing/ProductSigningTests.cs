using EGovToken.Testing.TestKit;

namespace EGovToken.Distribution.Tests.Signing;

[TestClass]
[TestCategory("Sandbox")]
public sealed class ProductSigningTests
{
    private static readonly double[] Places = [0.1, 0.5, 0.9];

    [TestMethod]
    public void Everything_that_is_published_verifies_once_it_is_signed_and_no_longer_when_a_byte_changes()
    {
        using var folder = new TemporaryFolder();
        using var signer = new TestSigner();
        var bundle = Copy(folder, "packages/EGovTokenSetup.exe");
        var engine = folder.PathOf("engine.exe");
        string[] files =
        [
            Copy(folder, "command-line/egovtoken.exe"),
            Copy(folder, "command-line/egovtokenw.exe"),
            Copy(folder, "custom-actions/EGovToken.CustomActions.CA.dll"),
            .. Directory.GetFiles(Path.Combine(Repository.Artifacts, "packages"), "*.msi").Select(path => Copy(folder, path)),
        ];

        // As SignBundleEngine and SignBundle come in a build.
        var detached = BundleEngine.Detach(bundle, engine);
        Assert.AreEqual(0, detached.ExitCode, detached.Text);
        var signed = signer.Sign([.. files, engine]);
        Assert.AreEqual(0, signed.ExitCode, signed.Text);
        var attached = BundleEngine.Attach(bundle, engine);
        Assert.AreEqual(0, attached.ExitCode, attached.Text);
        Assert.AreNotEqual(0, signer.Verify(bundle).ExitCode, "The engine's signature does not cover what is behind it.");
        Assert.AreEqual(0, signer.Sign(bundle).ExitCode);

        foreach (var file in files.Append(engine).Append(bundle))
        {
            var verified = signer.Verify(file);
            Assert.AreEqual(0, verified.ExitCode, $"{file}: {verified.Text}");
            foreach (var place in Places)
            {
                Assert.AreNotEqual(0, signer.Verify(Tampering.Copy(file, place)).ExitCode, $"{file} changed at {place:P0} verifies.");
            }
        }

        AssertTheEngineIsStillSignedInside(folder, signer, bundle);
    }

    // Burn keeps only its engine on the PC, for repair and removal: Windows asks for an administrator in the name of that signature.
    private static void AssertTheEngineIsStillSignedInside(TemporaryFolder folder, TestSigner signer, string bundle)
    {
        var kept = folder.PathOf("kept.exe");
        File.WriteAllBytes(kept, CachedEngine.Of(bundle));
        Assert.AreEqual(0, signer.Verify(kept).ExitCode, signer.Verify(kept).Text);
    }

    private static string Copy(TemporaryFolder folder, string path)
    {
        var copy = folder.PathOf(Path.GetFileName(path));
        File.Copy(Path.Combine(Repository.Artifacts, path), copy);
        return copy;
    }
}
