namespace EGovToken.Testing.VirtualToken.State;

/// <summary>Everything there is to know about the readers of one imaginary computer and what is plugged into them.</summary>
public sealed class VirtualTokenState
{
    /// <summary>The readers, in slot order: a slot's identifier is its index here.</summary>
    public List<SlotState> Slots { get; init; } = [];

    /// <summary>Whether the module lists only the readers that had a token at C_Initialize, as if the others came later.</summary>
    public bool KnowsReadersOfItsStartOnly { get; set; }

    /// <summary>Faults to inject into the module's functions; see <see cref="Misbehaviour"/>.</summary>
    public List<Misbehaviour> Misbehaviours { get; init; } = [];
}
