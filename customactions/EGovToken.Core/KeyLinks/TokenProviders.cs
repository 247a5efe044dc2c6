namespace EGovToken.Core.KeyLinks;

/// <summary>The cryptographic service providers through which an ePass2003's keys are reached.</summary>
public static class TokenProviders
{
    /// <summary>The vendor's own, first and second generation.</summary>
    public static IReadOnlyList<string> OfVendor { get; } = ["EnterSafe ePass2003 CSP v1.0", "EnterSafe ePass2003 CSP v2.0"];

    /// <summary>The vendor's own first, since integrators choose it at set-up; then the Microsoft smart-card provider.</summary>
    public static IReadOnlyList<string> InOrder { get; } =
        [.. OfVendor, "Microsoft Base Smart Card Crypto Provider"];
}
