namespace EGovToken.Testing.VirtualToken.Interop;

/// <summary>A CK_ULONG parameter as it arrives in a register.</summary>
/// <param name="register">The register.</param>
internal readonly struct NativeULong(nuint register)
{
    /// <summary>The number. Windows callers set only the lower half of the register; the upper one holds anything.</summary>
    public ulong Value => register & NativeLayout.Unavailable;
}
