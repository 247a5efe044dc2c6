using EGovToken.Testing.HostileModule.Faults;
using EGovToken.Testing.HostileModule.Scripts;
using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.HostileModule.Play;

/// <summary>The token that plays a script, from C_Initialize to C_Finalize.</summary>
public sealed class HostileToken
{
    /// <summary>The slot that the token is in; slot 0 is empty, as with the vendor's module.</summary>
    internal const int TokenSlot = 1;

    private readonly RemovalFault? _removal;

    /// <summary>Makes the token of a script.</summary>
    public HostileToken(Script script)
    {
        Script = script;
        Objects = PlayedObjects.Of(script);
        Tokens =
        [
            null,
            HonestToken.State,
            .. script.All<ExtraSlotFault>().Select((fault, index) => Foreign(fault.Model, index)),
        ];
        _removal = script.First<RemovalFault>();
    }

    /// <summary>The script.</summary>
    public Script Script { get; }

    /// <summary>The calls so far.</summary>
    public CallBook Calls { get; } = new();

    /// <summary>The bytes that the token holds as certificates, as spoilt as they are.</summary>
    public IEnumerable<byte[]> CertificateValues =>
        PlayedObject.CertificateIndexes.Select(index => Objects[index].Attributes.GetValueOrDefault(PlayedObject.Value, []));

    /// <summary>What went wrong in the module itself: a fault of the test, not of what is tested.</summary>
    public Exception? OwnFault { get; internal set; }

    /// <summary>The objects on the token.</summary>
    internal PlayedObject[] Objects { get; }

    /// <summary>The tokens by slot; null for an empty one.</summary>
    internal IReadOnlyList<TokenState?> Tokens { get; }

    /// <summary>The open sessions and their slots.</summary>
    internal Dictionary<ulong, int> Sessions { get; } = [];

    /// <summary>What a search has still to tell; null when none is active.</summary>
    internal Queue<ulong>? Search { get; set; }

    /// <summary>Whether the user has logged in.</summary>
    internal bool IsLoggedIn { get; set; }

    /// <summary>What calls that need the token return once it is gone; null while it is there.</summary>
    internal ulong? GoneAnswer => _removal is not null && Calls.Total >= _removal.Call ? _removal.Value : null;

    private static TokenState Foreign(string model, int index)
    {
        var token = EPass2003.Blank("another", $"FFFFFFFFFFFFFF{index:X2}", CitizenToken.DefaultPin);
        token.Model = model;
        return token;
    }
}
