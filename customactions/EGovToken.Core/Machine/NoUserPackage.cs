namespace EGovToken.Core.Machine;

/// <summary>A user who installed nothing himself.</summary>
public sealed class NoUserPackage : IUserPackage
{
    /// <inheritdoc/>
    public IReadOnlyList<string> FindProducts() => [];

    /// <inheritdoc/>
    public bool IsInstallerAtWork => false;

    /// <inheritdoc/>
    public int Uninstall(string product) => throw new NotSupportedException();
}
