using EGovToken.Core.Settings;

namespace EGovToken.Policies.Tests;

/// <summary>Decides nothing and remembers what was asked.</summary>
internal sealed class RecordingPolicies : IPolicies
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>The names that were asked for.</summary>
    public IReadOnlyCollection<string> Asked => _asked;

    /// <inheritdoc/>
    public string? Find(string name)
    {
        _asked.Add(name);
        return null;
    }
}
