using EGovToken.Core.Diagnosis.Services;

namespace EGovToken.Core.Diagnosis.Checks;

/// <summary>Whether Windows can run the smart card service.</summary>
internal sealed class ServiceCheck : ILinkCheck
{
    public ChainLink Link => ChainLink.Service;

    public IReadOnlyList<ChainLink> Needs => [];

    public Finding Check(Examination examination) => examination.PC.Service?.Ask() switch
    {
        null => Finding.OnlyOnWindows(),
        ServiceState.NotInstalled => Finding.Broken("service.missing"),
        ServiceState.Disabled => Finding.Broken("service.disabled"),
        ServiceState.Unknown => Finding.Warning("service.unknown"),
        _ => Finding.Ok("service.ok"),
    };
}
