namespace EGovToken.Core.KeyLinks;

/// <summary>A provider that could not be asked.</summary>
/// <param name="Provider">Its name.</param>
/// <param name="What">What went wrong, in English, for example <c>did not answer within 20 s</c>.</param>
public sealed record ProviderFailure(string Provider, string What)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Provider} {What}";
}
