using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;
using Net.Pkcs11Interop.HighLevelAPI.Factories;

namespace Net.Pkcs11Interop.Implementation;

internal sealed class MechanismFactory : IMechanismFactory
{
    public IMechanism Create(CKM type) => new Mechanism(type);
}
