namespace EGovToken.Testing.VirtualToken.Csp;

/// <summary>What an HCRYPTPROV stands for.</summary>
/// <param name="containerName">The container that the context is bound to; null for one that only asks around.</param>
/// <param name="isSilent">Whether CRYPT_SILENT or CRYPT_VERIFYCONTEXT forbids to ask the user for a PIN.</param>
internal sealed class ProviderContext(string? containerName, bool isSilent)
{
    /// <summary>All open contexts of this process.</summary>
    public static HandleTable<ProviderContext> Table { get; } = new();

    /// <summary>The container that the context is bound to; null for one that only asks around.</summary>
    public string? ContainerName { get; } = containerName;

    /// <summary>Whether the user must not be asked for a PIN.</summary>
    public bool IsSilent { get; } = isSilent;

    /// <summary>The PIN in UTF-8 that the caller has set; null before that.</summary>
    public byte[]? Pin { get; set; }

    /// <summary>How many containers an enumeration has told.</summary>
    public int Enumerated { get; set; }
}
