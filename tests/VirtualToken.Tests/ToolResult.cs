namespace EGovToken.Testing.VirtualToken.Tests;

/// <summary>What came of running a program.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Text">Its standard output, then its standard error.</param>
internal sealed record ToolResult(int ExitCode, string Text)
{
    /// <summary>Fails the test unless the program succeeded.</summary>
    public ToolResult Succeeded()
    {
        Assert.AreEqual(0, ExitCode, Text);
        return this;
    }

    /// <summary>Fails the test unless the program failed and named a CKR_ value.</summary>
    public ToolResult FailedWith(string returnValue)
    {
        Assert.AreNotEqual(0, ExitCode, Text);
        Assert.Contains(returnValue, Text);
        return this;
    }
}
