namespace EGovToken.Core.Tokens;

/// <summary>What a token says of itself (CK_TOKEN_INFO, PKCS#11 v2.40 section 3.2).</summary>
/// <param name="Serial">The serial number, 16 characters at most.</param>
/// <param name="Label">The label that its issuer gave it.</param>
/// <param name="Manufacturer">EnterSafe or Feitian for an ePass2003, but others carry those names too.</param>
/// <param name="Model">ePass2003 for the tokens this product is for.</param>
/// <param name="MinPinLength">The shortest PIN in bytes.</param>
/// <param name="MaxPinLength">The longest PIN in bytes.</param>
/// <param name="PinState">What the flags say of the PIN; some modules never set them.</param>
/// <param name="HasPinPad">Whether the PIN is typed on the token's own keys.</param>
public sealed record TokenDescription(
    string Serial,
    string Label,
    string Manufacturer,
    string Model,
    int MinPinLength,
    int MaxPinLength,
    PinState PinState,
    bool HasPinPad);
