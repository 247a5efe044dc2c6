using EGovToken.Core.Modules;
using EGovToken.Core.Outcomes;

namespace EGovToken.Core.Diagnosis.Checks;

/// <summary>Whether the vendor's software is there whole, and its module starts.</summary>
internal sealed class MiddlewareCheck : ILinkCheck
{
    public ChainLink Link => ChainLink.Middleware;

    public IReadOnlyList<ChainLink> Needs => [];

    public Finding Check(Examination examination)
    {
        if (examination.Evidence.Module.Value is not { } module)
        {
            return WithoutModule(examination.Evidence.Module.Failure!);
        }

        if (examination.Evidence.Slots.Failure is { } failure)
        {
            // A module that does not start for want of the service is not the one to be mended.
            return examination.RootOf(ChainLink.Service) is { } root ? Finding.Blocked(root) : WithModule(failure, module.Path);
        }

        return IsAlone(examination, module) ? Finding.Broken("middleware.alone", module.Path) : Finding.Ok("middleware.ok", module.Path);
    }

    private static Finding WithoutModule(OutcomeException failure) => failure.Outcome.Number switch
    {
        OutcomeNumber.MiddlewareMissing => Finding.Broken("middleware.missing"),
        OutcomeNumber.ModuleOtherBitness => Finding.Broken("middleware.bitness", failure.Detail),
        _ => Finding.Broken("middleware.unreadable", failure.Detail),
    };

    private static Finding WithModule(OutcomeException failure, string module) => failure.Outcome.Number switch
    {
        OutcomeNumber.ModuleUnreadable => Finding.Broken("middleware.unreadable", failure.Detail),
        OutcomeNumber.ModuleNotInitialised => Finding.Broken("middleware.refuses", failure.Detail),
        OutcomeNumber.TokenNotAnswering => Finding.Broken("middleware.hangs", module),
        _ => Finding.Broken("middleware.fails", module, failure.Detail),
    };

    // The vendor's DLL serves Microsoft's smart-card provider too: where that reaches the token's keys, nothing is missing. Of a
    // module named by hand no suite is expected.
    private static bool IsAlone(Examination examination, ModuleFinding module) =>
        examination.PC.IsWindows && !module.SuiteInstalled && examination.Request.Module is null && !KeysAreReached(examination);

    private static bool KeysAreReached(Examination examination) =>
        examination.Evidence.PersonsCertificates is { Count: > 0 } certificates
        && certificates.All(certificate => examination.Evidence.KeyLinks.Find(certificate) is not null);
}
