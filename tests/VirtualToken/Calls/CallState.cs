using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.VirtualToken.Calls;

/// <summary>What a call works on.</summary>
/// <param name="File">The state file; null when no reader is connected.</param>
/// <param name="Snapshot">The state when the call began.</param>
internal sealed record CallState(TokenStateFile? File, VirtualTokenState Snapshot);
