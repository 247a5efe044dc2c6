namespace EGovToken.Testing.VirtualToken.Personality;

/// <summary>In what a citizen's token may differ from the usual one.</summary>
public sealed record CitizenTokenOptions
{
    /// <summary>Whom the token belongs to.</summary>
    public Citizen Owner { get; init; } = Citizen.Example;

    /// <summary>CK_TOKEN_INFO.label.</summary>
    public string Label { get; init; } = "ePass2003";

    /// <summary>CK_TOKEN_INFO.serialNumber: 16 hexadecimal digits.</summary>
    public string Serial { get; init; } = "2C5E9A7714D30B86";

    /// <summary>The user's PIN.</summary>
    public string Pin { get; init; } = CitizenToken.DefaultPin;

    /// <summary>From when the citizen's certificates are valid.</summary>
    public DateTimeOffset ValidFrom { get; init; } = DateTimeOffset.UtcNow.AddDays(-1);

    /// <summary>Until when the citizen's certificates are valid.</summary>
    public DateTimeOffset ValidTo { get; init; } = DateTimeOffset.UtcNow.AddYears(3);
}
