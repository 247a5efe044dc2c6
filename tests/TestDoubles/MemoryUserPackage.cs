using EGovToken.Core.Windows;

namespace EGovToken.Testing.TestDoubles;

/// <summary>The user's own installation, in memory.</summary>
public sealed class MemoryUserPackage : IUserPackage
{
    /// <summary>The products that are installed.</summary>
    public List<string> Products { get; } = [];

    public bool IsInstallerAtWork { get; set; }

    /// <summary>What the installer ends with; products go with 0 only.</summary>
    public int ExitCode { get; set; }

    public IReadOnlyList<string> FindProducts() => [.. Products];

    public int Uninstall(string product)
    {
        if (ExitCode == 0)
        {
            Products.Remove(product);
        }

        return ExitCode;
    }
}
