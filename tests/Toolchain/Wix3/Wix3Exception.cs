namespace EGovToken.Testing.Toolchain.Wix3;

/// <summary>The tools cannot be had; the message says why and what would help.</summary>
internal sealed class Wix3Exception : Exception
{
    public Wix3Exception()
    {
    }

    public Wix3Exception(string message)
        : base(message)
    {
    }

    public Wix3Exception(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
