using System.Text;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;
using Net.Pkcs11Interop.Native;

namespace Net.Pkcs11Interop.Implementation;

internal sealed partial class Session : ISession
{
    private readonly Pkcs11InteropFactories _factories;
    private readonly Cryptoki _cryptoki;
    private ulong _sessionId;
    private bool _disposed;

    public Session(Pkcs11InteropFactories factories, Cryptoki cryptoki, ulong sessionId)
    {
        if (sessionId == CK.CK_INVALID_HANDLE)
        {
            throw new ArgumentException("The module opened a session without a handle.", nameof(sessionId));
        }

        _factories = factories;
        _cryptoki = cryptoki;
        _sessionId = sessionId;
    }

    public Pkcs11InteropFactories Factories => _disposed ? throw Disposed() : _factories;

    public ulong SessionId => _disposed ? throw Disposed() : _sessionId;

    public ISessionInfo GetSessionInfo() => new SessionInfo(_sessionId, Open().GetSessionInfo(_sessionId));

    public void Login(CKU userType, string pin) => Login(userType, pin is null ? null : Encoding.UTF8.GetBytes(pin));

    public void Login(CKU userType, byte[] pin) => Open().Login(_sessionId, userType, pin);

    public void Logout() => Open().Logout(_sessionId);

    public void CloseSession()
    {
        Open().CloseSession(_sessionId);
        _sessionId = CK.CK_INVALID_HANDLE;
    }

    public byte[] Sign(IMechanism mechanism, IObjectHandle keyHandle, byte[] data)
    {
        Cryptoki cryptoki = Open();
        ulong mechanismType = mechanism?.Type ?? throw new ArgumentNullException(nameof(mechanism));
        ulong key = keyHandle?.ObjectId ?? throw new ArgumentNullException(nameof(keyHandle));
        if (data is null)
        {
            throw new ArgumentNullException(nameof(data));
        }

        cryptoki.SignInit(_sessionId, mechanismType, key);
        return cryptoki.Sign(_sessionId, data);
    }

    /// <summary>Closes the session. A module that refuses makes this throw, and the session stays open: so does the real package.</summary>
    public void Dispose()
    {
        if (!_disposed)
        {
            if (_sessionId != CK.CK_INVALID_HANDLE)
            {
                CloseSession();
            }

            _disposed = true;
        }
    }

    private Cryptoki Open() => _disposed ? throw Disposed() : _cryptoki;

    private ObjectDisposedException Disposed() => new(GetType().FullName);
}
