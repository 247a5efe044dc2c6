using System.Text;
using EGovToken.Core.Certificates;
using EGovToken.Core.Common;
using EGovToken.Core.Host;
using EGovToken.Core.Pkcs11;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.Personality;

namespace EGovToken.Core.Tests.Host;

/// <summary>Hosts are shell scripts that say what a host with a bad module in it can say; a good one is tried with the commands.</summary>
[TestClass]
[OSCondition(OperatingSystems.Linux)]
public sealed class TokenHostClientTests : IDisposable
{
    private const string Nonsense = "gave no usable answer";

    private static readonly TokenDescription Description = new("01", "Şəxsi", "EnterSafe", "ePass2003", 6, 16, PinState.Ready, HasPinPad: false);
    private static readonly string Ask = Line(HostMessage.Of(TokenMessages.Ask, [.. TokenMessages.Of(Description)]));
    private static readonly string Take = Line(HostMessage.Of(TokenMessages.Take));
    private static readonly string Right = Line(HostMessage.Of(TokenMessages.Right));
    private static readonly string Done = $"echo {HostLines.Done}";
    private static readonly string Told = string.Join("; ", TokenMessages.Of(new TokenContents(Description, CertificateReading.Empty, null), -1).Select(Line));

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _log = [];
    private readonly PinAttempt _attempt = new(new PinSecret("123456"), PinMode.Guided);

    [TestMethod]
    public void What_a_host_tells_arrives_and_what_the_module_prints_between_is_passed_over() =>
        Assert.AreEqual(Description, Host($"echo debug; {Told}; printf 'half a line'; echo; {Done}").Describe(new TokenQuery()));

