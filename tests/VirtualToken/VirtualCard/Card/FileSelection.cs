using System.Buffers.Binary;
using EGovToken.Testing.VirtualCard.Apdus;

namespace EGovToken.Testing.VirtualCard.Card;

/// <summary>Which file of a card is selected, and what can be read from it.</summary>
internal sealed class FileSelection
{
    // P1 of SELECT, ISO 7816-4 table 39.
    private const byte ById = 0x00;
    private const byte ByName = 0x04;
    private const byte ByPathFromRoot = 0x08;
    private const byte ByPathFromHere = 0x09;

    // P2 of SELECT: the caller wants no description of the file.
    private const byte WithoutDescription = 0x0C;

    private readonly DedicatedFile _root;
    private DedicatedFile _folder;
    private CardFile _file;

    /// <summary>Selects the root.</summary>
    /// <param name="root">The root of the card's files.</param>
    public FileSelection(DedicatedFile root)
    {
        _root = root;
        _folder = root;
        _file = root;
    }

    /// <summary>Selects the root again.</summary>
    public void Reset() => (_folder, _file) = (_root, _root);

    /// <summary>SELECT.</summary>
    public ResponseApdu Select(CommandApdu command)
    {
        var found = command.P1 switch
        {
            ById => FindById(command.Data),
            ByName => _root.Children.OfType<DedicatedFile>().FirstOrDefault(folder => folder.Name.AsSpan().SequenceEqual(command.Data)),
            ByPathFromRoot => Follow(_root, command.Data),
            ByPathFromHere => Follow(_folder, command.Data),
            _ => null,
        };
        if (found is null)
        {
            return ResponseApdu.Of(StatusWord.FileNotFound);
        }

        _file = found;
        _folder = found as DedicatedFile ?? FolderOf(found);
        return (command.P2 & WithoutDescription) == WithoutDescription
            ? ResponseApdu.Of(StatusWord.Success)
            : ResponseApdu.With(FileDescription.Of(found));
    }

    /// <summary>READ BINARY.</summary>
    public ResponseApdu Read(CommandApdu command)
    {
        if (_file is not ElementaryFile file)
        {
            return ResponseApdu.Of(StatusWord.NoCurrentFile);
        }

        if (file.ReadableAfter is { IsVerified: false })
        {
            return ResponseApdu.Of(StatusWord.SecurityStatusNotSatisfied);
        }

        return command.P1P2 > file.Content.Length
            ? ResponseApdu.Of(StatusWord.WrongOffset)
            : ResponseApdu.With([.. file.Content.Skip(command.P1P2).Take(command.Expected)]);
    }

    private static CardFile? Follow(DedicatedFile from, byte[] path)
    {
        CardFile? file = from;
        foreach (var step in path.Chunk(sizeof(ushort)).Where(step => step.Length == sizeof(ushort)))
        {
            file = (file as DedicatedFile)?.Child(BinaryPrimitives.ReadUInt16BigEndian(step));
        }

        return file;
    }

    private CardFile? FindById(byte[] data)
    {
        if (data.Length == 0)
        {
            return _root;
        }

        if (data.Length != sizeof(ushort))
        {
            return null;
        }

        var id = BinaryPrimitives.ReadUInt16BigEndian(data);
        return id == DedicatedFile.RootId ? _root : _folder.Child(id) ?? _root.Child(id);
    }

    private DedicatedFile FolderOf(CardFile file) =>
        _root.Children.OfType<DedicatedFile>().FirstOrDefault(folder => folder.Children.Contains(file)) ?? _root;
}
