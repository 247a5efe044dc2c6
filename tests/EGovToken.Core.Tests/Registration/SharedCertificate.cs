using EGovToken.Core.Registration;
using EGovToken.Core.Windows;
using EGovToken.Testing.TestKit;

namespace EGovToken.Core.Tests.Registration;

/// <summary>A certificate that this product and another program write to, and what it would be if only the other one had.</summary>
internal sealed class SharedCertificate
{
    public static readonly PlannedCertificate Mine = Plans.Mine([1]);
    public static readonly KeyProviderInfo Their = new("Another provider", 1, "theirs", 1);

    private static readonly StoredProperties Right = new(Plans.Link, IsArchived: false);

    private readonly MemoryRegistry _registry = new();

    private StoredProperties? _theirs;
    private bool _isTheSame;

    /// <param name="start">How it is at first.</param>
    public SharedCertificate(string start)
    {
        if (start is "theirs" or "theirs, archived" or "ours in place of theirs")
        {
            Act("add theirs");
        }
        else if (start is "right" or "right, archived")
        {
            Act("add the same");
        }
        else if (start is "without link")
        {
            Act("add without link");
        }

        if (start.EndsWith("archived", StringComparison.Ordinal))
        {
            Act("archive");
        }

        if (start.StartsWith("ours", StringComparison.Ordinal))
        {
            Registrar.Register(Plans.Of("earlier", Mine));
        }

        HasActed = false;
        Store.BeforeCall = _ => Step();
        _registry.BeforeChange = Step;
    }

    public MemoryStore Store { get; } = new();

    public CertificateRegistrar Registrar => new(Store, new RegistrationJournal(_registry));

    /// <summary>What happens before a step; its number counts from 1.</summary>
    public Action<int> OnStep { get; set; } = static _ => { };

    public int Steps { get; private set; }

    /// <summary>Whether an act of the other program has changed anything.</summary>
    public bool HasActed { get; private set; }

    public bool WasKilled { get; private set; }

    public void Register() => Registrar.Register(Plans.Of("run", Mine));

    /// <summary>Another program acts.</summary>
    public void Act(string act)
    {
        var before = Now;
        OtherProgram.Act(act, Store, Mine);
        var after = Now;
        if (before == after)
        {
            return;
        }

        HasActed = true;
        var isTheirs = before is null || after is null || before.Link != after.Link;
        _theirs = isTheirs ? after : _theirs is null ? null : _theirs with { IsArchived = after!.IsArchived };

        // What another program makes of it exactly as the journal says that this product was to, nobody can tell from this product's.
        _isTheSame = (_isTheSame && !isTheirs) || (after == Right && IsNoted);
    }

    /// <summary>This product is killed.</summary>
    public void Kill()
    {
        WasKilled = true;
        _isTheSame |= _theirs == Right && IsNoted;
    }

    /// <summary>Unregisters what is left, and fails unless the store is what the other program made of it and the journal is empty.</summary>
    public void AssertTheirsAlone(string what)
    {
        OnStep = static _ => { };
        Assert.IsEmpty(Registrar.Unregister(), what);
        Registrar.ForgetUnregistered();

        Assert.IsEmpty(_registry.Dump(), what);
        if (!_isTheSame)
        {
            Assert.AreEqual(_theirs, Now, what);
        }
    }

    private bool IsNoted => new RegistrationJournal(_registry).ReadAll().Count > 0;

    private StoredProperties? Now => Store.Peek(UserStoreName.My, Mine.Thumbprint);

    private void Step() => OnStep(++Steps);
}

/// <summary>What other programs do to a certificate.</summary>
internal static class OtherProgram
{
    public static readonly string[] Acts = ["add theirs", "add the same", "relink", "remove", "archive", "unarchive"];

    public static void Act(string act, MemoryStore store, PlannedCertificate certificate)
    {
        var thumbprint = certificate.Thumbprint;
        var calls = store.BeforeCall;
        store.BeforeCall = static _ => { };
        _ = act switch
        {
            "add theirs" => store.TryAdd(UserStoreName.My, certificate.Encoded, SharedCertificate.Their),
            "add the same" => store.TryAdd(UserStoreName.My, certificate.Encoded, Plans.Link),
            "add without link" => store.TryAdd(UserStoreName.My, certificate.Encoded, null),
            "relink" => store.SetLink(UserStoreName.My, thumbprint, SharedCertificate.Their),
            "archive" => store.Archive(UserStoreName.My, thumbprint),
            "unarchive" => store.Archive(UserStoreName.My, thumbprint, isArchived: false),
            "remove" => Drop(),
            _ => throw new ArgumentException(act),
        };
        store.BeforeCall = calls;

        bool Drop()
        {
            store.Drop(UserStoreName.My, thumbprint);
            return true;
        }
    }
}
