namespace EGovToken.SupplyChain;

/// <summary>A list cannot be written; the message is for people.</summary>
internal sealed class SupplyChainException : Exception
{
    public SupplyChainException()
    {
    }

    public SupplyChainException(string message)
        : base(message)
    {
    }

    public SupplyChainException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
