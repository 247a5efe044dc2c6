namespace EGovToken.Core.Diagnosis;

/// <summary>The links of the chain from the middleware to the portal, in the order in which people mend them.</summary>
public enum ChainLink
{
    /// <summary>The vendor's software: its module and its provider.</summary>
    Middleware,

    /// <summary>Windows's smart card service.</summary>
    Service,

    /// <summary>A reader; an ePass2003 brings its own.</summary>
    Reader,

    /// <summary>The one token.</summary>
    Token,

    /// <summary>What the token tells of its PIN.</summary>
    Pin,

    /// <summary>The person's certificates on the token.</summary>
    Certificates,

    /// <summary>The authorities that issued them.</summary>
    Chain,

    /// <summary>The way from a registered certificate to its private key.</summary>
    KeyLink,

    /// <summary>The user's certificate stores.</summary>
    Store,

    /// <summary>The record of what this product registered.</summary>
    Journal,

    /// <summary>The PC's clock.</summary>
    Clock,

    /// <summary>The portal, by name and by its answer.</summary>
    Portal,
}
