using EGovToken.Core.Pkcs11;
using EGovToken.Testing.VirtualToken.Personality;

namespace EGovToken.Fuzz.Tests.Scenarios;

/// <summary>Who asks, and what the PC is like.</summary>
/// <param name="Pin">The PIN given; null for none.</param>
/// <param name="Mode">Who gives it.</param>
/// <param name="Before">What the store held.</param>
/// <param name="RefusedChange">The store refuses its how-manieth change; 0 for none.</param>
/// <param name="ProviderHasKeys">Whether the vendor's provider shows the token's keys.</param>
/// <param name="KeysAnswer">Whether keys can be acquired through the links.</param>
public sealed record Circumstances(
    string? Pin, PinMode Mode, StoreBefore Before, int RefusedChange, bool ProviderHasKeys, bool KeysAnswer)
{
    /// <summary>A silent run with the right PIN on a new PC where everything works.</summary>
    public static Circumstances Usual { get; } = new(CitizenToken.DefaultPin, PinMode.Silent, StoreBefore.Nothing, 0, true, true);
}
