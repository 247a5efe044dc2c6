namespace EGovToken.Testing.Sandbox.Tests;

/// <summary>Changes a variable of this process until it is disposed of.</summary>
internal sealed class EnvironmentChange : IDisposable
{
    private readonly string _name;
    private readonly string? _before;

    public EnvironmentChange(string name, string? value)
    {
        _name = name;
        _before = Environment.GetEnvironmentVariable(name);
        Environment.SetEnvironmentVariable(name, value);
    }

    public void Dispose() => Environment.SetEnvironmentVariable(_name, _before);
}
