using EGovToken.Core.Common;
using EGovToken.Core.Pkcs11;
using EGovToken.Core.Windows;

namespace EGovToken.Core.Doctor;

/// <summary>Whether the vendor's software is there whole, and its module starts.</summary>
internal sealed class MiddlewareCheck : ILinkCheck
{
    public ChainLink Link => ChainLink.Middleware;

    public IReadOnlyList<ChainLink> Needs => [];

    public Finding Check(DiagnosticContext context)
    {
        if (context.Evidence.Module.Value is not { } module)
        {
            return WithoutModule(context.Evidence.Module.Failure!);
        }

        if (context.Evidence.Slots.Failure is { } failure)
        {
            // A module that does not start because the service is unavailable is not the broken link.
            return context.RootOf(ChainLink.Service) is { } root ? Finding.Blocked(root) : WithModule(failure, module.Path);
        }

        return IsAlone(context, module) ? Finding.Broken("middleware.alone", module.Path) : Finding.Ok("middleware.ok", module.Path);
    }

    private static Finding WithoutModule(OutcomeException failure) => failure.Outcome.Number switch
    {
        OutcomeNumber.MiddlewareMissing => Finding.Broken("middleware.missing"),
        OutcomeNumber.ModuleOtherArchitecture => Finding.Broken("middleware.bitness", failure.Detail),
        _ => Finding.Broken("middleware.unreadable", failure.Detail),
    };

    private static Finding WithModule(OutcomeException failure, string module) => failure.Outcome.Number switch
    {
        OutcomeNumber.ModuleUnreadable => Finding.Broken("middleware.unreadable", failure.Detail),
        OutcomeNumber.ModuleNotInitialised => Finding.Broken("middleware.refuses", failure.Detail),
        OutcomeNumber.TokenNotAnswering => Finding.Broken("middleware.hangs", module),
        OutcomeNumber.ModuleCrashed => Finding.Broken("middleware.crashes", failure.Detail),
        _ => Finding.Broken("middleware.fails", module, failure.Detail),
    };

    // The vendor's DLL serves Microsoft's smart-card provider too: where that reaches the token's keys, nothing is missing. Of a
    // module named by hand no suite is expected.
    private static bool IsAlone(DiagnosticContext context, ModuleFinding module) =>
        context.PC.IsWindows && !module.SuiteInstalled && context.Request.Module is null && !KeysAreReached(context);

    private static bool KeysAreReached(DiagnosticContext context) =>
        context.Evidence.PersonsCertificates is { Count: > 0 } certificates
        && certificates.All(certificate => context.Evidence.KeyLinks.Find(certificate) is not null);
}

/// <summary>Whether Windows can run the smart card service.</summary>
internal sealed class ServiceCheck : ILinkCheck
{
    public ChainLink Link => ChainLink.Service;

    public IReadOnlyList<ChainLink> Needs => [];

    public Finding Check(DiagnosticContext context) => context.PC.Service?.Ask() switch
    {
        null => Finding.OnlyOnWindows(),
        ServiceState.NotInstalled => Finding.Broken("service.missing"),
        ServiceState.Disabled => Finding.Broken("service.disabled"),
        ServiceState.Unknown => Finding.Warning("service.unknown"),
        _ => Finding.Ok("service.ok"),
    };
}

/// <summary>Whether the module shows a reader at all.</summary>
internal sealed class ReaderCheck : ILinkCheck
{
    public ChainLink Link => ChainLink.Reader;

    public IReadOnlyList<ChainLink> Needs => [ChainLink.Middleware, ChainLink.Service];

    public Finding Check(DiagnosticContext context)
    {
        var slots = context.Evidence.Slots.Value!;
        return slots.Count == 0
            ? Finding.Broken(context.PC.IsRemoteSession ? "reader.noneRemote" : "reader.none")
            : Finding.Ok("reader.ok", string.Join(", ", slots.Readers.Distinct(StringComparer.Ordinal)));
    }
}

/// <summary>Whether there is exactly one token to use, and it can be read.</summary>
internal sealed class TokenCheck : ILinkCheck
{
    public ChainLink Link => ChainLink.Token;

    public IReadOnlyList<ChainLink> Needs => [ChainLink.Reader];

    public Finding Check(DiagnosticContext context) => context.Evidence.Token switch
    {
        { Value.Token: { } token } => Finding.Ok("token.ok", token.Model, token.Serial, token.Label),
        { Failure.Outcome.Number: OutcomeNumber.NoToken } when context.PC.IsRemoteSession => Finding.Broken("token.noneRemote"),
        { Failure: { } failure } => Judge(failure),
        _ => throw new InvalidOperationException("A token that was neither read nor failed."),
    };

    private static Finding Judge(OutcomeException failure) => failure.Outcome.Number switch
    {
        OutcomeNumber.NoToken => Finding.Broken("token.none"),
        OutcomeNumber.ForeignTokenOnly => Finding.Broken("token.foreign", failure.Detail),
        OutcomeNumber.CardUnknown => Finding.Broken("token.unknown", failure.Detail),
        OutcomeNumber.TokenSerialNotFound => Finding.Broken("token.serial", failure.Detail),
        OutcomeNumber.SeveralTokens => Finding.Broken("token.several", failure.Detail),
        OutcomeNumber.TokenRemoved => Finding.Broken("token.removed"),
        OutcomeNumber.TokenNotAnswering => Finding.Broken("token.hangs"),
        OutcomeNumber.ModuleCrashed => Finding.Broken("token.crashes", failure.Detail),
        _ => Finding.Broken("token.error", failure.Detail),
    };
}

/// <summary>What the token's flags say of the PIN; the PIN itself is not asked for.</summary>
internal sealed class PinCheck : ILinkCheck
{
    public ChainLink Link => ChainLink.Pin;

    public IReadOnlyList<ChainLink> Needs => [ChainLink.Token];

    public Finding Check(DiagnosticContext context) => context.Evidence.Token.Value!.Token.PinState switch
    {
        PinState.Locked => Finding.Broken("pin.locked"),
        PinState.FinalTry => Finding.Warning("pin.finalTry"),
        PinState.CountLow => Finding.Warning("pin.countLow"),
        PinState.NotSet => Finding.Broken("pin.notSet"),
        _ => Finding.Ok("pin.ok"),
    };
}
