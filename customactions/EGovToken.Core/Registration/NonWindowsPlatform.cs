using EGovToken.Core.Common;
using EGovToken.Core.Host;
using EGovToken.Core.Pkcs11;
using EGovToken.Core.Settings;
using EGovToken.Core.Windows;

namespace EGovToken.Core.Registration;

/// <summary>
/// A PC without Windows: tokens can be read and PINs verified through a module that is named by hand; there is nothing to
/// register certificates in.
/// </summary>
public static class NonWindowsPlatform
{
    /// <summary>Its parts.</summary>
    /// <param name="log">Called with lines for a log.</param>
    public static MachineServices ForThisUser(Action<string> log)
    {
        var nothing = new Nothing();
        return new MachineServices(new ModuleLocator("", nothing), nothing, nothing, nothing, nothing, nothing, nothing)
        {
            HasCertificateStores = false,
            PinMemory = FilePinMemory.OfThisUser,
            TokenHost = HostProgram.OfThisProgram,
            Log = log,
        };
    }

    private sealed class Nothing
        : IProviderRegistrations, IKeyContainers, IPrivateKeyCheck, IUserCertificateStore, IAuthorityStore, IProductRegistry, IPolicies
    {
        public string? FindImage(string provider) => null;

        public KeyContainerListing List(string provider) => KeyContainerListing.Empty;

        public IReadOnlyList<PrivateKeyAnswer> Check(IReadOnlyList<string> thumbprints) =>
            [.. thumbprints.Select(static _ => PrivateKeyAnswer.No("this system has no certificate store"))];

        public StoredCertificate? Find(UserStoreName store, string thumbprint) => null;

        public bool TryAdd(UserStoreName store, byte[] encoded, KeyProviderInfo? link) => throw Unavailable();

        public bool TryChange(UserStoreName store, string thumbprint, StoredProperties before, StoredProperties after) => throw Unavailable();

        public void Remove(UserStoreName store, string thumbprint, KeyProviderInfo? link) => throw Unavailable();

        public string? ProbeWritable(UserStoreName store) => "this system has no certificate store";

        public bool HasIssuer(byte[] issuerName) => false;

        public string? GetText(string key, string name) => null;

        public void SetText(string key, string name, string value) => throw Unavailable();

        public IReadOnlyList<string> GetNames(string key) => [];

        public void MoveValue(string key, string name, string toKey, string toName)
        {
        }

        public void DeleteValue(string key, string name)
        {
        }

        public void DeleteTree(string key)
        {
        }

        public void DeleteIfEmpty(string key)
        {
        }

        string? IPolicies.Find(string name) => null;

        private static OutcomeException Unavailable() => new(OutcomeNumber.NotOnThisSystem);
    }
}
