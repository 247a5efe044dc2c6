using EGovToken.Cli.Output;

namespace EGovToken.Cli.Tests.Running;

/// <summary>A keyboard on which a test has typed ahead; none when it has not.</summary>
internal sealed class TestKeyboard : IKeyboard
{
    private readonly Queue<ConsoleKeyInfo> _keys = new();
    private readonly Queue<string> _lines = new();

    public bool IsThere { get; private set; }

    /// <summary>How often a key was asked for.</summary>
    public int KeysRead { get; private set; }

    /// <summary>What happens while the person has not typed yet.</summary>
    public Action BeforeKeys { get; init; } = static () => { };

    /// <summary>Types keys; \b is Backspace, \e Escape, \r Enter.</summary>
    public TestKeyboard Type(string keys)
    {
        IsThere = true;
        foreach (var key in keys)
        {
            _keys.Enqueue(new ConsoleKeyInfo(key, KeyOf(key), shift: false, alt: false, control: false));
        }

        return this;
    }

    /// <summary>Types a line that shows.</summary>
    public TestKeyboard TypeLine(string line)
    {
        IsThere = true;
        _lines.Enqueue(line);
        return this;
    }

    public ConsoleKeyInfo ReadKey()
    {
        if (KeysRead++ == 0)
        {
            BeforeKeys();
        }

        return _keys.Dequeue();
    }

    public string? ReadLine() => _lines.Dequeue();

    private static ConsoleKey KeyOf(char key) => key switch
    {
        '\b' => ConsoleKey.Backspace,
        '\e' => ConsoleKey.Escape,
        '\r' => ConsoleKey.Enter,
        _ => ConsoleKey.NoName,
    };
}
