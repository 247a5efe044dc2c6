using EGovToken.Core.Certificates;
using EGovToken.Core.Common;
using EGovToken.Core.Pkcs11;

namespace EGovToken.Core.Host;

/// <summary>What a token host says of tokens, written as messages; <see cref="TokenAnswer"/> reads them.</summary>
internal static class TokenMessages
{
    /// <summary>The waiting for a token begins.</summary>
    public const string Waiting = "waiting";

    /// <summary>The token is found: the PIN is asked for. Its description follows.</summary>
    public const string Ask = "ask";

    /// <summary>C_Login is next: the PIN itself is asked for.</summary>
    public const string Take = "take";

    /// <summary>The PIN is right.</summary>
    public const string Right = "right";

    /// <summary>The PIN was refused: an outcome follows.</summary>
    public const string Refused = "refused";

    /// <summary>The request came to nothing: an outcome follows.</summary>
    public const string Failed = "failed";

    /// <summary>A token: its description, its make, its readers.</summary>
    public const string Token = "token";

    public const string Reader = "reader";
    public const string Problem = "problem";

    /// <summary>The slots are told: how many there are.</summary>
    public const string Overview = "overview";

    public const string Certificate = "certificate";
    public const string Unreadable = "unreadable";
    public const string Key = "key";

    /// <summary>
    /// A token is told: which of the overview, or -1; whether keys were asked for; its description; how many certificates, unreadable ones
    /// and keys were told before. A line that the vendor's DLL has spoilt is missed by that.
    /// </summary>
    public const string Contents = "contents";

    /// <summary>A token could not be read: which of the overview, and an outcome.</summary>
    public const string Failure = "failure";

    /// <summary>The number of fields of a description.</summary>
    public const int DescriptionFields = 9;

    /// <summary>The number of fields of <see cref="Contents"/>.</summary>
    public const int ContentsFields = DescriptionFields + 5;

    public static IEnumerable<object> Of(TokenDescription token) =>
    [
        token.Serial, token.Label, token.Manufacturer, token.Model, token.MinPinLength, token.MaxPinLength, token.PinState, token.HasPinPad,
        token.IsPinStateRemembered,
    ];

    public static HostMessage Of(string word, Outcome outcome) => HostMessage.Of(word, outcome.Number, outcome.Detail);

    public static IEnumerable<HostMessage> Of(SlotOverview slots) =>
    [
        .. slots.Readers.Select(static reader => HostMessage.Of(Reader, reader)),
        .. slots.Tokens.Select(static token => HostMessage.Of(Token, [.. Of(token.Description), token.Profile?.Name ?? "", .. token.Readers])),
        .. slots.Problems.Select(static problem => Of(Problem, problem.Outcome)),
        HostMessage.Of(Overview, slots.Count),
    ];

    /// <param name="contents">What was read.</param>
    /// <param name="index">Which token of an overview; -1 when there was none.</param>
    public static IEnumerable<HostMessage> Of(TokenContents contents, int index) =>
    [
        .. contents.Certificates.Certificates.Select(static one => HostMessage.Of(Certificate, one.Encoded, one.Label, one.Id)),
        .. contents.Certificates.Unreadable.Select(static one => HostMessage.Of(Unreadable, one.Label, one.Defect)),
        .. (contents.Keys ?? []).Select(Of),
        HostMessage.Of(
            Contents,
            [
                index, contents.Keys is not null, .. Of(contents.Token),
                contents.Certificates.Certificates.Count, contents.Certificates.Unreadable.Count, contents.Keys?.Count ?? 0,
            ]),
    ];

    private static HostMessage Of(TokenKey key) => key.PublicKey is { } known
        ? HostMessage.Of(Key, key.IsPrivate, key.Id, known.Algorithm, known.Value)
        : HostMessage.Of(Key, key.IsPrivate, key.Id);
}

/// <summary>Puts together what a token host has said. A module can write into its answer: one that is not fully understood is refused.</summary>
internal sealed class TokenAnswer
{
    // A reader and a token, or a problem, for each of the slots that TokenModule takes into account at most.
    private const int MostSlotParts = 3 * 256;

    private readonly List<string> _readers = [];
    private readonly List<FoundToken> _tokens = [];
    private readonly List<OutcomeException> _problems = [];
    private List<TokenCertificate> _certificates = [];
    private List<UnreadableCertificate> _unreadable = [];
    private List<TokenKey> _keys = [];

    /// <summary>The survey, as far as it was told.</summary>
    public TokenSurvey Survey { get; } = new();

    /// <summary>The description of the token that was asked for; null when it was not told.</summary>
    public TokenDescription? Token { get; private set; }

    /// <summary>What was read from it; null when it was not told.</summary>
    public TokenContents? Contents { get; private set; }

    /// <summary>Why the request came to nothing; null when it did not.</summary>
    public OutcomeException? Failure { get; private set; }

