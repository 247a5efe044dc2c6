namespace EGovToken.Testing.VirtualToken.Calls;

/// <summary>A call that ends with an error for its caller.</summary>
/// <param name="code">A CK_RV or a Windows error code, as the function's family has it.</param>
internal sealed class CallFailedException(uint code) : Exception($"The call fails with 0x{code:X8}.")
{
    /// <summary>What the caller gets.</summary>
    public uint Code { get; } = code;
}
