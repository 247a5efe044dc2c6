namespace EGovToken.Core.Diagnosis.Services;

/// <summary>Whether Windows can run a service.</summary>
public enum ServiceState
{
    /// <summary>It runs, or Windows starts it when it is needed.</summary>
    Usable,

    /// <summary>Somebody disabled it.</summary>
    Disabled,

    /// <summary>It is not there.</summary>
    NotInstalled,

    /// <summary>The service control manager did not tell.</summary>
    Unknown,
}
