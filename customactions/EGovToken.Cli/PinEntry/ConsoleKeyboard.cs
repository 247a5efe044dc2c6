namespace EGovToken.Cli.PinEntry;

/// <summary>The keyboard of the console.</summary>
internal sealed class ConsoleKeyboard : IKeyboard
{
    /// <inheritdoc/>
    public bool IsThere => !Console.IsInputRedirected;

    /// <inheritdoc/>
    public ConsoleKeyInfo ReadKey()
    {
        // As a signal, Ctrl+C would be noted while this goes on waiting for a key.
        Console.TreatControlCAsInput = true;
        try
        {
            return Console.ReadKey(intercept: true);
        }
        finally
        {
            Console.TreatControlCAsInput = false;
        }
    }

    /// <inheritdoc/>
    public string? ReadLine() => Console.ReadLine();
}
