namespace EGovToken.Testing.Sandbox.Registry;

/// <summary>Windows' numbers for the types of registry values, under their names without REG_.</summary>
public enum RegistryValueKind
{
    None = 0,
    Sz = 1,
    ExpandSz = 2,
    Binary = 3,
    DWord = 4,
    Link = 6,
    MultiSz = 7,
    QWord = 11,
}
