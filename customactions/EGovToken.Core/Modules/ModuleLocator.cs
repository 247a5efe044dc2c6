namespace EGovToken.Core.Modules;

/// <summary>Finds the PKCS#11 module of the token's middleware.</summary>
/// <param name="systemFolder">The system folder of this process's own bitness, where the vendor installs its module.</param>
public sealed class ModuleLocator(string systemFolder)
{
    /// <summary>A locator for this PC.</summary>
    public static ModuleLocator ForThisPC() => new(Environment.SystemDirectory);

    /// <summary>The module's full path, or null when no middleware is installed.</summary>
    /// <param name="named">A module named by hand; it wins over every other.</param>
    public string? Find(string? named) =>
        named ?? VendorModules.InOrder.Select(file => Path.Combine(systemFolder, file)).FirstOrDefault(File.Exists);
}
