namespace EGovToken.Cli.PinEntry;

/// <summary>Where a person types.</summary>
internal interface IKeyboard
{
    /// <summary>Whether there is one: not when standard input is a file or another program.</summary>
    bool IsThere { get; }

    /// <summary>The next key, without showing it; Ctrl+C is a key as well.</summary>
    ConsoleKeyInfo ReadKey();

    /// <summary>A line, shown as it is typed; null at the end of input.</summary>
    string? ReadLine();
}
