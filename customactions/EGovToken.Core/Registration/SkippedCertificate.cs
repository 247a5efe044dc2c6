using System.Runtime.Serialization;
using EGovToken.Core.Common;

namespace EGovToken.Core.Registration;

/// <summary>A certificate of the token that is not registered.</summary>
[DataContract]
public sealed class SkippedCertificate
{
    /// <summary>The subject's distinguished name, or the object's label when it cannot be read.</summary>
    [DataMember]
    public string Name { get; set; } = "";

    /// <summary>SHA-1 in hexadecimal; empty when it cannot be read.</summary>
    [DataMember]
    public string Thumbprint { get; set; } = "";

    /// <summary>Why.</summary>
    [DataMember]
    public SkippedReason Reason { get; set; }

    /// <summary>What the reason cannot know, such as a date or a provider's name; may be empty.</summary>
    [DataMember]
    public string Detail { get; set; } = "";

    /// <summary>Whether something is wrong; roots and expired certificates are skipped as they should be.</summary>
    public bool IsDefect => Reason is not (SkippedReason.Root or SkippedReason.Expired);

    /// <summary>The sentence for logs.</summary>
    public override string ToString() => $"{Name}: {SkippedTexts.For(Reason)}{(Detail.Length == 0 ? "" : $", {Detail}")}";
}

/// <summary>Why a certificate of the token is not registered.</summary>
public enum SkippedReason
{
    /// <summary>It is a root, and a root is never trusted silently.</summary>
    Root,

    /// <summary>It has expired; browsers would offer it beside its successor.</summary>
    Expired,

    /// <summary>Its private key is not on the token.</summary>
    NoKeyOnToken,

    /// <summary>No provider on this PC has its private key.</summary>
    NoProviderHasKey,

    /// <summary>A provider that may have its private key hung or crashed.</summary>
    ProviderFailed,

    /// <summary>Its key is of a kind that cannot be matched with the providers' keys.</summary>
    UnsupportedKey,

    /// <summary>It cannot be read, or is no certificate.</summary>
    Unreadable,
}

/// <summary>The reasons in words, for logs: the same as the command line's in English.</summary>
internal static class SkippedTexts
{
    private static readonly TextCatalog ForLogs = new("CommandLine", Language.English);

    public static string For(SkippedReason reason) => ForLogs.Get($"{nameof(SkippedReason)}.{reason}");
}
