using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace Net.Pkcs11Interop.Implementation;

internal sealed class Mechanism(CKM type) : IMechanism
{
    private bool _disposed;

    public ulong Type => _disposed ? throw new ObjectDisposedException(GetType().FullName) : (ulong)type;

    public void Dispose() => _disposed = true;
}
