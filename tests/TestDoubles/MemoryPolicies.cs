using EGovToken.Core.Settings;

namespace EGovToken.Testing.TestDoubles;

/// <summary>Policies in memory.</summary>
public sealed class MemoryPolicies(params (string Name, string Value)[] policies) : IPolicies
{
    public string? Find(string name) =>
        policies.FirstOrDefault(policy => string.Equals(policy.Name, name, StringComparison.OrdinalIgnoreCase)).Value;
}
