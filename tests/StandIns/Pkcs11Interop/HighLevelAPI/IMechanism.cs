namespace Net.Pkcs11Interop.HighLevelAPI;

/// <summary>A way to sign (CK_MECHANISM).</summary>
public interface IMechanism : IDisposable
{
    ulong Type { get; }
}
