using EGovToken.Testing.HostileModule.Scripts;

namespace EGovToken.Testing.HostileModule.Play;

/// <summary>Counts a module's calls.</summary>
public sealed class CallBook
{
    /// <summary>More calls than any sensible caller makes: one that makes more runs in circles.</summary>
    public const int Budget = 10_000;

    private readonly Dictionary<HostileFunction, int> _calls = [];

    /// <summary>All calls.</summary>
    public int Total { get; private set; }

    /// <summary>Whether the caller runs in circles.</summary>
    public bool IsExceeded => Total > Budget;

    /// <summary>The functions called and how often.</summary>
    public IReadOnlyDictionary<HostileFunction, int> ByFunction => _calls;

    /// <summary>How often a function was called.</summary>
    public int Of(HostileFunction function) => _calls.GetValueOrDefault(function);

    /// <summary>Counts a call.</summary>
    /// <returns>Its number among the function's calls.</returns>
    internal int Add(HostileFunction function)
    {
        Total++;
        return _calls[function] = Of(function) + 1;
    }
}
