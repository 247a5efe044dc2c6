namespace EGovToken.Core.Common;

/// <summary>
/// Leaves the newest outcome where an administrator or an inventory finds it:
/// <c>HKCU\Software\EGovToken</c>, value <c>LastResult</c>, as <c>EGT1001: sentence</c>.
/// </summary>
/// <param name="registry">The product's part of the user's registry.</param>
public sealed class LastResult(IProductRegistry registry)
{
    /// <summary>The value's name.</summary>
    public const string ValueName = "LastResult";

    /// <summary>Replaces what is there.</summary>
    /// <param name="outcome">The newest outcome.</param>
    public void Write(Outcome outcome) => registry.SetText("", ValueName, outcome.ToString());

    /// <summary>The newest outcome's line, or null when there is none.</summary>
    public string? Read() => registry.GetText("", ValueName);

    /// <summary>Puts a line back that <see cref="Read"/> gave.</summary>
    /// <param name="line">The line.</param>
    public void Restore(string line) => registry.SetText("", ValueName, line);

    /// <summary>Removes it, when the product is removed.</summary>
    public void Forget() => registry.DeleteValue("", ValueName);
}
