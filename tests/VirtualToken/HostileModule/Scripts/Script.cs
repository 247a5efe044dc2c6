using EGovToken.Testing.HostileModule.Faults;

namespace EGovToken.Testing.HostileModule.Scripts;

/// <summary>All that a module does otherwise than an honest one. Printed, it reads as what it takes to make it again.</summary>
/// <param name="faults">The faults; of two that strike the same call the first wins.</param>
public sealed class Script(params IReadOnlyList<Fault> faults)
{
    /// <summary>A module that does nothing wrong.</summary>
    public static Script Honest { get; } = new();

    /// <summary>The faults.</summary>
    public IReadOnlyList<Fault> Faults { get; } = faults;

    /// <summary>The faults of one kind.</summary>
    public IEnumerable<T> All<T>()
        where T : Fault => Faults.OfType<T>();

    /// <summary>The first fault of a kind, or null.</summary>
    public T? First<T>()
        where T : Fault => All<T>().FirstOrDefault();

    /// <inheritdoc/>
    public override string ToString() => Faults.Count == 0 ? "honest" : string.Join("; ", Faults);
}
