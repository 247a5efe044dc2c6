using EGovToken.Core.Common;
using EGovToken.Core.Host;
using EGovToken.Core.Pkcs11;
using EGovToken.Core.Registration;
using EGovToken.Testing.HostileModule;
using EGovToken.Testing.HostileModule.Play;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.Personality;

namespace EGovToken.Fuzz.Tests.Scenarios;

/// <summary>
/// The product's whole way on a case: find the token, verify the PIN, read, plan, register, check, unregister; or roll back when the
/// store refuses a change.
/// </summary>
internal sealed class Scenario
{
    private static readonly HostileLibrary Library = new(Path.Combine(Repository.Artifacts, "hostile-module", "libhostile.so"));
    private static readonly ModuleLocator Modules = new("/nowhere", new KnownProviders((EPass2003.Provider, Library.Path)));

    private readonly ScenarioCase _case;
    private readonly TimeSpan _limit;
    private readonly HostileToken _token;
    private readonly MemoryStore _store;
    private readonly MemoryRegistry _registry = new();
    private readonly RegistrationJournal _journal;
    private readonly List<string> _texts = [];
    private IReadOnlyList<string> _registered = [];

    private Scenario(ScenarioCase @case, TimeSpan limit)
    {
        _case = @case;
        _limit = limit;
        _token = new HostileToken(@case.Script);
        _store = FilledStore.Make(@case.Circumstances);
        _journal = new RegistrationJournal(_registry);
    }

    /// <summary>Goes the way.</summary>
    /// <param name="case">The case.</param>
    /// <param name="limit">How long the module may take; longer than any case needs when left out.</param>
    public static ScenarioResult Run(ScenarioCase @case, TimeSpan? limit = null)
    {
        var scenario = new Scenario(@case, limit ?? TimeSpan.FromMinutes(2));
        Library.Play(scenario._token);
        return scenario.Run();
    }

    private ScenarioResult Run()
    {
        using var pin = _case.Circumstances.Pin is { } text ? new PinSecret(text) : null;
        var pinBytes = pin?.Bytes ?? [];
        var before = _store.Contents;
        var outcome = Attempt(pin);
        _texts.Add(outcome.ToString());
        return new ScenarioResult(_token, outcome, before, _registered, _store.Contents, _texts, [.. pinBytes]);
    }

    private Outcome Attempt(PinSecret? pin)
    {
        using var attempt = pin is null ? null : new PinAttempt(pin, _case.Circumstances.Mode);
        try
        {
            var request = new RegistrationRequest
            {
                Pkcs11Module = Library.Path,
                AskPin = attempt is null ? null : _ => attempt,
                ModuleLimit = _limit,
            };
            var keys = new HonestKeys(_case.Circumstances.ProviderHasKeys);
            var plan = new TokenRegistration(Modules, keys, _store, _journal, new TokenAccess(new RegistryPinMemory(new MemoryRegistry()))).Plan(request, _texts.Add);
            return CarryOut(plan.Serialize());
        }
        catch (OutcomeException e)
        {
            _texts.Add(e.ToString());
            return e.Outcome;
        }
    }

    // As the installer does it: what plans and what carries out share nothing but a text.
    private Outcome CarryOut(string serialised)
    {
        var plan = RegistrationPlan.Deserialize(serialised);
        _texts.Add(System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(serialised)));
        var registrar = new CertificateRegistrar(_store, _journal);
        _store.RefuseChange = _case.Circumstances.RefusedChange;
        try
        {
            registrar.Register(plan);
        }
        catch (OutcomeException)
        {
            _texts.AddRange(_registry.Dump());
            registrar.Rollback(plan.Run);
            throw;
        }
        finally
        {
            _store.RefuseChange = null;
        }

        var outcome = new RegistrationCheck(_store, _store).Judge(plan);
        _registered = _store.Contents;
        _texts.AddRange(_registry.Dump());
        registrar.Unregister();
        registrar.ForgetUnregistered();
        _texts.AddRange(_registry.Dump());
        return outcome;
    }
}
