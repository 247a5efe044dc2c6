using Net.Pkcs11Interop.HighLevelAPI.Factories;
using Net.Pkcs11Interop.Implementation;

namespace Net.Pkcs11Interop.HighLevelAPI;

/// <summary>Where everything starts: the makers of libraries, attributes and mechanisms.</summary>
public class Pkcs11InteropFactories
{
    public IPkcs11LibraryFactory Pkcs11LibraryFactory { get; } = new Pkcs11LibraryFactory();

    public IObjectAttributeFactory ObjectAttributeFactory { get; } = new ObjectAttributeFactory();

    public IMechanismFactory MechanismFactory { get; } = new MechanismFactory();
}
