using EGovToken.Fuzz.Tests.Fuzzing;
using EGovToken.Testing.HostileModule.Faults;
using EGovToken.Testing.HostileModule.Play;
using EGovToken.Testing.HostileModule.Scripts;
using FsCheck;
using FsCheck.Fluent;

namespace EGovToken.Fuzz.Tests.Scenarios;

/// <summary>Makes up faults of modules.</summary>
internal static class FaultGenerator
{
    // Somewhat more calls than the product makes of an honest module.
    private const int LastCall = 60;
    private const int LastCallOfFunction = 14;

    private static readonly Gen<HostileFunction> AnyFunction = Gen.Elements(Enum.GetValues<HostileFunction>());

    private static readonly Gen<Moment> AnyMoment =
        from function in Gen.Frequency(
            (3, AnyFunction.Select(one => (HostileFunction?)one)), (1, Gen.Constant((HostileFunction?)null)))
        from call in Gen.Choose(1, function is null ? LastCall : LastCallOfFunction)
        from onwards in Gen.Elements(false, false, true)
        select new Moment(function, call, onwards);

    private static readonly Gen<ulong> AnyReturnValue = Gen.Elements(ReturnValues.All);

    /// <summary>Any fault.</summary>
    public static Gen<Fault> Any { get; } = Gen.Frequency<Fault>(
        (6, from moment in AnyMoment from value in AnyReturnValue select (Fault)new AnswerFault(moment, value)),
        (3, AnyReturnValue.Select(value => (Fault)new AnswerFault(new Moment(HostileFunction.Login, 1, Onwards: true), value))),
        (3, Removal),
        (5, Length),
        (3, Count),
        (1, Gen.Elements(true, false).Select(fresh => (Fault)new EndlessSearchFault(fresh))),
        (1, Gen.Choose(2, 60).Select(times => (Fault)new DuplicateHandlesFault(times))),
        (1, Gen.Elements(0UL, ulong.MaxValue, 1UL << 63, 1UL << 32).Select(handle => (Fault)new SessionHandleFault(handle))),
        (3, from text in Gen.Elements(Enum.GetValues<TokenText>()) from bytes in Text select (Fault)new TokenTextFault(text, bytes)),
        (3, Flags),
        (2, from minimum in PinLimit from maximum in PinLimit select (Fault)new PinLimitsFault(minimum, maximum)),
        (2, Gen.Elements("ePass2003", "Windows Hello", "", "ePass2003\0").Select(model => (Fault)new ExtraSlotFault(model))),
        (8, Certificate),
        (4, Attribute),
        (1, AnyFunction.Select(function => (Fault)new MissingFunctionFault(function))),
        (1, AnyReturnValue.Select(value => (Fault)new FunctionListFault(value))));

    private static Gen<Fault> Removal =>
        from call in Gen.Choose(1, LastCall)
        from value in Gen.Elements(ReturnValues.OfRemoval)
        select (Fault)new RemovalFault(call, value);

    private static Gen<int> CertificateIndex => Gen.Choose(0, HonestToken.Certificates.Count - 1);

    // CKA_VALUE, CKA_LABEL, CKA_ID, CKA_ISSUER, CKA_SERIAL_NUMBER, CKA_SUBJECT, CKA_MODULUS
    private static Gen<ulong> AttributeType => Gen.Elements(0x11UL, 0x11UL, 0x3UL, 0x102UL, 0x81UL, 0x82UL, 0x101UL, 0x120UL);

    // Beyond 2^31 nothing can be allocated. What lies between that and the largest that is given is allocated in earnest, which proves nothing.
    private static Gen<ulong> Number(ulong largest) => Gen.OneOf(
        Gen.Choose(0, 3000).Select(number => (ulong)number),
        Gen.Elements(
            largest, 1UL << 31, (1UL << 32) - 1, 1UL << 32, (1UL << 32) + 700, 1UL << 61, 1UL << 63, ulong.MaxValue - 1, ulong.MaxValue));

    private static Gen<Fault> Length =>
        from call in Gen.Choose(1, LastCallOfFunction)
        from type in AttributeType
        from length in Number(1UL << 20)
        select (Fault)new LengthFault(call, type, length);

    // The library makes an object for each slot: a million of them took a quarter of all cases' time. SystematicModuleTests has them.
    private static Gen<Fault> Count =>
        from function in Gen.Elements(HostileFunction.GetSlotList, HostileFunction.FindObjects)
        from call in Gen.Choose(1, 4)
        from onwards in Gen.Elements(false, true)
        from count in Number(1UL << 14)
        select (Fault)new CountFault(new Moment(function, call, onwards), count);

    private static Gen<string> Text => Gen.OneOf(
        Hex(Bytes.UpTo(40)),
        Gen.Elements("", "00", "FF", "C39F", "EDA080", "0D0A65506173733230303300", "6550617373323030332020202020202020"));

    // COUNT_LOW, FINAL_TRY, LOCKED, PROTECTED_AUTHENTICATION_PATH; all of them; none.
    private static Gen<Fault> Flags => Gen.Elements(
        0x1040DUL, 0x2040DUL, 0x4040DUL, 0x50DUL, 0x1050DUL, 0x4050DUL, 0x7050DUL, 0UL, ulong.MaxValue, 1UL << 63)
        .Select(flags => (Fault)new TokenFlagsFault(flags));

    private static Gen<ulong> PinLimit => Gen.Elements(
        0UL, 1UL, 4UL, 9UL, 10UL, 11UL, 16UL, 255UL, (1UL << 31) - 1, 1UL << 31, 1UL << 32, ulong.MaxValue);

    private static Gen<Fault> Certificate =>
        from index in CertificateIndex
        from mutation in Gen.Elements(Enum.GetValues<CertificateMutation>())
        from seed in Gen.Choose(0, int.MaxValue)
        select (Fault)new CertificateFault(index, mutation, seed);

    private static Gen<Fault> Attribute =>
        from index in CertificateIndex
        from type in AttributeType
        from value in Gen.OneOf(Hex(Bytes.UpTo(64)), Gen.Constant<string>(null!))
        select (Fault)new AttributeFault(index, type, value);

    private static Gen<string> Hex(Gen<byte[]> bytes) => bytes.Select(Convert.ToHexString);
}
