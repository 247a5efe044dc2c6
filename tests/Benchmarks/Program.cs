using System.CommandLine;
using EGovToken.Testing.Benchmarks;

return new RootCommand("Measures how the product reads and registers a token's certificates.")
{
    TimeCommand.Create(),
    CallsCommand.Create(),
    NoOpCommand.Create(),
    InstallCommand.Create(),
    ReadCommand.Create(),
}.Parse(args).Invoke();
