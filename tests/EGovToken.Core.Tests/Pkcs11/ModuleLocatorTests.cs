using System.Text;
using EGovToken.Core.Common;
using EGovToken.Core.Pkcs11;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.Personality;

namespace EGovToken.Core.Tests.Pkcs11;

[TestClass]
[OSCondition(OperatingSystems.Linux)]
public sealed class ModuleLocatorTests : IDisposable
{
    private const ushort MachineX64 = 0x8664;
    private const ushort MachineX86 = 0x14C;
    private const ushort MachineArm64 = 0xAA64;

    private static readonly byte[] VendorModule = File.ReadAllBytes(Path.Combine(Repository.Artifacts, "virtual-token", "eps2003csp11.dll"));

    private readonly TemporaryFolder _system = new();

    public void Dispose() => _system.Dispose();

    [TestMethod]
    public void Without_the_vendors_files_the_middleware_is_missing()
    {
        Put("eps2003csp11_s.dll", VendorModule);

        Assert.AreEqual(OutcomeNumber.MiddlewareMissing, Failure(new KnownProviders()));
    }

    [TestMethod]
    public void The_first_generation_wins_over_the_second_and_a_named_module_over_both()
    {
        var second = Put("eps2003csp11v2.dll", VendorModule);
        Assert.AreEqual(second, Find(new KnownProviders()).Path);

        var first = Put("eps2003csp11.dll", VendorModule);
        Assert.AreEqual(first, Find(new KnownProviders()).Path);

        var named = Put("another.dll", VendorModule);
        Assert.AreEqual(named, Find(new KnownProviders(), named).Path);
    }

    [TestMethod]
    public void The_registered_provider_leads_to_its_DLL_wherever_that_is()
    {
        Put("eps2003csp11.dll", VendorModule);
        var elsewhere = Put("elsewhere.dll", VendorModule);

        var found = Find(new KnownProviders((EPass2003.Provider, elsewhere)));

        Assert.AreEqual(elsewhere, found.Path);
        Assert.IsTrue(found.SuiteInstalled);
    }

    [TestMethod]
    public void A_registered_provider_without_PKCS11_is_passed_over()
    {
        var providerOnly = Put("eps2003csp11_s.dll", VendorModule);
        var module = Put("eps2003csp11.dll", VendorModule);

        Assert.AreEqual(module, Find(new KnownProviders((EPass2003.Provider, providerOnly))).Path);
    }

    [TestMethod]
    public void The_DLL_alone_is_told_from_the_whole_suite()
    {
        Put("eps2003csp11.dll", VendorModule);

        Assert.IsFalse(Find(new KnownProviders()).SuiteInstalled);
    }

    [TestMethod]
    [DataRow(MachineX86, "X86")]
    [DataRow(MachineArm64, "Arm64")]
    public void A_module_of_another_architecture_is_told_and_one_that_fits_beside_it_is_taken(int machine, string name)
    {
        Put("eps2003csp11.dll", WithMachine((ushort)machine));
        var failure = Assert.ThrowsExactly<OutcomeException>(() => Find(new KnownProviders())).Outcome;
        Assert.AreEqual(OutcomeNumber.ModuleOtherArchitecture, failure.Number);
        StringAssert.Contains(failure.Detail, $"is for {name}; this program is X64");

        var fitting = Put("eps2003csp11v2.dll", VendorModule);
        Assert.AreEqual(fitting, Find(new KnownProviders()).Path);
    }

    [TestMethod]
    public void A_DLL_without_the_entry_point_is_no_module()
    {
        Put("eps2003csp11.dll", Replaced("C_GetFunctionList", "C_GetFunctionLost"));

        Assert.AreEqual(OutcomeNumber.ModuleUnreadable, Failure(new KnownProviders()));
    }

    [TestMethod]
    public void A_torn_image_never_breaks_the_search()
    {
        var random = new Random(2003);
        for (var round = 0; round < 300; round++)
        {
            var torn = VendorModule[..random.Next(1, 4096)];
            torn[random.Next(torn.Length)] ^= 0xFF;
            Put("eps2003csp11.dll", torn);
            try
            {
                Find(new KnownProviders());
            }
            catch (OutcomeException)
            {
                // A numbered refusal is an answer; any other exception fails the test.
            }
        }
    }

    private static byte[] WithMachine(ushort machine)
    {
        var copy = VendorModule.ToArray();
        var header = BitConverter.ToInt32(copy, 0x3C) + 4;
        Assert.AreEqual(MachineX64, BitConverter.ToUInt16(copy, header));
        BitConverter.TryWriteBytes(copy.AsSpan(header), machine);
        return copy;
    }

    private static byte[] Replaced(string text, string replacement)
    {
        var copy = VendorModule.ToArray();
        int at;
        while ((at = copy.AsSpan().IndexOf(Encoding.ASCII.GetBytes(text))) >= 0)
        {
            Encoding.ASCII.GetBytes(replacement).CopyTo(copy, at);
        }

        return copy;
    }

    private string Put(string name, byte[] content)
    {
        var path = _system.PathOf(name);
        File.WriteAllBytes(path, content);
        return path;
    }

    private ModuleFinding Find(KnownProviders providers, string? named = null) => new ModuleLocator(_system.FullName, providers).Find(named);

    private OutcomeNumber Failure(KnownProviders providers) => Assert.ThrowsExactly<OutcomeException>(() => Find(providers)).Outcome.Number;
}
