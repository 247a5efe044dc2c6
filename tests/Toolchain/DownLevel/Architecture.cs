namespace EGovToken.Testing.Toolchain.DownLevel;

/// <summary>The architecture that a package or bundle is made for: the -arch of the WiX tools.</summary>
public enum Architecture
{
    /// <summary>32-bit.</summary>
    X86,

    /// <summary>64-bit.</summary>
    X64,
}
