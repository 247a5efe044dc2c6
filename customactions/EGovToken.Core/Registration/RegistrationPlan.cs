using System.Runtime.Serialization.Json;
using System.Runtime.Serialization;
using System.Xml;
using EGovToken.Core.Certificates;
using EGovToken.Core.Common;
using EGovToken.Core.Windows;

namespace EGovToken.Core.Registration;

/// <summary>What is to be registered, decided once with the token at hand and carried out later without it.</summary>
[DataContract]
public sealed class RegistrationPlan
{
    /// <summary>Names this run in the journal, so that its rollback undoes its own changes only.</summary>
    [DataMember]
    public string Run { get; set; } = "";

    /// <summary>The token that the certificates come from.</summary>
    [DataMember]
    public string TokenSerial { get; set; } = "";

    /// <summary>The certificates.</summary>
    [DataMember]
    public List<PlannedCertificate> Certificates { get; set; } = [];

    /// <summary>What is not registered, and why; reported with the result.</summary>
    [DataMember]
    public List<SkippedCertificate> Skipped { get; set; } = [];

    /// <summary>Whether the token's stale certificates are unregistered even without a renewal.</summary>
    [DataMember]
    public bool RemoveStale { get; set; }

    /// <summary>The full path of the module that the token was read with.</summary>
    [DataMember]
    public string Module { get; set; } = "";

    /// <summary>The sentences of what is left out, for logs.</summary>
    public string Problems => string.Join("; ", Skipped);

    /// <summary>Why the plan holds nothing that a browser would offer; null when it does.</summary>
    public OutcomeNumber? Obstacle
    {
        get
        {
            if (Certificates.Exists(static planned => planned.Store == UserStoreName.My))
            {
                return null;
            }

            var reasons = Skipped.Select(static left => left.Reason).Where(static reason => reason != SkippedReason.Root).ToList();
            return reasons.Contains(SkippedReason.ProviderFailed) ? OutcomeNumber.ProviderFailed
                : reasons.TrueForAll(static reason => reason == SkippedReason.Unreadable) ? OutcomeNumber.NoCertificates
                : reasons.TrueForAll(static reason => reason == SkippedReason.Expired) ? OutcomeNumber.CertificatesExpired
                : OutcomeNumber.NoKeyLink;
        }
    }

    /// <summary>
    /// The plan as one word of ASCII (Base64 of JSON): it travels through a log and through the installer's script, where
    /// brackets and letters outside the log's code page would not survive.
    /// </summary>
    public string Serialize()
    {
        using var stream = new MemoryStream();
        Serializer().WriteObject(stream, this);
        return Convert.ToBase64String(stream.ToArray());
    }

    /// <summary>Reads what <see cref="Serialize"/> wrote.</summary>
    /// <param name="data">The word.</param>
    /// <exception cref="FormatException">It is not such a word.</exception>
    /// <exception cref="SerializationException">It holds something else.</exception>
    public static RegistrationPlan Deserialize(string data)
    {
        using var stream = new MemoryStream(Convert.FromBase64String(data));
        try
        {
            return Serializer().ReadObject(stream) is RegistrationPlan { IsWhole: true } plan
                ? plan
                : throw new SerializationException("The plan is torn.");
        }
        catch (Exception e) when (e is XmlException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            // The serializer's reader throws exceptions of many types.
            throw new SerializationException("The plan is torn.", e);
        }
    }

    // The serializer accepts null for anything, and leaves what is missing null.
    private bool IsWhole =>
        Run is not null
        && TokenSerial is not null
        && Module is not null
        && Certificates is not null
        && Certificates.TrueForAll(static planned => planned is { Encoded: not null, Thumbprint: not null, Subject: not null })
        && Skipped is not null
        && Skipped.TrueForAll(static left => left is { Name: not null, Thumbprint: not null, Detail: not null });

    private static DataContractJsonSerializer Serializer() => new(typeof(RegistrationPlan));
}

/// <summary>A certificate that is to be registered.</summary>
[DataContract]
public sealed class PlannedCertificate
{
    /// <summary>Which store it goes to.</summary>
    [DataMember]
    public UserStoreName Store { get; set; }

    /// <summary>The certificate in DER.</summary>
    public byte[] Encoded { get; set; } = [];

    /// <summary>SHA-1 in hexadecimal.</summary>
    [DataMember]
    public string Thumbprint { get; set; } = "";

    /// <summary>The subject's distinguished name.</summary>
    [DataMember]
    public string Subject { get; set; } = "";

    /// <summary>What a person can do with it.</summary>
    [DataMember]
    public CertificatePurpose Purpose { get; set; }

    /// <summary>The key link's provider, or null when the certificate needs no link.</summary>
    [DataMember]
    public string? Provider { get; set; }

    /// <summary>The key link's provider type.</summary>
    [DataMember]
    public uint ProviderType { get; set; }

    /// <summary>The key link's container.</summary>
    [DataMember]
    public string? Container { get; set; }

    /// <summary>The key link's key specification.</summary>
    [DataMember]
    public uint KeySpec { get; set; }

    /// <summary>The key link's flags.</summary>
    [DataMember]
    public uint Flags { get; set; }

    // The serializer writes bytes as a list of decimal numbers: four times as long, and slow.
    [DataMember(Name = nameof(Encoded))]
    private string EncodedText
    {
        get => Convert.ToBase64String(Encoded);
        set => Encoded = Convert.FromBase64String(value ?? "");
    }

    /// <summary>The key link, or null when the certificate needs none.</summary>
    public KeyProviderInfo? Link
    {
        get => Provider is null || Container is null ? null : new KeyProviderInfo(Provider, ProviderType, Container, KeySpec, Flags);
        init
        {
            Provider = value?.Provider;
            ProviderType = value?.ProviderType ?? 0;
            Container = value?.Container;
            KeySpec = value?.KeySpec ?? 0;
            Flags = value?.Flags ?? 0;
        }
    }
}

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

    /// <summary>A provider that may have its private key failed, hung or crashed.</summary>
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
