namespace EGovToken.Core.Certificates;

/// <summary>Why bytes of a token are no certificate that can be used.</summary>
public enum CertificateDefect
{
    /// <summary>There are none, or zeros alone.</summary>
    Empty,

    /// <summary>More than 64 KiB: no certificate is that long, and the bytes are not looked at.</summary>
    TooLarge,

    /// <summary>The encoding ends before its own length says.</summary>
    Truncated,

    /// <summary>Something other than zeros follows the encoding's end.</summary>
    TrailingData,

    /// <summary>It is complete, but no X.509 certificate.</summary>
    NotACertificate,

    /// <summary>The token gave an error instead of the bytes.</summary>
    NotDelivered,
}
