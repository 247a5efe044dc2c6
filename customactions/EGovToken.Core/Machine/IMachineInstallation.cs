namespace EGovToken.Core.Machine;

/// <summary>The installation for everybody on this PC, by EGovTokenMachine.msi.</summary>
public interface IMachineInstallation
{
    /// <summary>Whether there is one.</summary>
    bool IsInstalled { get; }

    /// <summary>What a property was when it was installed, or null; null for everything when there is none.</summary>
    /// <param name="name">One of <see cref="Settings.SettingNames"/>; case does not matter.</param>
    string? Find(string name);
}
