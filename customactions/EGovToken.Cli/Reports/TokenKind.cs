namespace EGovToken.Cli.Reports;

/// <summary>Whether this product is for a token.</summary>
internal enum TokenKind
{
    /// <summary>It is an ePass2003.</summary>
    EPass2003,

    /// <summary>It is another's.</summary>
    Foreign,
}
