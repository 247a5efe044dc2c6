namespace EGovToken.Core.Settings;

/// <summary>What the administrator decided for this PC or this user.</summary>
public interface IPolicies
{
    /// <summary>A policy's value as text, or null when nothing is decided.</summary>
    /// <param name="name">One of <see cref="SettingNames"/>; case does not matter.</param>
    string? Find(string name);
}

/// <summary>The per-machine installation on this PC, by EGovTokenMachine.msi.</summary>
public interface IMachineInstallation
{
    /// <summary>Whether there is one.</summary>
    bool IsInstalled { get; }

    /// <summary>What a property was when it was installed, or null; null for everything when there is none.</summary>
    /// <param name="name">One of <see cref="SettingNames"/>; case does not matter.</param>
    string? Find(string name);
}

/// <summary>A PC without a per-machine installation.</summary>
public sealed class NoMachineInstallation : IMachineInstallation
{
    /// <inheritdoc/>
    public bool IsInstalled => false;

    /// <inheritdoc/>
    public string? Find(string name) => null;
}
