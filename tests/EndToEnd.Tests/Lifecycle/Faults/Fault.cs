using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.EndToEnd.Tests.Lifecycle.Faults;

/// <summary>One thing that goes wrong while the package is installed, and what must come of it.</summary>
/// <param name="Name">What goes wrong, for docs/faults.md.</param>
/// <param name="Result">The number of the result that must be left; empty when the installer failed before this product had a say.</param>
/// <param name="End">How the installation must end.</param>
internal sealed record Fault(string Name, string Result, EndState End)
{
    /// <summary>Public properties of the run.</summary>
    public string[] Properties { get; init; } = [];

    /// <summary>Public properties of the repair that registers the certificates: what the run was given is kept until it is taken back.</summary>
    public string[] Repair { get; init; } = [];

    /// <summary>What the run's session sees beside what is always there.</summary>
    public SessionOptions Session { get; init; } = new();

    /// <summary>What runs first in the same session.</summary>
    public WindowsCommand[] Before { get; init; } = [];

    /// <summary>What runs in a session of its own once the installation has ended, to mend what <see cref="Before"/> did.</summary>
    public WindowsCommand[] After { get; init; } = [];

    /// <summary>What happens to token and readers.</summary>
    public Action<VirtualTokenState> Token { get; init; } = static _ => { };

    /// <inheritdoc/>
    public override string ToString() => Name;
}
