namespace Net.Pkcs11Interop.Common;

/// <summary>An attribute has no readable value, or one that is not of the type asked for.</summary>
public class AttributeValueException : Exception
{
    public AttributeValueException(CKA attribute)
        : base($"Attribute {attribute} cannot be read.")
    {
        Attribute = attribute;
    }

    public AttributeValueException(CKA attribute, Exception innerException)
        : base($"The value of attribute {attribute} is not of the type asked for.", innerException)
    {
        Attribute = attribute;
    }

    public CKA Attribute { get; }
}
