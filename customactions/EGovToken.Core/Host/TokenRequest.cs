using System.Globalization;
using System.Text;
using EGovToken.Core.Certificates;
using EGovToken.Core.Common;
using EGovToken.Core.Pkcs11;

namespace EGovToken.Core.Host;

/// <summary>What a token host is asked: one call of an <see cref="ITokenReader"/>. It goes to the host's standard input as a <see cref="HostMessage"/>.</summary>
/// <param name="Kind">Which method.</param>
/// <param name="Module">The module's full path.</param>
/// <param name="Limit">How long it may take, waiting for the token not counted.</param>
internal sealed record TokenRequest(TokenRequestKind Kind, string Module, TimeSpan Limit)
{
    private const string Word = "request";
    private const int FieldsBeforeKnown = 11;

    /// <summary>Which token.</summary>
    public TokenQuery Query { get; init; } = new();

    /// <summary>What to read.</summary>
    public ReadingOptions Options { get; init; } = ReadingOptions.Default;

    /// <summary>Whether a PIN is verified first.</summary>
    public bool WithPin { get; init; }

    /// <summary>The message.</summary>
    public HostMessage ToMessage() => HostMessage.Of(
        Word,
        [
            Kind, Module, Limit.TotalMilliseconds, Query.Wait.TotalMilliseconds,
            .. Optional(Query.Serial), .. Optional(Query.Models?.List), .. Optional(Query.Identity),
            $"{WithPin}/{Options.WithKeys}/{Query.InActiveSession}", .. Options.Known.Encodings,
        ]);

    /// <summary>Reads a message; null when it is none.</summary>
    public static TokenRequest? TryRead(HostMessage? message)
    {
        if (message?.Word != Word || message.Fields.Count < FieldsBeforeKnown)
        {
            return null;
        }

        var flags = message.Text(10).Split('/');
        return new TokenRequest(message.Value<TokenRequestKind>(0), message.Text(1), Milliseconds(message, 2))
        {
            Query = new TokenQuery(
                Optional(message, 4),
                Milliseconds(message, 3),
                Optional(message, 6) is { } models ? new TokenModels(models) : null,
                Optional(message, 8))
            { InActiveSession = bool.Parse(flags[2]) },
            WithPin = bool.Parse(flags[0]),
            Options = new ReadingOptions(new KnownCertificates(message.Fields.Skip(FieldsBeforeKnown)), bool.Parse(flags[1])),
        };
    }

    private static IEnumerable<object> Optional(string? text) => [text is null ? "no" : "yes", text ?? ""];

    private static string? Optional(HostMessage message, int field) => message.Text(field) == "yes" ? message.Text(field + 1) : null;

    private static TimeSpan Milliseconds(HostMessage message, int field) =>
        TimeSpan.FromMilliseconds(double.Parse(message.Text(field), CultureInfo.InvariantCulture));
}

/// <summary>The methods of <see cref="ITokenReader"/>.</summary>
internal enum TokenRequestKind
{
    Read,
    VerifyPin,
    Describe,
    Survey,
    ListSlots,
}

/// <summary>
/// What is sent to a token host: a byte that says what it is, the length in four bytes with the least significant first, the content. Bytes
/// and no lines, so that a PIN goes from one overwritten array into another.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Content">The content; empty for a PIN.</param>
/// <param name="Pin">The PIN, which whoever takes it overwrites; null when it is none.</param>
internal sealed record HostFrame(HostFrameKind Kind, byte[] Content, PinSecret? Pin = null)
{
    // A request with a thousand known certificates is a few megabytes.
    private const int Longest = 64 * 1024 * 1024;
    private const int HeadLength = 5;

    /// <summary>The content as text.</summary>
    public string Text => Encoding.UTF8.GetString(Content);

    /// <summary>Writes a frame.</summary>
    public static void Write(Stream output, HostFrameKind kind, byte[] content)
    {
        output.Write([(byte)kind, .. BytesOf(content.Length)], 0, HeadLength);
        output.Write(content, 0, content.Length);
    }

    /// <summary>Writes a PIN, and as much that says nothing behind it: a stream's buffer is overwritten by what comes next.</summary>
    public static void WritePin(Stream output, PinSecret pin)
    {
        output.Flush();
        Write(output, HostFrameKind.Pin, pin.Bytes);
        output.Flush();
        Write(output, HostFrameKind.Filler, new byte[pin.Bytes.Length]);
    }

    /// <summary>Reads a frame; null at the end, or when it is none.</summary>
    /// <param name="input">A stream without a buffer of its own.</param>
    public static HostFrame? TryRead(Stream input)
    {
        try
        {
            var head = Read(input, HeadLength);
            var length = head[1] | (head[2] << 8) | (head[3] << 16) | (head[4] << 24);
            return length is < 0 or > Longest ? null
                : (HostFrameKind)head[0] == HostFrameKind.Pin ? new HostFrame(HostFrameKind.Pin, [], PinSecret.ReadFrom(input, length))
                : new HostFrame((HostFrameKind)head[0], Read(input, length));
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static byte[] BytesOf(int length) => [(byte)length, (byte)(length >> 8), (byte)(length >> 16), (byte)(length >> 24)];

    private static byte[] Read(Stream input, int count)
    {
        var bytes = new byte[count];
        input.Fill(bytes);
        return bytes;
    }
}

/// <summary>What is sent to a token host.</summary>
internal enum HostFrameKind : byte
{
    /// <summary>Nothing.</summary>
    Filler,

    /// <summary>A <see cref="TokenRequest"/>.</summary>
    Request,

    /// <summary>There is a PIN to verify: its length in bytes and who asks, separated by a blank.</summary>
    Attempt,

    /// <summary>The PIN itself, right before C_Login.</summary>
    Pin,

    /// <summary>The attempt was given up before the host had the PIN.</summary>
    GivenUp,
}
