using Net.Pkcs11Interop.Common;

namespace Net.Pkcs11Interop.HighLevelAPI.Factories;

/// <summary>Makes mechanisms.</summary>
public interface IMechanismFactory
{
    IMechanism Create(CKM type);
}
