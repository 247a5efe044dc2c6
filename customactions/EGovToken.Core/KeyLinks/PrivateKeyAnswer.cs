namespace EGovToken.Core.KeyLinks;

/// <summary>Whether a private key answered.</summary>
/// <param name="Answers">Whether it was acquired and is the certificate's.</param>
/// <param name="Why">Why not, in English; null when it answers.</param>
public sealed record PrivateKeyAnswer(bool Answers, string? Why)
{
    /// <summary>It answers.</summary>
    public static PrivateKeyAnswer Yes { get; } = new(true, null);

    /// <summary>It does not.</summary>
    /// <param name="why">Why not.</param>
    public static PrivateKeyAnswer No(string why) => new(false, why);
}
