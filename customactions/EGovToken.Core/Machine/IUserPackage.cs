namespace EGovToken.Core.Machine;

/// <summary>The user's own installation, by EGovToken.msi.</summary>
public interface IUserPackage
{
    /// <summary>The codes of the products that are installed for this user; mostly none, never more than one that is whole.</summary>
    IReadOnlyList<string> FindProducts();

    /// <summary>Whether Windows Installer is changing this PC, for whomever; true as well for some time after it has done so.</summary>
    bool IsInstallerAtWork { get; }

    /// <summary>Uninstalls a product silently.</summary>
    /// <param name="product">Its code.</param>
    /// <returns>The installer's exit code; 0 when it is gone, 1618 also when the installer did not end in time.</returns>
    int Uninstall(string product);
}
