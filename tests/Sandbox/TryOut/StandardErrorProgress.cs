namespace EGovToken.Testing.TryOut;

/// <summary>Tells progress on standard error, which leaves standard output to the result.</summary>
internal sealed class StandardErrorProgress : IProgress<string>
{
    public void Report(string value) => Console.Error.WriteLine(value);
}
