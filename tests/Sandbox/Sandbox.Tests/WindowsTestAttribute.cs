using System.Runtime.CompilerServices;
using EGovToken.Testing.TestKit;

namespace EGovToken.Testing.Sandbox;

/// <summary>
/// A test on a sandboxed PC. Now and then a Wine process hangs at its beginning or end, which says nothing about what is tested: then everything
/// of it has been ended, and the test is tried once more. test.sh says which were; a second time is a failure.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WindowsTestAttribute([CallerFilePath] string file = "", [CallerLineNumber] int line = -1) : TestMethodAttribute(file, line)
{
    private static readonly string Repeated = Repository.PathOf("artifacts", "test-results", $"{typeof(WindowsTestAttribute).Assembly.GetName().Name}.repeated");
    private static readonly Lock Writing = new();

    public override async Task<TestResult[]> ExecuteAsync(ITestMethod testMethod)
    {
        ArgumentNullException.ThrowIfNull(testMethod);
        var results = await base.ExecuteAsync(testMethod);
        if (results.Select(static result => Hang(result.TestFailureException)).FirstOrDefault(static hang => hang is not null) is not { } hang)
        {
            return results;
        }

        Note(testMethod.TestMethodName, hang);
        return await base.ExecuteAsync(testMethod);
    }

    private static SandboxTimeoutException? Hang(Exception? failure) => failure switch
    {
        null => null,
        SandboxTimeoutException hang => hang,
        _ => Hang(failure.InnerException),
    };

    private static void Note(string test, SandboxTimeoutException hang)
    {
        lock (Writing)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Repeated)!);
            File.AppendAllText(Repeated, $"{test}: {hang.Message.Split('\n')[0]}\n");
        }
    }
}
