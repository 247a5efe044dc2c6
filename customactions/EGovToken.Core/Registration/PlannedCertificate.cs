using System.Runtime.Serialization;
using EGovToken.Core.Certificates;
using EGovToken.Core.KeyLinks;
using EGovToken.Core.Stores;

namespace EGovToken.Core.Registration;

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

    // The serializer writes bytes as a list of decimal numbers: four times as long, and slow.
    [DataMember(Name = nameof(Encoded))]
    private string EncodedText
    {
        get => Convert.ToBase64String(Encoded);
        set => Encoded = Convert.FromBase64String(value ?? "");
    }

    /// <summary>The key link, or null when the certificate needs none.</summary>
    public KeyLink? Link
    {
        get => Provider is null || Container is null ? null : new KeyLink(Provider, ProviderType, Container, KeySpec);
        init
        {
            Provider = value?.Provider;
            ProviderType = value?.ProviderType ?? 0;
            Container = value?.Container;
            KeySpec = value?.KeySpec ?? 0;
        }
    }
}
