namespace EGovToken.Testing.HostileModule.Faults;

/// <summary>The texts of CK_TOKEN_INFO, in its order.</summary>
public enum TokenText
{
    /// <summary>label, 32 bytes.</summary>
    Label,

    /// <summary>manufacturerID, 32 bytes.</summary>
    Manufacturer,

    /// <summary>model, 16 bytes.</summary>
    Model,

    /// <summary>serialNumber, 16 bytes.</summary>
    Serial,
}
