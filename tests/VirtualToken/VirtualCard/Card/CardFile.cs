namespace EGovToken.Testing.VirtualCard.Card;

/// <summary>A file of a card (ISO 7816-4 section 5.3).</summary>
/// <param name="Id">The file identifier.</param>
public abstract record CardFile(ushort Id);

/// <summary>A file with contents (transparent EF).</summary>
/// <param name="Id">The file identifier.</param>
/// <param name="Content">The contents.</param>
/// <param name="ReadableAfter">The PIN that must be verified before it can be read; null when none must.</param>
public sealed record ElementaryFile(ushort Id, byte[] Content, CardPin? ReadableAfter = null) : CardFile(Id);

/// <summary>A folder (DF); the card's root is one as well.</summary>
/// <param name="Id">The file identifier.</param>
/// <param name="Name">The application identifier that it can be selected by; empty when it has none.</param>
/// <param name="Children">What is in it.</param>
public sealed record DedicatedFile(ushort Id, byte[] Name, IReadOnlyList<CardFile> Children) : CardFile(Id)
{
    /// <summary>The root's identifier.</summary>
    public const ushort RootId = 0x3F00;

    /// <summary>The file in it with an identifier, or null.</summary>
    public CardFile? Child(ushort id) => Children.FirstOrDefault(child => child.Id == id);
}