    [TestMethod]
    public void What_is_asked_arrives_at_the_host()
    {
        using var authority = new TestCertificateAuthority();
        foreach (var flags in Enumerable.Range(0, 8))
        {
            var request = new TokenRequest(TokenRequestKind.Survey, @"C:\ə\module.dll", TimeSpan.FromSeconds(7))
            {
                Query = new TokenQuery("01", TimeSpan.FromSeconds(3), new TokenModels("ePass*"), "one") { InActiveSession = (flags & 1) != 0 },
                WithPin = (flags & 2) != 0,
                Options = new ReadingOptions(new KnownCertificates([authority.RootCertificate]), (flags & 4) != 0),
            };

            var read = TokenRequest.TryRead(HostMessage.TryRead(request.ToMessage().ToLine()))!;

            Assert.AreEqual((request.Kind, request.Module, request.Limit, request.WithPin), (read.Kind, read.Module, read.Limit, read.WithPin));
            Assert.AreEqual(request.Query with { Models = null }, read.Query with { Models = null });
            Assert.AreEqual("ePass*", read.Query.Models!.List);
            Assert.AreEqual(request.Options.WithKeys, read.Options.WithKeys);
            CollectionAssert.AreEqual(authority.RootCertificate, read.Options.Known.Encodings.Single());
        }
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void A_host_looks_at_no_token_while_its_user_is_away_if_that_is_asked(bool isActive)
    {
        using var pc = new PluggedToken();
        using var input = new MemoryStream();
        using var output = new StringWriter();
        var request = new TokenRequest(TokenRequestKind.Describe, pc.Module, TokenReader.DefaultLimit) { Query = new TokenQuery { InActiveSession = true } };
        HostFrame.Write(input, HostFrameKind.Request, Encoding.UTF8.GetBytes(request.ToMessage().ToLine()));
        input.Position = 0;

        new TokenHost(input, output, pc.Memory) { IsSessionActive = () => isActive, Abandon = static () => { } }.Answer();

        Assert.AreEqual(isActive, pc.CallsOf("C_Initialize") > 0);
        var answer = new TokenAnswer();
        var failed = output.ToString().Split('\n').Where(HostMessage.IsHosts).Select(HostMessage.TryRead).FirstOrDefault(static message => message?.Word == TokenMessages.Failed);
        if (failed is not null)
        {
            answer.Take(failed);
        }

        Assert.AreEqual(!isActive, answer.Failure is { } failure && TokenQuery.IsUserAway(failure), output.ToString());
    }

    [TestMethod]
    public void The_PIN_is_sent_once_the_token_is_to_have_it_and_the_answer_is_kept()
    {
        Host($"{Ask}; {Take}; {Right}; {Told}; {Done}").VerifyPin(new TokenQuery(), _ => _attempt);

        Assert.IsTrue(_attempt.IsRight);
    }

    [TestMethod]
    public void A_refusal_is_told_even_when_the_module_crashes_behind_it()
    {
        var refused = Line(TokenMessages.Of(TokenMessages.Refused, Outcome.Of(OutcomeNumber.PinIncorrect)));

        Assert.AreEqual(OutcomeNumber.PinIncorrect, Failure($"{Ask}; {Take}; {refused}; kill -SEGV $$").Number);
    }

    [TestMethod]
    public void A_crash_while_the_token_has_the_PIN_may_have_cost_a_try()
    {
        var failure = Failure($"{Ask}; {Take}; head -c 60 > /dev/null; kill -SEGV $$");

        Assert.AreEqual(OutcomeNumber.PinUnanswered, failure.Number);
        StringAssert.Contains(failure.Detail, "crashed (signal 11)");
        StringAssert.Contains(_log.Single(), "crashed (signal 11)");
    }

    [TestMethod]
    public void A_crash_before_that_has_cost_none_and_the_PIN_is_overwritten()
    {
        Assert.AreEqual(OutcomeNumber.ModuleCrashed, Failure($"{Ask}; kill -SEGV $$").Number);
        Assert.ThrowsExactly<OperationCanceledException>(() => _attempt.Take());
    }

    [TestMethod]
    [DataRow("echo egovtoken-host:overview =@@@")]
    [DataRow("echo egovtoken-host:contents")]
    [DataRow("echo egovtoken-host:unheard-of")]
    [DataRow("echo egovtoken-host:right", DisplayName = "right, and nobody has sent a PIN")]
    [DataRow("echo egovtoken-host:take", DisplayName = "takes a PIN that nobody has asked for")]
    public void An_answer_that_makes_no_sense_is_refused(string line)
    {
        var failure = Failure($"{line}; {Told}; {Done}");

        Assert.AreEqual(OutcomeNumber.ModuleCrashed, failure.Number);
        StringAssert.Contains(failure.Detail, Nonsense);
        Assert.IsFalse(_attempt.IsRight);
    }

    [TestMethod]
    [DataRow(OutcomeNumber.PinVerified)]
    [DataRow(OutcomeNumber.Registered)]
    [DataRow(OutcomeNumber.InvalidSetting)]
    public void A_failure_that_no_host_tells_is_refused(OutcomeNumber number) =>
        Assert.AreEqual(OutcomeNumber.ModuleCrashed, Failure($"{Line(TokenMessages.Of(TokenMessages.Failed, Outcome.Of(number)))}; {Done}").Number);

    [TestMethod]
    public void A_token_that_is_told_without_the_PIN_being_asked_for_is_no_right_PIN()
    {
        Assert.AreEqual(OutcomeNumber.ModuleCrashed, Failure($"{Told}; {Done}").Number);
        Assert.AreEqual(OutcomeNumber.ModuleCrashed, Failure($"{Ask}; {Told}; {Done}").Number);
    }

    [TestMethod]
    [DataRow("", DisplayName = "nothing")]
    [DataRow("failed NoToken")]
    [DataRow("failed TokenRemoved")]
    [DataRow("refused PinLocked", DisplayName = "refused as the guard refuses, before anything is sent")]
    [DataRow("refused PinVerified")]
    [DataRow("right, and then refused")]
    [DataRow("told")]
    public void Once_the_token_has_the_PIN_whatever_else_is_told_a_try_may_have_been_spent(string what)
    {
        var said = what.Split(' ') switch
        {
            ["failed" or "refused", var number] => Line(TokenMessages.Of(what.Split(' ')[0], Outcome.Of(Enum.Parse<OutcomeNumber>(number)))),
            ["right,", ..] => $"{Right}; {Line(TokenMessages.Of(TokenMessages.Refused, Outcome.Of(OutcomeNumber.PinIncorrect)))}",
            ["told"] => Told,
            _ => "true",
        };
        Assert.AreEqual(OutcomeNumber.PinUnanswered, Failure($"{Ask}; {Take}; head -c 60 > /dev/null; {said}; {Done}").Number, what);
    }

    [TestMethod]
    public void A_hang_or_a_crash_once_everything_is_told_does_not_matter()
    {
        Assert.AreEqual(Description, Host($"{Told}; kill -SEGV $$").Describe(new TokenQuery()));
        Assert.AreEqual(Description, Host($"{Told}; sleep 1000", TimeSpan.FromSeconds(4)).Describe(new TokenQuery()));
    }

    [TestMethod]
    public void What_a_module_writes_for_ever_is_not_kept_and_a_line_longer_than_any_is_refused()
    {
        Assert.AreEqual(Description, Host($"head -c 30000000 /dev/zero; echo; {Told}; {Done}").Describe(new TokenQuery()));
        Assert.AreEqual(Description, Host($"head -c 30000000 /dev/zero >&2; {Told}; {Done}").Describe(new TokenQuery()));
        var failure = Assert.ThrowsExactly<OutcomeException>(() => Host($"printf 'egovtoken-host:reader'; yes ' =' | head -n 100000 | tr -d '\\n'; echo; {Told}; {Done}").Describe(new TokenQuery()));
        StringAssert.Contains(failure.Detail, Nonsense);
    }

    [TestMethod]
    public void Lines_that_are_missing_are_missed()
    {
        var contents = new TokenContents(Description, new CertificateReading([], [new UnreadableCertificate("x", CertificateDefect.Empty)]), null);
        var lines = TokenMessages.Of(contents, -1).Select(Line).ToList();

        Assert.HasCount(1, Host($"{string.Join("; ", lines)}; {Done}").Read(new TokenQuery(), ReadingOptions.Default).Certificates.Unreadable);
        Assert.ThrowsExactly<OutcomeException>(() => Host($"{lines[1]}; {Done}").Read(new TokenQuery(), ReadingOptions.Default));
    }

    [TestMethod]
    public void A_host_that_wants_the_PIN_twice_does_not_get_it_twice() =>
        Assert.AreEqual(OutcomeNumber.PinUnanswered, Failure($"{Ask}; {Take}; {Take}; {Right}; {Told}; {Done}").Number);

    [TestMethod]
    public void A_host_that_says_nothing_has_told_nothing() => Assert.AreEqual(OutcomeNumber.ModuleCrashed, Failure(Done).Number);

    [TestMethod]
    public void A_host_in_which_nothing_moves_is_killed() => Assert.AreEqual(OutcomeNumber.TokenNotAnswering, Failure("sleep 1000", TimeSpan.FromSeconds(4)).Number);

    [TestMethod]
    public void Whoever_gives_up_ends_it_unless_the_token_has_the_PIN()
    {
        using var cancelled = new CancellationTokenSource();
        Assert.ThrowsExactly<OperationCanceledException>(() => Host("sleep 1000").VerifyPin(
            new TokenQuery(), _ => _attempt, CancelLater(cancelled)));
        Assert.ThrowsExactly<OperationCanceledException>(() => Host($"{Ask}; sleep 1000").VerifyPin(
            new TokenQuery(), _ => throw new OperationCanceledException()));

        using var typed = new CancellationTokenSource();
        Assert.ThrowsExactly<OperationCanceledException>(() => Host($"{Ask}; {Take}; head -c 60 > /dev/null; {Right}; sleep 1000").VerifyPin(
            new TokenQuery(),
            _ =>
            {
                typed.Cancel();
                return _attempt;
            },
            typed.Token));
        Assert.IsFalse(_attempt.IsUnanswered, "either it was not sent, or its answer is known");
    }

    [TestMethod]
    public void Whoever_gives_up_is_told_that_whatever_a_host_says_meanwhile()
    {
        using var cancelled = new CancellationTokenSource();
        var said = _folder.PathOf("said");

        Assert.ThrowsExactly<OperationCanceledException>(() => Host($"{Ask}; {Take}; {Right}; touch '{said}'; sleep 1000").VerifyPin(
            new TokenQuery(),
            _ =>
            {
                Assert.IsTrue(Waiting.Until(() => File.Exists(said)));
                cancelled.Cancel();
                return _attempt;
            },
            cancelled.Token));
        Assert.IsFalse(_attempt.IsRight, "nobody has sent it");
    }

    public void Dispose()
    {
        _attempt.Dispose();
        _folder.Dispose();
    }

    private static CancellationToken CancelLater(CancellationTokenSource source)
    {
        source.CancelAfter(TimeSpan.FromMilliseconds(200));
        return source.Token;
    }

    private static string Line(HostMessage message) => $"echo '{message.ToLine()}'";

    private Outcome Failure(string script, TimeSpan? limit = null) =>
        Assert.ThrowsExactly<OutcomeException>(() => Host(script, limit).VerifyPin(new TokenQuery(), _ => _attempt)).Outcome;

    private TokenHostClient Host(string script, TimeSpan? limit = null)
    {
        var file = _folder.PathOf("host.sh");
        File.WriteAllText(file, $"echo {HostLines.Ready}; {script}\n");
        var here = new TokenReader("/no/module", TokenReader.DefaultLimit, new RegistryPinMemory(new MemoryRegistry()));
        return new TokenHostClient(new HostProgram("/bin/sh", file), here, _log.Add, "/some/module", limit ?? TimeSpan.FromMinutes(1)) { Grace = TimeSpan.Zero };
    }
}
