using EGovToken.Testing.TestKit;

namespace EGovToken.Distribution.Tests.SupplyChain;

[TestClass]
[TestCategory("Sandbox")] // They are about the packages, which only a machine with the sandbox builds.
public sealed class ChecksumTests : IDisposable
{
    private const string Name = "SHA256SUMS";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TestMethod]
    public void Sha256sum_finds_all_that_is_published_as_it_was_and_one_changed_byte_shows()
    {
        foreach (var file in Directory.GetFiles(PartsList.Packages))
        {
            File.Copy(file, _folder.PathOf(Path.GetFileName(file)));
        }

        var listed = File.ReadAllLines(_folder.PathOf(Name)).Select(static line => line[66..]).ToArray();
        CollectionAssert.AreEquivalent(
            Directory.GetFiles(_folder.FullName).Select(Path.GetFileName).Where(static name => name != Name).ToArray(), listed);
        Assert.AreEqual(0, Check().ExitCode, Check().Text);

        foreach (var name in listed)
        {
            var path = _folder.PathOf(name);
            var bytes = File.ReadAllBytes(path);
            bytes[bytes.Length / 2] ^= 1;
            File.WriteAllBytes(path, bytes);
            var run = Check();
            Assert.AreEqual(1, run.ExitCode, name);
            Assert.Contains($"{name}: FAILED", run.Text);
            bytes[bytes.Length / 2] ^= 1;
            File.WriteAllBytes(path, bytes);
        }
    }

    private ProgramRun Check() => ProgramRun.Of("sh", ["-c", "cd \"$1\" && sha256sum --strict -c SHA256SUMS", "sh", _folder.FullName]);
}
