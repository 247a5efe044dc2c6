using EGovToken.Testing.VirtualToken.Module;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.HostileModule.Play;

/// <summary>An object as the hostile token shows it.</summary>
/// <param name="IsPrivate">Whether it is hidden until the user has logged in.</param>
/// <param name="Attributes">Its attributes by CKA_ type.</param>
internal sealed record PlayedObject(bool IsPrivate, Dictionary<ulong, byte[]> Attributes)
{
    /// <summary>CKA_VALUE.</summary>
    public const ulong Value = 0x11;

    /// <summary>The honest token's objects; certificates keep their order.</summary>
    public static IReadOnlyList<PlayedObject> Honest { get; } =
        [.. HonestToken.State.Objects.Select(item => new PlayedObject(item.Private, ObjectAttributes.Of(item)))];

    /// <summary>Where the certificates are among the objects.</summary>
    public static IReadOnlyList<int> CertificateIndexes { get; } =
        [.. HonestToken.State.Objects.Index().Where(item => item.Item is CertificateObject).Select(item => item.Index)];

    /// <summary>The same object with a changed attribute.</summary>
    /// <param name="type">CKA_….</param>
    /// <param name="value">The value; null takes the attribute away.</param>
    public PlayedObject With(ulong type, byte[]? value)
    {
        var attributes = new Dictionary<ulong, byte[]>(Attributes);
        attributes.Remove(type);
        if (value is not null)
        {
            attributes.Add(type, value);
        }

        return this with { Attributes = attributes };
    }
}
