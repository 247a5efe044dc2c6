using EGovToken.Testing.VirtualToken.Calls;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.VirtualToken.Csp;

/// <summary>One call of a CP function: resolves handles and containers, or fails with the error code that Windows has for that.</summary>
/// <param name="state">What the call works on.</param>
internal sealed class ProviderCall(CallState state)
{
    /// <summary>The containers that are there now.</summary>
    public IReadOnlyList<KeyContainer> Containers { get; } = KeyContainer.All(state.Snapshot);

    /// <summary>Whether any token is plugged in.</summary>
    public bool HasToken => state.Snapshot.Slots.Exists(slot => slot.PresentToken is not null);

    /// <summary>The state file. Only for calls that have found a token: where there is a token, there is a file.</summary>
    public TokenStateFile File => state.File ?? throw new InvalidOperationException("There is a token but no state file.");

    /// <summary>Runs a function.</summary>
    /// <returns>0, or the error code for SetLastError.</returns>
    public static uint Run(string function, Action<ProviderCall> body) =>
        CallGate.Pass(function, ProviderError.Fail, state => body(new ProviderCall(state)));

    /// <summary>Fails with an error code unless a condition holds.</summary>
    public static void Require(bool condition, uint otherwise)
    {
        if (!condition)
        {
            throw new CallFailedException(otherwise);
        }
    }

    /// <summary>The context of a handle.</summary>
    public static ProviderContext Context(nuint handle) =>
        ProviderContext.Table.TryGet(handle, out var context) ? context : throw new CallFailedException(ProviderError.InvalidHandle);

    /// <summary>The key of a handle.</summary>
    public static ProviderKey Key(nuint handle) =>
        ProviderKey.Table.TryGet(handle, out var key) ? key : throw new CallFailedException(ProviderError.BadKey);

    /// <summary>The hash of a handle.</summary>
    public static ProviderHash Hash(nuint handle) =>
        ProviderHash.Table.TryGet(handle, out var hash) ? hash : throw new CallFailedException(ProviderError.BadHash);

    /// <summary>The container that a context is bound to, with the key specification asked for.</summary>
    public KeyContainer Container(ProviderContext context, uint keySpec)
    {
        Require(context.ContainerName is not null, ProviderError.NoKey);
        var container = Containers.FirstOrDefault(one => one.IsNamed(context.ContainerName!));
        Require(container is not null, HasToken ? ProviderError.BadKeyset : ProviderError.CardRemoved);
        Require((uint)container!.Key.KeySpec == keySpec, ProviderError.NoKey);
        return container;
    }
}
