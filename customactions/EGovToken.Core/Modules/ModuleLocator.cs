using EGovToken.Core.KeyLinks;
using EGovToken.Core.Outcomes;

namespace EGovToken.Core.Modules;

/// <summary>Finds the PKCS#11 module of the token's middleware.</summary>
/// <param name="systemFolder">The system folder of this process's own bitness, where the vendor installs its module.</param>
/// <param name="providers">The providers that are registered on the PC.</param>
public sealed class ModuleLocator(string systemFolder, IProviderRegistrations providers)
{
    private const string EntryPoint = "C_GetFunctionList";

    /// <summary>
    /// The module: the one named by hand, else the DLL of the vendor's provider, else the vendor's files in the system folder,
    /// the first generation before the second.
    /// </summary>
    /// <param name="named">A module named by hand; no other is looked for.</param>
    /// <exception cref="OutcomeException">
    /// <see cref="OutcomeNumber.MiddlewareMissing"/>; <see cref="OutcomeNumber.ModuleOtherBitness"/> when the only module is for
    /// processes of the other bitness; <see cref="OutcomeNumber.ModuleUnreadable"/> when the only file is no module at all.
    /// </exception>
    public ModuleFinding Find(string? named)
    {
        var providerImages = TokenProviders.OfVendor.Select(providers.FindImage).OfType<string>().ToList();
        var candidates = named is null ? VendorFiles(providerImages) : [named];
        return candidates.Count == 0
            ? throw new OutcomeException(OutcomeNumber.MiddlewareMissing)
            : new ModuleFinding(Fitting(candidates), providerImages.Count > 0);
    }

    // A file that is no PE image at all is left to the loader, which knows the formats of its system.
    private static string Fitting(IReadOnlyList<string> files)
    {
        OutcomeException? obstacle = null;
        foreach (var file in files)
        {
            if (PeImage.TryRead(file) is not { } image)
            {
                return file;
            }

            if (image.Is64Bit != Environment.Is64BitProcess)
            {
                obstacle ??= new OutcomeException(OutcomeNumber.ModuleOtherBitness, file);
            }
            else if (image.Exports(EntryPoint))
            {
                return file;
            }
            else
            {
                obstacle ??= new OutcomeException(OutcomeNumber.ModuleUnreadable, $"{file} does not export {EntryPoint}");
            }
        }

        throw obstacle!;
    }

    private List<string> VendorFiles(IEnumerable<string> providerImages) =>
    [
        .. providerImages
            .Concat(VendorModules.InOrder.Select(file => Path.Combine(systemFolder, file)))
            .Where(file => !VendorModules.IsProviderOnly(file) && File.Exists(file)),
    ];
}
