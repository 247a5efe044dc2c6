namespace EGovToken.Testing.Sandbox;

/// <summary>Something in the sandbox took longer than its time limit. Everything that ran there has been ended.</summary>
public class SandboxTimeoutException : SandboxException
{
    public SandboxTimeoutException()
    {
    }

    public SandboxTimeoutException(string message)
        : base(message)
    {
    }

    public SandboxTimeoutException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
