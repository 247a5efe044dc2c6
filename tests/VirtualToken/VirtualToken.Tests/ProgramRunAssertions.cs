using EGovToken.Testing.TestKit;

namespace EGovToken.Testing.VirtualToken.Tests;

/// <summary>What a test expects of a program that used the module.</summary>
internal static class ProgramRunAssertions
{
    /// <summary>Fails the test unless the program succeeded.</summary>
    public static ProgramRun Succeeded(this ProgramRun run)
    {
        Assert.AreEqual(0, run.ExitCode, run.Text);
        return run;
    }

    /// <summary>Fails the test unless the program failed and named a CKR_ value.</summary>
    public static ProgramRun FailedWith(this ProgramRun run, string returnValue)
    {
        Assert.AreNotEqual(0, run.ExitCode, run.Text);
        Assert.Contains(returnValue, run.Text);
        return run;
    }
}
