using System.Text;
using EGovToken.Cli.Output;
using EGovToken.Core.Common;
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

/// <summary>
/// The first line of a stream as a PIN, byte by byte and never as a string, which nothing could overwrite. What other programs
/// put around it is no part of it: a byte order mark before it, the line's end after it.
/// </summary>
internal static class PinStdinReader
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>Reads the PIN.</summary>
    /// <param name="input">UTF-8.</param>
    /// <exception cref="OutcomeException">The line is empty, longer than any PIN, or no UTF-8 text.</exception>
    public static PinSecret Read(Stream input)
    {
        using var line = new PinBuffer<byte>(ByteOrderMark.Length + PinLengths.Longest);
        for (var next = input.ReadByte(); next is not (-1 or '\n' or '\r'); next = input.ReadByte())
        {
            if (!line.TryAdd((byte)next))
            {
                throw PinLengths.Refusal();
            }
        }

        var start = line.Items.Take(ByteOrderMark.Length).SequenceEqual(ByteOrderMark) ? ByteOrderMark.Length : 0;
        return line.Count > start && IsText(line.Items, start, line.Count - start)
            ? new PinSecret(line.Items, start, line.Count - start)
            : throw PinLengths.Refusal();
    }

    // UTF-16 and other encodings would reach the token as another PIN than the one that was meant, and cost a try.
    private static bool IsText(byte[] bytes, int start, int count)
    {
        try
        {
            Strict.GetCharCount(bytes, start, count);
            return bytes.Skip(start).Take(count).All(static one => one is >= 0x20 and not 0x7F);
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}

/// <summary>What can be a PIN on no token at all.</summary>
internal static class PinLengths
{
    /// <summary>No token allows more; CK_TOKEN_INFO of some gives 255.</summary>
    public const int Longest = 1024;

    /// <summary>The refusal of nothing at all, which some tokens would count as a wrong PIN, or of too much.</summary>
    public static OutcomeException Refusal() => new(OutcomeNumber.PinLengthRange, $"1 to {Longest} bytes");
}
