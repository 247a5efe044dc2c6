using EGovToken.Core.Pkcs11;
using EGovToken.Fuzz.Tests.Fuzzing;
using EGovToken.Testing.TestKit;

namespace EGovToken.Fuzz.Tests.Parsers;

/// <summary>DLLs that are looked into before they are loaded.</summary>
[TestClass]
public sealed class PeImageTests : IDisposable
{
    private const int Cases = 5_000;
    private const string EntryPoint = "C_GetFunctionList";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TestMethod]
    public void The_unspoilt_image_exports_its_function() => Assert.IsTrue(Read(SmallImage.Exporting(EntryPoint)));

    [TestMethod]
    public void A_spoilt_image_exports_its_function_or_not() => RandomCases.Check(
        "spoilt DLLs", Bytes.ToArbitrary(Bytes.Mutated(SmallImage.Exporting(EntryPoint))), Cases, bytes => Read(bytes));

    private bool Read(byte[] bytes)
    {
        var file = _folder.PathOf("module.dll");
        File.WriteAllBytes(file, bytes);
        return PeImage.TryRead(file)?.Exports(EntryPoint) ?? false;
    }
}
