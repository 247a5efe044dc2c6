namespace EGovToken.Signing;

/// <summary>What puts an Authenticode signature on a file.</summary>
internal interface ISigningTool
{
    /// <summary>Signs a file in place; a signature that it has is replaced.</summary>
    /// <param name="file">The file's full path.</param>
    /// <exception cref="SigningException">It did not.</exception>
    void Sign(string file);
}
