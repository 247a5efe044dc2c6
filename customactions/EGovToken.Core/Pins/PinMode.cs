namespace EGovToken.Core.Pins;

/// <summary>Who stands behind a PIN attempt.</summary>
public enum PinMode
{
    /// <summary>Nobody watches: no risk is taken.</summary>
    Silent,

    /// <summary>A person asked for this one attempt.</summary>
    Guided,

    /// <summary>A person asked for it and confirmed that it may be the last.</summary>
    GuidedFinalTryConfirmed,
}