    /// <summary>Takes a message.</summary>
    /// <exception cref="FormatException">It is not understood.</exception>
    public void Take(HostMessage message)
    {
        switch (message.Word)
        {
            case TokenMessages.Reader or TokenMessages.Problem or TokenMessages.Token when _readers.Count + _tokens.Count + _problems.Count > MostSlotParts:
                throw new FormatException("More slots than any PC has.");
            case TokenMessages.Reader when message.Fields.Count == 1:
                _readers.Add(message.Text(0));
                return;
            case TokenMessages.Problem when message.Fields.Count == 2:
                _problems.Add(OutcomeOf(message, 0, IsOfToken));
                return;
            case TokenMessages.Token when message.Fields.Count > TokenMessages.DescriptionFields:
                _tokens.Add(TokenOf(message));
                return;
            case TokenMessages.Overview when message.Fields.Count == 1 && Survey.Overview is null:
                Survey.Begin(new SlotOverview(message.Number(0), _readers, _tokens) { Problems = _problems });
                return;
            case TokenMessages.Certificate when message.Fields.Count == 3:
                _certificates.Add(CertificateOf(message));
                return;
            case TokenMessages.Unreadable when message.Fields.Count == 2:
                _unreadable.Add(new UnreadableCertificate(message.Text(0), message.Value<CertificateDefect>(1)));
                return;
            case TokenMessages.Key when message.Fields.Count is 2 or 4:
                _keys.Add(new TokenKey(BooleanOf(message, 0), message.Fields[1], message.Fields.Count == 4 ? new PublicKeyValue(message.Value<PublicKeyAlgorithm>(2), message.Text(3)) : null));
                return;
            case TokenMessages.Contents when message.Fields.Count == TokenMessages.ContentsFields:
                TakeContents(message);
                return;
            case TokenMessages.Failure when message.Fields.Count == 3:
                Survey.Add(TokenAt(message.Number(0)), () => throw OutcomeOf(message, 1, IsOfToken));
                return;
            case TokenMessages.Failed when message.Fields.Count == 2:
                Failure = OutcomeOf(message, 0, static number => IsOfToken(number) || IsOfModuleOrPin(number));
                return;
            default:
                throw new FormatException($"{message.Word} with {message.Fields.Count} fields.");
        }
    }

    /// <summary>Reads a token's description.</summary>
    /// <param name="message">A message.</param>
    /// <param name="first">Its first field of it.</param>
    /// <exception cref="FormatException">It is none.</exception>
    public static TokenDescription DescriptionOf(HostMessage message, int first = 0) => new(
        message.Text(first),
        message.Text(first + 1),
        message.Text(first + 2),
        message.Text(first + 3),
        message.Number(first + 4),
        message.Number(first + 5),
        message.Value<PinState>(first + 6),
        BooleanOf(message, first + 7))
    {
        IsPinStateRemembered = BooleanOf(message, first + 8),
    };

    /// <summary>Reads an outcome, number and detail.</summary>
    /// <param name="message">A message.</param>
    /// <param name="first">Its first field of it.</param>
    /// <param name="canBe">Which numbers can be told here.</param>
    /// <exception cref="FormatException">It is none, or another.</exception>
    public static OutcomeException OutcomeOf(HostMessage message, int first, Func<OutcomeNumber, bool> canBe) =>
        message.Value<OutcomeNumber>(first) is var number && canBe(number)
            ? new OutcomeException(number, message.Text(first + 1))
            : throw new FormatException($"{message.Word}: not {message.Text(first)}.");

    private void TakeContents(HostMessage message)
    {
        var token = DescriptionOf(message, 2);
        var counts = Enumerable.Range(2 + TokenMessages.DescriptionFields, 3).Select(message.Number);
        if (!counts.SequenceEqual([_certificates.Count, _unreadable.Count, _keys.Count]))
        {
            throw new FormatException("Lines are missing.");
        }

        var contents = new TokenContents(token, new CertificateReading(_certificates, _unreadable), BooleanOf(message, 1) ? _keys : null);
        (_certificates, _unreadable, _keys) = ([], [], []);
        if (message.Number(0) is >= 0 and var index)
        {
            Survey.Add(TokenAt(index), () => contents);
        }
        else
        {
            (Token, Contents) = (token, contents);
        }
    }

    private static bool IsOfToken(OutcomeNumber number) => number is >= OutcomeNumber.NoToken and < OutcomeNumber.PinIncorrect and not OutcomeNumber.ModuleCrashed;

    private static bool IsOfModuleOrPin(OutcomeNumber number) =>
        number is OutcomeNumber.ModuleUnreadable or OutcomeNumber.ModuleNotInitialised
            or OutcomeNumber.PinLocked or OutcomeNumber.PinCountLow or OutcomeNumber.PinFinalTry
        || PinRefusals.Has(number);

    // Each is told once.
    private FoundToken TokenAt(int index) =>
        index >= 0 && index < Survey.Overview?.Tokens.Count && Survey.Overview.Tokens[index] is var token
        && Survey.ContentsOf(token) is null && Survey.FailureOf(token) is null
            ? token
            : throw new FormatException($"Token {index} is not to be told.");

    private static FoundToken TokenOf(HostMessage message)
    {
        var make = message.Text(TokenMessages.DescriptionFields);
        var profile = TokenProfile.All.FirstOrDefault(profile => profile.Name == make);
        return new FoundToken(DescriptionOf(message), [.. Enumerable.Range(TokenMessages.DescriptionFields + 1, message.Fields.Count - TokenMessages.DescriptionFields - 1).Select(message.Text)], profile);
    }

    // Parsed here again: what a certificate says is not taken from a process that the module may have spoilt.
    private static TokenCertificate CertificateOf(HostMessage message) =>
        CertificateParser.TryParse(message.Fields[0], message.Text(1), out _) is { } certificate
            ? certificate with { Id = message.Fields[2] }
            : throw new FormatException("A certificate that is none.");

    private static bool BooleanOf(HostMessage message, int field) =>
        bool.TryParse(message.Text(field), out var value) ? value : throw new FormatException($"{message.Word}: field {field} is neither true nor false.");
}
