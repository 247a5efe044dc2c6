using System.Text.RegularExpressions;
using EGovToken.Core.Common;
using EGovToken.Core.Doctor;
using EGovToken.CustomActions.Actions;
using EGovToken.CustomActions.Wizard;

namespace EGovToken.CustomActions.Tests.TextFit;

/// <summary>Every text that a control may come to show in a language, with the longest values that are likely for what is filled in.</summary>
/// <param name="language">The language.</param>
internal sealed partial class ShownTexts(Language language)
{
    private const string LongLabel = "ePass2003 Token (auto upgrade)";
    private const string Serial = "BBBBBBBBBBBBBBBB";
    private const string Person = "ABDULLAYEVA GÜLNARƏ MƏHƏMMƏD QIZI";
    private const string Issuer = "Milli Sertifikat Xidmətləri Mərkəzi";

    private static readonly DateTime Day = new(2028, 8, 28, 0, 0, 0, DateTimeKind.Local);

    private readonly TextCatalog _texts = new("Wizard", language);
    private readonly RecordingSession _session = Load(language);

    /// <summary>What an authored text comes to: one text if it is fixed, several if it depends on the run.</summary>
    /// <param name="authored">The control's or dialog's text, with [Properties] and {\Fonts}.</param>
    public IReadOnlyList<string> Of(string authored)
    {
        var text = FontMarkup().Replace(authored, "");
        return Property().Match(text) is { Success: true } first
            ? [.. TextsOf(first.Groups[1].Value).SelectMany(value => Of(text.Replace(first.Value, value, StringComparison.Ordinal)))]
            : [text];
    }

    /// <summary>The lines of a list.</summary>
    /// <param name="property">The list's property.</param>
    public IReadOnlyList<string> LinesOf(string property) => property switch
    {
        WizardProperties.ChosenToken => [_texts.Get("ChooseToken", LongLabel, Serial)],
        WizardProperties.CertificateList =>
        [
            .. Owners(),
            _texts.Get("CertificateDetail", Issuer, Day),
            _texts.Get("CertificateExpired", Issuer, Day),
        ],
        // Windows Installer fills it with the titles of programs.
        "FileInUseProcess" => [],
        WizardProperties.OutcomeList => [.. Owners(), _texts.Get("DoneNotRegistered"), _texts.Get("DoneRegistered")],
        _ => throw new ArgumentOutOfRangeException(nameof(property), property, "Nobody has said what this list shows."),
    };

    private static RecordingSession Load(Language language)
    {
        using var pc = new TestPC();
        var session = new RecordingSession(("UILANGUAGE", language.Code));
        Assert.IsTrue(pc.Run(session, services => new LoadTexts(services)));
        return session;
    }

    private IEnumerable<string> Owners() =>
        new[] { "PurposeLogin", "PurposeSigning", "PurposeBoth" }.Select(purpose => _texts.Get("CertificateOwner", Person, _texts.Get(purpose)))
            .Concat(new[] { "PurposeAuthority", "PurposeRoot" }.Select(purpose => _texts.Get("CertificateOwner", Issuer, _texts.Get(purpose))));

    private List<string> TextsOf(string property) => Changing(property) ?? [Fixed(property)];

    private List<string>? Changing(string property) => property switch
    {
        WizardProperties.PinToken => [_texts.Get("PinToken", LongLabel, Serial)],
        WizardProperties.PinHint => [_texts.Get("PinLimits", 4, 16), _texts.Get("PinNoLimits"), _texts.Get("PinPad")],
        WizardProperties.PinMessage => [_texts.Get("PinEmpty"), .. Numbers.Select(number => PinMessages.Explain(_session, number, triesLeft: 2))],
        "TARGETDIR" => [@"\\fileserver.ministry.example\Departments and offices\Software for everyone\eGov Token Setup 1.0.0"],
        WizardProperties.TokenTitle => [.. Numbers.Select(number => TokenErrorMessages.Title(_texts, number)).Distinct()],
        WizardProperties.TokenTrouble =>
        [
            .. Numbers.Select(number => TokenErrorMessages.Explain(_texts, number)),
            .. new[] { "service.disabled", "token.noneRemote" }.Select(cause => TokenErrorMessages.Explain(_texts, OutcomeNumber.NoToken, Finding.Broken(cause))),
        ],
        WizardProperties.OptionsMessage => [_texts.Get("ReadyBadAddress")],
        WizardProperties.OutcomeTitle => [_texts.Get("DoneTitle"), _texts.Get("DoneUnregisteredTitle")],
        WizardProperties.OutcomeText =>
        [
            _texts.Get("DoneRemoved"),
            WizardTexts.Numbered(_texts.Get("ReadyNoToken"), OutcomeNumber.RegistrationNotWanted),
            .. Numbers.Select(number => WizardTexts.Numbered(OutcomeTexts.For(number, language), number)),
        ],
        WizardProperties.SignatureOutcomeTitle => [_texts.Get("SignatureRightTitle"), _texts.Get("SignatureFailedTitle"), _texts.Get("SignatureNotMadeTitle")],
        WizardProperties.SignatureOutcomeText => [_texts.Get("SignatureUnknown"), .. Findings().Select(finding => CheckSignature.Explain(finding, _texts))],
        _ => null,
    };

    // Of the signature and of all that may keep it from being made. What a provider says is filled in where a person's name is.
    private IEnumerable<Finding> Findings()
    {
        var keys = new TextCatalog("Diagnosis", language).Keys;
        string[] links = ["middleware.", "service.", "reader.", "clock.", "unexpected", "token.", "pin.", "certificates.", "keyLink.", "signature."];
        return keys.Where(key => links.Any(link => key.StartsWith(link, StringComparison.Ordinal)) && !key.EndsWith(".remedy", StringComparison.Ordinal))
            .Select(key => keys.Contains($"{key}.remedy") ? Finding.Broken(key, Person, Person, Person) : Finding.Ok(key, Person, Person, Person));
    }

    private static OutcomeNumber[] Numbers => Enum.GetValues<OutcomeNumber>();

    private string Fixed(string property)
    {
        var text = _session.GetProperty(property);
        Assert.AreNotEqual("", text, $"nobody has said what [{property}] shows");
        return text;
    }

    [GeneratedRegex(@"\[(\w+)\]")]
    private static partial Regex Property();

    [GeneratedRegex(@"\{\\\w+\}")]
    private static partial Regex FontMarkup();
}
