namespace EGovToken.Testing.Sandbox;

/// <summary>The sandbox itself could not do what was asked: it cannot be made, or a program could not be started in it.</summary>
public class SandboxException : Exception
{
    public SandboxException()
    {
    }

    public SandboxException(string message)
        : base(message)
    {
    }

    public SandboxException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
