namespace EGovToken.Core.Stores;

/// <summary>The user's certificate stores that this product writes to.</summary>
public enum UserStoreName
{
    /// <summary>CurrentUser\My: certificates whose private key the user has.</summary>
    My,

    /// <summary>CurrentUser\CA: intermediate authorities.</summary>
    CA,
}
