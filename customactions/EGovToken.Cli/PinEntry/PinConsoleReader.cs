using EGovToken.Cli.Output;
using EGovToken.Core.Pkcs11;

namespace EGovToken.Cli.PinEntry;

/// <summary>Asks a person for the PIN; nothing that is typed shows, not even as asterisks, whose number would tell its length.</summary>
/// <param name="keyboard">Where the person types.</param>
/// <param name="screen">Where the prompt goes.</param>
internal sealed class PinConsoleReader(IKeyboard keyboard, TextWriter screen)
{
    private const char ControlC = '\u0003';

    /// <summary>Asks once.</summary>
    /// <param name="prompt">The prompt.</param>
    /// <exception cref="OperationCanceledException">The person pressed Ctrl+C or Esc, or Enter alone.</exception>
    public PinSecret Read(string prompt)
    {
        screen.Write(prompt);
        screen.Flush();
        using var typed = new PinBuffer<char>(PinLengths.Longest);
        try
        {
            for (var key = keyboard.ReadKey(); key.Key != ConsoleKey.Enter; key = keyboard.ReadKey())
            {
                Take(key, typed);
            }
        }
        finally
        {
            screen.WriteLine();
        }

        return typed.Count > 0 ? new PinSecret(typed.Items, typed.Count) : throw new OperationCanceledException();
    }

    private static void Take(ConsoleKeyInfo key, PinBuffer<char> typed)
    {
        if (key.Key == ConsoleKey.Escape || key.KeyChar == ControlC)
        {
            throw new OperationCanceledException();
        }

        if (key.Key == ConsoleKey.Backspace)
        {
            typed.RemoveLast();
        }
        else if (!char.IsControl(key.KeyChar) && !typed.TryAdd(key.KeyChar))
        {
            throw PinLengths.Refusal();
        }
    }
}
