namespace EGovToken.Testing.Toolchain.Build;

/// <summary>The build cannot go on; the message is for people.</summary>
internal sealed class BuildException : Exception
{
    public BuildException()
    {
    }

    public BuildException(string message)
        : base(message)
    {
    }

    public BuildException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
