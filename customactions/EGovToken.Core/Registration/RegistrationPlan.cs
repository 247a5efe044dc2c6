using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;

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

    /// <summary>What could not be planned, in sentences; reported with the result.</summary>
    [DataMember]
    public List<string> LeftOut { get; set; } = [];

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
        return (RegistrationPlan?)Serializer().ReadObject(stream) ?? throw new SerializationException("The plan is empty.");
    }

    private static DataContractJsonSerializer Serializer() => new(typeof(RegistrationPlan));
}
