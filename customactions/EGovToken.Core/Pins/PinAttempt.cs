namespace EGovToken.Core.Pins;

/// <summary>The one C_Login that somebody asked for.</summary>
/// <param name="Pin">The PIN; empty for a token with its own PIN pad.</param>
/// <param name="Mode">Who asks.</param>
public sealed record PinAttempt(PinSecret Pin, PinMode Mode) : IDisposable
{
    /// <summary>Overwrites the PIN.</summary>
    public void Dispose() => Pin.Dispose();
}
