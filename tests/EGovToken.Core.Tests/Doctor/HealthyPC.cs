using EGovToken.Core.Doctor;
using EGovToken.Core.Pkcs11;
using EGovToken.Core.Registration;
using EGovToken.Core.Windows;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.Personality;

namespace EGovToken.Core.Tests.Doctor;

/// <summary>A PC on which a citizen can log in, until a test breaks something.</summary>
internal sealed class HealthyPC : IDisposable
{
    public static readonly Uri PortalUrl = new("https://portal.example/");

    public HealthyPC()
    {
        Providers = new KnownProviders((EPass2003.Provider, Plugged.Module));
        Containers = new TokenKeyContainers(Plugged.StateFile);
        Register();
    }

    public PluggedToken Plugged { get; } = new();

    public MemoryStore Store { get; } = new();

    public MemoryRegistry Registry { get; } = new();

    public KnownProviders Providers { get; set; }

    public IKeyContainers Containers { get; set; }

    public IKeySigner Signer { get; set; } = new NoKeySigner();

    public ServiceState Service { get; set; } = ServiceState.Usable;

    public DateTime Now { get; set; } = DateTime.UtcNow;

    public bool IsRemoteSession { get; set; }

    public RecordedBrowsers Browsers { get; set; } = new();

    /// <summary>What the portal says; by default that it is there, and the right time.</summary>
    public PortalVisit Visit { get; set; } = new(null, null, DateTime.UtcNow);

    private MachineServices PC => new(
        new ModuleLocator(Plugged.SystemFolder, Providers), Containers, Store, Store, Store, Registry, new MemoryPolicies())
    {
        Signer = Signer,
    };

    public void Register() => PC.Registrar.Register(PC.Registration.Plan(new RegistrationRequest(), static _ => { }));

    public DiagnosisResult Diagnose(Func<DiagnosisRequest, DiagnosisRequest>? change = null)
    {
        var request = new DiagnosisRequest { Portal = PortalUrl };
        return ChainDiagnosis.Run(
            new DiagnosedPC(PC, new PlayedService(Service), new FixedPortal(Visit), () => Now)
            {
                Browsers = Browsers,
                IsRemoteSession = IsRemoteSession,
            },
            change?.Invoke(request) ?? request);
    }

    /// <summary>As on a system other than Windows: no services, and the other parts do not matter.</summary>
    public DiagnosisResult DiagnoseWithoutWindows() => ChainDiagnosis.Run(
        new DiagnosedPC(PC with { Modules = new ModuleLocator("", new KnownProviders()) }, null, new FixedPortal(Visit), () => Now),
        new DiagnosisRequest { Portal = PortalUrl, Module = Plugged.Module });

    public void Dispose() => Plugged.Dispose();

    private sealed class FixedPortal(PortalVisit visit) : IPortalVisitor
    {
        public PortalVisit Visit(Uri portal) => visit;
    }
}
