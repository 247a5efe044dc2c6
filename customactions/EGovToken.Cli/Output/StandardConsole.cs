using System.Text;

namespace EGovToken.Cli.Output;

/// <summary>
/// Standard output and error in UTF-8: no code page of a Windows console has both ə and Russian letters. The console gets its own
/// code page back, since the shell goes on using it.
/// </summary>
internal sealed class StandardConsole : IDisposable
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    private readonly Encoding? _before;

    public StandardConsole()
    {
        _before = TrySetEncoding();
        Output = Console.IsOutputRedirected ? Redirected(Console.OpenStandardOutput()) : Console.Out;
        Errors = Console.IsErrorRedirected ? Redirected(Console.OpenStandardError()) : Console.Error;
    }

    /// <summary>Standard output.</summary>
    public TextWriter Output { get; }

    /// <summary>Standard error.</summary>
    public TextWriter Errors { get; }

    /// <summary>Whether an exception says that a stream cannot be written to: its disk is full, or it was closed from the start.</summary>
    public static bool IsUnwritable(Exception e) => e is IOException or UnauthorizedAccessException;

    public void Dispose()
    {
        TryFlush(Output);
        TryFlush(Errors);
        if (_before is not null)
        {
            Console.OutputEncoding = _before;
        }
    }

    private static Encoding? TrySetEncoding()
    {
        if (Console.IsOutputRedirected && Console.IsErrorRedirected)
        {
            return null;
        }

        try
        {
            var before = Console.OutputEncoding;
            Console.OutputEncoding = Utf8;
            return before;
        }
        catch (IOException)
        {
            // There is no console whose code page could be set.
            return null;
        }
    }

    private static void TryFlush(TextWriter writer)
    {
        try
        {
            writer.Flush();
        }
        catch (Exception e) when (IsUnwritable(e))
        {
            // The code that wrote it has had the error already.
        }
    }

    private static StreamWriter Redirected(Stream stream) => new(stream, Utf8) { AutoFlush = true };
}

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
