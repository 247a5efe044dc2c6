namespace EGovToken.Signing;

/// <summary>A file cannot be signed; the message is for people and holds no secret.</summary>
internal sealed class SigningException : Exception
{
    public SigningException()
    {
    }

    public SigningException(string message)
        : base(message)
    {
    }

    public SigningException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
