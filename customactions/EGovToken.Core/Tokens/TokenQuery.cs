namespace EGovToken.Core.Tokens;

/// <summary>Which token is meant.</summary>
/// <param name="Serial">Its serial number, or null for the only ePass2003.</param>
/// <param name="Wait">How long to wait for it to be plugged in.</param>
/// <param name="Models">The models that it may be of, or null for every ePass2003.</param>
public sealed record TokenQuery(string? Serial = null, TimeSpan Wait = default, TokenModels? Models = null);
