namespace EGovToken.Core.Pins;

/// <summary>The one C_Login that somebody asked for.</summary>
/// <param name="Pin">The PIN; empty for a token with its own PIN pad.</param>
/// <param name="Mode">Who asks.</param>
public sealed record PinAttempt(PinSecret Pin, PinMode Mode) : IDisposable
{
    private volatile bool _isUnderWay;

    /// <summary>Whether the token has the PIN and has not answered: a try may have been spent.</summary>
    public bool IsUnderWay
    {
        get => _isUnderWay;
        set => _isUnderWay = value;
    }

    /// <summary>Overwrites the PIN.</summary>
    public void Dispose() => Pin.Dispose();
}
