namespace EGovToken.Core.Machine;

/// <summary>A PC on which nobody installed the product for everybody.</summary>
public sealed class NoMachineInstallation : IMachineInstallation
{
    /// <inheritdoc/>
    public bool IsInstalled => false;

    /// <inheritdoc/>
    public string? Find(string name) => null;
}
