using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using EGovToken.Core.Common;

namespace EGovToken.Core.Pkcs11;

/// <summary>Finds the PKCS#11 module of the token's middleware.</summary>
/// <param name="systemFolder">The system folder of this process's own bitness, where the vendor installs its module.</param>
/// <param name="providers">The providers that are registered on the PC.</param>
/// <param name="profiles">The makes of token; every one that this product is for when null.</param>
public sealed class ModuleLocator(string systemFolder, IProviderRegistrations providers, IReadOnlyList<TokenProfile>? profiles = null)
{
    private const string EntryPoint = "C_GetFunctionList";

    private readonly IReadOnlyList<TokenProfile> _profiles = profiles ?? TokenProfile.All;

    /// <summary>
    /// The module: the one named by hand, else the DLL of the vendor's provider, else the vendor's files in the system folder,
    /// the first generation before the second.
    /// </summary>
    /// <param name="named">A module named by hand; no other is looked for.</param>
    /// <exception cref="OutcomeException">
    /// <see cref="OutcomeNumber.MiddlewareMissing"/>; <see cref="OutcomeNumber.ModuleOtherArchitecture"/> when the only module is for
    /// processes of another architecture; <see cref="OutcomeNumber.ModuleUnreadable"/> when the only file is no module at all.
    /// </exception>
    public ModuleFinding Find(string? named)
    {
        var providerImages = _profiles.SelectMany(static profile => profile.ServiceProviders).Select(providers.FindImage).OfType<string>().ToList();
        var candidates = named is null ? VendorFiles(providerImages) : [named];
        return candidates.Count == 0 ? throw new OutcomeException(OutcomeNumber.MiddlewareMissing)
            : named is not null && !File.Exists(named) ? throw new OutcomeException(OutcomeNumber.MiddlewareMissing, $"{named} does not exist")
            : new ModuleFinding(Fitting(candidates), providerImages.Count > 0);
    }

    /// <inheritdoc cref="IProviderRegistrations.FindImage"/>
    public string? FindProvider(string provider) => providers.FindImage(provider);

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

            if (image.Architecture != RuntimeInformation.ProcessArchitecture)
            {
                obstacle ??= new OutcomeException(
                    OutcomeNumber.ModuleOtherArchitecture,
                    $"{file} is for {image.Architecture?.ToString() ?? "another kind of processor"}; this program is {RuntimeInformation.ProcessArchitecture}");
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
            .Concat(_profiles.SelectMany(static profile => profile.Modules).Select(file => Path.Combine(systemFolder, file)))
            .Where(file => !_profiles.Any(profile => profile.IsProviderOnly(file)) && File.Exists(file)),
    ];
}

/// <summary>The module that was found.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="SuiteInstalled">
/// Whether the vendor's provider is registered too. Windows plug-and-play may bring the DLL alone, and then tokens can be read
/// but no certificate finds its key.
/// </param>
public sealed record ModuleFinding(string Path, bool SuiteInstalled);

/// <summary>What the PC knows of the cryptographic service providers that are installed on it.</summary>
public interface IProviderRegistrations
{
    /// <summary>The full path of a provider's DLL, or null when no provider of that name is registered.</summary>
    /// <param name="provider">The provider's name.</param>
    string? FindImage(string provider);
}

/// <summary>
/// <see cref="IProviderRegistrations"/> from <c>HKLM\SOFTWARE\Microsoft\Cryptography\Defaults\Provider\NAME</c>, value
/// <c>Image Path</c>, in the view of this process's own bitness: the other view names the other DLL.
/// </summary>
[SupportedOSPlatform("windows")]
public sealed class RegisteredProviders : IProviderRegistrations
{
    private const string ProvidersKey = @"SOFTWARE\Microsoft\Cryptography\Defaults\Provider";

    /// <inheritdoc/>
    public string? FindImage(string provider)
    {
        using var key = Microsoft.Win32.Registry.LocalMachine.OpenSubKey($@"{ProvidersKey}\{provider}");

        // A bare file name is meant to be found in the system folder.
        return key?.GetValue("Image Path") is string image && image.Length > 0
            ? Path.Combine(Environment.SystemDirectory, Environment.ExpandEnvironmentVariables(image))
            : null;
    }
}
