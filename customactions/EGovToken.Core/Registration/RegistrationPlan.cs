using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;
using System.Xml;
using EGovToken.Core.Outcomes;
using EGovToken.Core.Stores;

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
    public List<LeftOutCertificate> LeftOut { get; set; } = [];

    /// <summary>Whether certificates of the token that are of no more use are unregistered even without a renewal.</summary>
    [DataMember]
    public bool RemoveStale { get; set; }

    /// <summary>The sentences of what is left out, for logs.</summary>
    public string Complaints => string.Join("; ", LeftOut);

    /// <summary>Why the plan holds nothing that a browser would offer; null when it does.</summary>
    public OutcomeNumber? Obstacle
    {
        get
        {
            if (Certificates.Exists(static planned => planned.Store == UserStoreName.My))
            {
                return null;
            }

            var reasons = LeftOut.Select(static left => left.Reason).Where(static reason => reason != LeftOutReason.Root).ToList();
            return reasons.Contains(LeftOutReason.ProviderFailed) ? OutcomeNumber.ProviderFailed
                : reasons.TrueForAll(static reason => reason == LeftOutReason.Unreadable) ? OutcomeNumber.NoCertificates
                : reasons.TrueForAll(static reason => reason == LeftOutReason.Expired) ? OutcomeNumber.CertificatesExpired
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
            // The serializer's reader throws whatever it stumbles over.
            throw new SerializationException("The plan is torn.", e);
        }
    }

    // The serializer takes null for anything, and what is missing is null too.
    private bool IsWhole =>
        Run is not null
        && TokenSerial is not null
        && Certificates is not null
        && Certificates.TrueForAll(static planned => planned is { Encoded: not null, Thumbprint: not null, Subject: not null })
        && LeftOut is not null
        && LeftOut.TrueForAll(static left => left is { Name: not null, Thumbprint: not null, Detail: not null });

    private static DataContractJsonSerializer Serializer() => new(typeof(RegistrationPlan));
}
