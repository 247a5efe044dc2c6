namespace EGovToken.Fleet;

/// <summary>A certificate that ends soon. It is named once, however many PCs have seen it.</summary>
/// <param name="ValidUntil">When it ends.</param>
/// <param name="Thumbprint">Its thumbprint.</param>
/// <param name="Token">The token's serial number.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="PC">A PC that has seen it.</param>
internal sealed record ExpiringCertificate(DateTime ValidUntil, string Thumbprint, string Token, string Purpose, string PC) : IComparable<ExpiringCertificate>
{
    public int CompareTo(ExpiringCertificate? other) => other is null
        ? 1
        : (ValidUntil, StringComparer.Ordinal.Compare(Thumbprint, other.Thumbprint)).CompareTo((other.ValidUntil, 0));
}
