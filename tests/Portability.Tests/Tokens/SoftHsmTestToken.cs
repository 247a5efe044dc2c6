using EGovToken.Testing.TestKit;

namespace EGovToken.Portability.Tests.Tokens;

/// <summary>A SoftHSM token in a folder of its own, copied from one that SoftHSM's and OpenSC's tools filled.</summary>
internal sealed class SoftHsmTestToken : TestToken
{
    /// <summary>The token's label.</summary>
    public const string Label = "Sınaq tokeni ə";

    private readonly TemporaryFolder _folder = new();

    public SoftHsmTestToken()
    {
        SoftHsmFolder.Copy(FilledSoftHsm.Folder, _folder.FullName);
        SoftHsmFolder.Use(_folder.FullName);
        CallSpy.Watch(SoftHsmFolder.Module, _folder.PathOf("calls"));
    }

    public override string Module => SoftHsmFolder.Module;

    public override string CountingModule => CallSpy.Module;

    public override string Serial => FilledSoftHsm.Serial;

    /// <summary>All of them: pkcs11-tool writes no private certificate, whatever it is told.</summary>
    public override IReadOnlyList<string> PublicCertificates => IssuedCredentials.AllCertificates;

    public override int CallsOf(string function) => SpyLog.Read(_folder.PathOf("calls")).CallsOf(function);

    public override void Dispose() => _folder.Dispose();
}
