using EGovToken.Core.Pkcs11;
using EGovToken.Testing.HostileModule.Faults;
using EGovToken.Testing.HostileModule.Scripts;
using EGovToken.Testing.VirtualToken.Personality;
using FsCheck;
using FsCheck.Fluent;

namespace EGovToken.Fuzz.Tests.Scenarios;

/// <summary>Makes up cases.</summary>
internal static class ScenarioGenerator
{
    private const int MostFaults = 4;

    private static readonly string?[] Pins =
        [CitizenToken.DefaultPin, CitizenToken.DefaultPin, null, "91827364", "", "1", "şifrəşifrə", new string('7', 300)];

    private static readonly Gen<Circumstances> AnyCircumstances =
        from pin in Gen.Elements(Pins)
        from mode in Gen.Elements(Enum.GetValues<PinMode>())
        from before in Gen.Elements(Enum.GetValues<StoreBefore>())
        from refused in Gen.Elements(0, 0, 0, 1, 2, 3)
        from hasKeys in Gen.Elements(true, true, true, false)
        from answer in Gen.Elements(true, true, true, false)
        select new Circumstances(pin, mode, before, refused, hasKeys, answer);

    private static readonly Gen<Script> AnyScript =
        from count in Gen.Choose(1, MostFaults)
        from faults in FaultGenerator.Any.ArrayOf(count)
        select new Script(faults);

    /// <summary>Any case; it is made simpler by leaving faults out and taking the usual circumstances.</summary>
    public static Arbitrary<ScenarioCase> Any { get; } = Arb.From(
        from circumstances in AnyCircumstances from script in AnyScript select new ScenarioCase(circumstances, script),
        Simpler);

    private static IEnumerable<ScenarioCase> Simpler(ScenarioCase @case)
    {
        IReadOnlyList<Fault> faults = @case.Script.Faults;
        for (var left = 0; left < faults.Count; left++)
        {
            yield return @case with { Script = new Script([.. faults.Where((_, index) => index != left)]) };
        }

        if (@case.Circumstances != Circumstances.Usual)
        {
            yield return @case with { Circumstances = Circumstances.Usual };
        }
    }
}
