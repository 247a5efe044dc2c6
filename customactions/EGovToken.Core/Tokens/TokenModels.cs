namespace EGovToken.Core.Tokens;

/// <summary>Models of token, as CK_TOKEN_INFO names them.</summary>
/// <param name="List">The models, separated by semicolons.</param>
public sealed record TokenModels(string List)
{
    /// <summary>Whether a model is among them; case and blanks around it do not matter.</summary>
    /// <param name="model">The model.</param>
    public bool Include(string model) => List.Split(';').Any(one => string.Equals(one.Trim(), model, StringComparison.OrdinalIgnoreCase));
}
