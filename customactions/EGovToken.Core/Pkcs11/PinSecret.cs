using System.Runtime.InteropServices;
using System.Text;
using EGovToken.Core.Common;
using EGovToken.Core.Settings;

namespace EGovToken.Core.Pkcs11;

/// <summary>A PIN as the token takes it: UTF-8 (PKCS#11 v2.40 section 5.6), pinned so that no copy moves about, zeroed after use.</summary>
public sealed class PinSecret : IDisposable
{
    private readonly GCHandle _pinned;

    /// <summary>Takes a PIN.</summary>
    /// <param name="text">The PIN as it was typed; the caller lets go of it at once.</param>
    public PinSecret(string text)
        : this(Encoding.UTF8.GetByteCount(text)) => Encoding.UTF8.GetBytes(text, 0, text.Length, Bytes, 0);

    /// <summary>Copies a PIN that was typed character by character.</summary>
    /// <param name="characters">A buffer, which the caller overwrites.</param>
    /// <param name="count">How many of its characters are the PIN.</param>
    public PinSecret(char[] characters, int count)
        : this(Encoding.UTF8.GetByteCount(characters, 0, count)) => Encoding.UTF8.GetBytes(characters, 0, count, Bytes, 0);

    /// <summary>Copies a PIN that came as UTF-8.</summary>
    /// <param name="utf8">A buffer, which the caller overwrites.</param>
    /// <param name="start">Where in it the PIN begins.</param>
    /// <param name="count">How many of its bytes are the PIN.</param>
    public PinSecret(byte[] utf8, int start, int count)
        : this(count) => Array.Copy(utf8, start, Bytes, 0, count);

    /// <summary>Reads a PIN that comes as UTF-8.</summary>
    /// <param name="input">Where it comes from; read without a buffer of its own.</param>
    /// <param name="count">How many bytes it has.</param>
    /// <exception cref="EndOfStreamException">Fewer came.</exception>
    internal static PinSecret ReadFrom(Stream input, int count)
    {
        var pin = new PinSecret(count);
        try
        {
            input.Fill(pin.Bytes);
            return pin;
        }
        catch
        {
            pin.Dispose();
            throw;
        }
    }

    // Pinned while still empty: encoding straight into the pinned array leaves no copy behind.
    private PinSecret(int length)
    {
        Bytes = new byte[length];
        _pinned = GCHandle.Alloc(Bytes, GCHandleType.Pinned);
    }

    /// <summary>The PIN's bytes; zero after <see cref="Dispose"/>.</summary>
    public byte[] Bytes { get; }

    /// <summary>Overwrites the PIN.</summary>
    public void Dispose()
    {
        if (_pinned.IsAllocated)
        {
            Array.Clear(Bytes, 0, Bytes.Length);
            _pinned.Free();
        }
    }
}

/// <summary>
/// A PIN in a file, for silent runs: a command line is read by whoever lists processes. A file and no pipe, since a script needs no program
/// of its own for it, Windows tells who can read it, and there is nobody who could answer in the place of the one that was meant.
/// </summary>
public static class PinFile
{
    // A PIN of CK_ULONG bytes is no PIN; with what an editor puts around it.
    private const int LongestFile = 260;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a PIN and leaves nothing of the file: it is overwritten and deleted before anything is done with the PIN.</summary>
    /// <param name="file">The file's full path: the PIN in UTF-8, alone in one line.</param>
    /// <returns>The PIN; the caller disposes of it.</returns>
    /// <exception cref="OutcomeException">
    /// <see cref="OutcomeNumber.InvalidSetting"/>: it cannot be read, or not deleted, or others can read it, or it holds no PIN. In the last two
    /// cases it stays as it is.
    /// </exception>
    public static PinSecret Take(string file)
    {
        try
        {
            if (IsLinkOrFolder(file))
            {
                throw Refusal(file, "is a link or a folder");
            }

            var pin = ReadAndOverwrite(file);
            try
            {
                File.Delete(file);
                return pin;
            }
            catch
            {
                pin.Dispose();
                throw;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidOperationException or NotSupportedException)
        {
            throw Refusal(file, $"cannot be used: {e.Message}");
        }
    }

    private static PinSecret ReadAndOverwrite(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);

        // What was opened is judged, which nobody can rename or delete now; another file may have had its name a moment ago.
        if (IsLinkOrFolder(file))
        {
            throw Refusal(file, "is a link or a folder");
        }

        if (PathProtection.WhoElseCanRead(stream) is { } others)
        {
            throw Refusal(file, $"can be read by {others}: only the user may; consider the PIN known, and delete the file");
        }

        if (stream.Length > LongestFile)
        {
            throw Refusal(file, "is too long for a PIN");
        }

        using var content = PinSecret.ReadFrom(stream, (int)stream.Length);
        var (start, count) = LineIn(content.Bytes);
        if (!IsPin(content.Bytes, start, count))
        {
            // The token would count it as a wrong PIN.
            throw Refusal(file, "is not a PIN in UTF-8, alone in one line, without blanks around it");
        }

        stream.Position = 0;
        stream.Write(new byte[content.Bytes.Length], 0, content.Bytes.Length);
        stream.Flush(flushToDisk: true);
        return new PinSecret(content.Bytes, start, count);
    }

    private static bool IsLinkOrFolder(string file) => (File.GetAttributes(file) & (FileAttributes.ReparsePoint | FileAttributes.Directory)) != 0;

    private static (int Start, int Count) LineIn(byte[] content)
    {
        var start = content.Take(ByteOrderMark.Length).SequenceEqual(ByteOrderMark) ? ByteOrderMark.Length : 0;
        var end = content.Length;
        while (end > start && content[end - 1] is (byte)'\r' or (byte)'\n')
        {
            end--;
        }

        return (start, end - start);
    }

    // UTF-16, which PowerShell's ">" writes, has zeros or is no UTF-8; "echo PIN > file" leaves a blank.
    private static bool IsPin(byte[] content, int start, int count)
    {
        try
        {
            return count > 0
                && StrictUtf8.GetCharCount(content, start, count) > 0
                && content[start] != ' '
                && content[start + count - 1] != ' '
                && content.Skip(start).Take(count).All(static letter => letter is >= (byte)' ' and not 0x7F);
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static OutcomeException Refusal(string file, string why) => SettingError.For(SettingNames.TokenPinFile, $"'{file}' {why}");
}

/// <summary>Reading as many bytes as there must be; .NET Framework has no Stream.ReadExactly.</summary>
internal static class ExactReading
{
    /// <summary>Fills a buffer from a stream.</summary>
    /// <exception cref="EndOfStreamException">Less came.</exception>
    public static void Fill(this Stream input, byte[] bytes)
    {
        for (var read = 0; read < bytes.Length;)
        {
            var more = input.Read(bytes, read, bytes.Length - read);
            read += more > 0 ? more : throw new EndOfStreamException();
        }
    }
}
