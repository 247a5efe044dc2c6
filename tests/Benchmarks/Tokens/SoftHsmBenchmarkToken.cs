using System.Security.Cryptography.X509Certificates;
using EGovToken.Core.Pkcs11;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.State;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;
using Net.Pkcs11Interop.HighLevelAPI.Factories;

namespace EGovToken.Testing.Benchmarks.Tokens;

/// <summary>A SoftHSM token. The certificates are written through PKCS#11, because a run of a tool for each takes minutes for a thousand.</summary>
internal sealed class SoftHsmBenchmarkToken : BenchmarkToken
{
    private const string Pin = "87654321";

    private readonly TemporaryFolder _folder = new();

    public SoftHsmBenchmarkToken(int certificates)
    {
        SoftHsmFolder.MakeToken(_folder.FullName, Label, Pin);
        using var module = TokenModule.Open(Module);
        using var session = module.GetSlots().Single(slot => slot.GetTokenInfo().Label == Label).OpenSession(SessionType.ReadWrite);
        session.Login(CKU.CKU_USER, Pin);
        foreach (var certificate in CrowdedToken.Create(certificates).Objects.OfType<CertificateObject>())
        {
            var template = Template(module.Factories.ObjectAttributeFactory, certificate);
            session.CreateObject(template);

            // The module reads memory that the attributes' finalizers free.
            template.ForEach(static attribute => attribute.Dispose());
        }
    }

    public override string Module => SoftHsmFolder.Module;

    public override string Label => CrowdedToken.Label;

    public override void Dispose() => _folder.Dispose();

    private static List<IObjectAttribute> Template(IObjectAttributeFactory attributes, CertificateObject certificate)
    {
        using var parsed = X509CertificateLoader.LoadCertificate(certificate.Value);
        return
        [
            attributes.Create(CKA.CKA_CLASS, CKO.CKO_CERTIFICATE),
            attributes.Create(CKA.CKA_CERTIFICATE_TYPE, CKC.CKC_X_509),
            attributes.Create(CKA.CKA_TOKEN, true),
            attributes.Create(CKA.CKA_PRIVATE, false),
            attributes.Create(CKA.CKA_LABEL, certificate.Label),
            attributes.Create(CKA.CKA_ID, certificate.Id),
            attributes.Create(CKA.CKA_SUBJECT, parsed.SubjectName.RawData),
            attributes.Create(CKA.CKA_ISSUER, parsed.IssuerName.RawData),
            attributes.Create(CKA.CKA_VALUE, certificate.Value),
        ];
    }
}
