using System.CommandLine;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using EGovToken.Testing.Benchmarks.Tokens;
using EGovToken.Testing.TestKit;

namespace EGovToken.Testing.Benchmarks;

/// <summary><c>time</c>: how long reading takes, by BenchmarkDotNet, which gets all further arguments.</summary>
internal static class TimeCommand
{
    public static Command Create()
    {
        var command = new Command("time", "Times the reading of certificates. Further arguments go to BenchmarkDotNet, for example --filter *Core*.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction(static parsed => Run([.. Arguments(parsed.UnmatchedTokens)]));
        return command;
    }

    private static int Run(string[] arguments)
    {
        try
        {
            var summaries = BenchmarkSwitcher.FromTypes([typeof(CertificateReading)]).Run(arguments, Configuration());
            return summaries.Any(static summary => summary.HasCriticalValidationErrors || summary.Reports.Any(static report => !report.Success)) ? 1 : 0;
        }
        finally
        {
            LastToken.Dispose();
        }
    }

    // Without a choice it would ask for one.
    private static IReadOnlyList<string> Arguments(IReadOnlyList<string> given) => given.Count == 0 ? ["--filter", "*"] : given;

    // Each run is a whole reading, from loading the module to unloading it: nothing is gained by repeating it within an iteration.
    // In this process, because BenchmarkDotNet's own way builds the repository's projects once more.
    private static ManualConfig Configuration() => ManualConfig.Create(DefaultConfig.Instance)
        .AddJob(Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithStrategy(RunStrategy.Monitoring)
            .WithWarmupCount(1)
            .WithIterationCount(5))
        .AddColumn(new CertificatesPerSecondColumn())
        .HideColumns(Column.Error, Column.StdDev, Column.RatioSD)
        .WithArtifactsPath(Path.Combine(Repository.Artifacts, "benchmarks"));
}
