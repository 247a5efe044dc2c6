namespace EGovToken.Core.Diagnosis.Checks;

/// <summary>Whether the portal is found by its name and answers.</summary>
internal sealed class PortalCheck : ILinkCheck
{
    public ChainLink Link => ChainLink.Portal;

    public IReadOnlyList<ChainLink> Needs => [];

    // Behind a proxy a PC need not resolve any name: an answer is enough.
    public Finding Check(Examination examination)
    {
        var host = examination.Request.Portal.Host;
        return examination.Evidence.Portal switch
        {
            null => Finding.Skipped("portal.offline"),
            { AnswerError: null } => Finding.Ok("portal.ok", host),
            { NameError: { } error } => Finding.Broken("portal.unresolved", host, error),
            { AnswerError: var error } => Finding.Warning("portal.silent", host, error),
        };
    }
}
