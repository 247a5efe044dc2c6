namespace EGovToken.Testing.Benchmarks.Tokens;

/// <summary>Whose token is read.</summary>
public enum TokenMaker
{
    /// <summary>This project's imitation of the vendor's.</summary>
    VirtualToken,

    /// <summary>SoftHSM's.</summary>
    SoftHsm,
}
