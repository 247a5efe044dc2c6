using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace EGovToken.Core.Windows;

/// <summary>The per-user installation, by EGovToken.msi.</summary>
public interface IUserPackage
{
    /// <summary>The codes of the products that are installed for this user; mostly none, never more than one that is whole.</summary>
    IReadOnlyList<string> FindProducts();

    /// <summary>Whether Windows Installer is changing this PC, for any user; also true for some time afterwards.</summary>
    bool IsInstallerAtWork { get; }

    /// <summary>Uninstalls a product silently.</summary>
    /// <param name="product">Its code.</param>
    /// <returns>The installer's exit code; 0 when it is gone, 1618 also when the installer did not end in time.</returns>
    int Uninstall(string product);
}

/// <summary>A user without a per-user installation.</summary>
public sealed class NoUserPackage : IUserPackage
{
    /// <inheritdoc/>
    public IReadOnlyList<string> FindProducts() => [];

    /// <inheritdoc/>
    public bool IsInstallerAtWork => false;

    /// <inheritdoc/>
    public int Uninstall(string product) => throw new NotSupportedException();
}

/// <summary><see cref="IUserPackage"/> through Windows Installer.</summary>
[SupportedOSPlatform("windows")]
public sealed class WindowsUserPackage : IUserPackage
{
    /// <summary>The upgrade code of EGovToken.msi, which all its versions share.</summary>
    public const string UpgradeCode = "{7D6F5B0A-52B3-4B0C-9C0E-5E0A6B7B7A21}";

    // Windows Installer's own, while it executes anything: "_MSIExecute Mutex" in its documentation.
    private const string ExecutionMutex = @"Global\_MSIExecute";

    private const int InstallAlreadyRunning = 1618;
    private const int ProductCodeLength = 38;
    private const uint Success = 0;

    // The registration that follows is not to wait for an installer that hangs.
    private static readonly TimeSpan UninstallLimit = TimeSpan.FromMinutes(10);

    /// <inheritdoc/>
    public bool IsInstallerAtWork
    {
        get
        {
            try
            {
                if (!Mutex.TryOpenExisting(ExecutionMutex, out var mutex))
                {
                    return false;
                }

                mutex.Dispose();
                return true;
            }
            catch (UnauthorizedAccessException)
            {
                return true;
            }
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> FindProducts()
    {
        var products = new List<string>();
        var code = new char[ProductCodeLength + 1];
        while (MsiEnumRelatedProducts(UpgradeCode, 0, (uint)products.Count, code) == Success)
        {
            products.Add(new string(code, 0, ProductCodeLength));
        }

        return products;
    }

    /// <inheritdoc/>
    public int Uninstall(string product)
    {
        // Per user and so without elevation; by its full path, because the user's folders may come first in PATH.
        var installer = new ProcessStartInfo(
            Path.Combine(Environment.SystemDirectory, "msiexec.exe"), CommandLineText.Of(["/x", product, "/qn", "/norestart"]))
        {
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        using var process = Process.Start(installer)!;
        return process.WaitForExit((int)UninstallLimit.TotalMilliseconds) ? process.ExitCode : InstallAlreadyRunning;
    }

    [DllImport("msi.dll", EntryPoint = "MsiEnumRelatedProductsW", CharSet = CharSet.Unicode, ExactSpelling = true)]
    private static extern uint MsiEnumRelatedProducts(string upgradeCode, uint reserved, uint index, [Out] char[] productCode);
}
