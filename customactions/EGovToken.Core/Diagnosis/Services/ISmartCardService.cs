namespace EGovToken.Core.Diagnosis.Services;

/// <summary>Windows's smart card service, without which no program reaches a token.</summary>
public interface ISmartCardService
{
    /// <summary>
    /// Whether Windows can run it. A service that is merely stopped is as it should be: Windows starts it when a reader is plugged in.
    /// </summary>
    ServiceState Ask();
}
