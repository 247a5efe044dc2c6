using System.Runtime.Serialization;

namespace EGovToken.Core.Registration;

/// <summary>A certificate of the token that is not registered.</summary>
[DataContract]
public sealed class LeftOutCertificate
{
    /// <summary>The subject's distinguished name, or the object's label when it cannot be read.</summary>
    [DataMember]
    public string Name { get; set; } = "";

    /// <summary>SHA-1 in hexadecimal; empty when it cannot be read.</summary>
    [DataMember]
    public string Thumbprint { get; set; } = "";

    /// <summary>Why.</summary>
    [DataMember]
    public LeftOutReason Reason { get; set; }

    /// <summary>What the reason cannot know, such as a date or a provider's name; may be empty.</summary>
    [DataMember]
    public string Detail { get; set; } = "";

    /// <summary>Whether something is wrong; a root and what has had its time are left out as they should be.</summary>
    public bool IsDefect => Reason is not (LeftOutReason.Root or LeftOutReason.Expired);

    /// <summary>The sentence for logs.</summary>
    public override string ToString() => $"{Name}: {LeftOutTexts.For(Reason)}{(Detail.Length == 0 ? "" : $", {Detail}")}";
}
