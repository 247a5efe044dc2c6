using System.Text.Json.Serialization;

namespace EGovToken.Testing.VirtualToken.State;

/// <summary>What all objects on a token have.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "class")]
[JsonDerivedType(typeof(CertificateObject), "certificate")]
[JsonDerivedType(typeof(PrivateKeyObject), "privateKey")]
[JsonDerivedType(typeof(PublicKeyObject), "publicKey")]
public abstract class TokenObject
{
    /// <summary>CKA_LABEL.</summary>
    public string Label { get; set; } = "";

    /// <summary>CKA_ID: the same for a certificate and its keys.</summary>
    public byte[] Id { get; set; } = [];

    /// <summary>CKA_PRIVATE: the object is hidden until the user has logged in.</summary>
    public bool Private { get; set; }
}
