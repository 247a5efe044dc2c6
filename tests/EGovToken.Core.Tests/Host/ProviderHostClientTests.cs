using System.Diagnostics;
using System.Globalization;
using EGovToken.Core.Certificates;
using EGovToken.Core.Host;
using EGovToken.Core.Windows;
using EGovToken.Testing.TestKit;

namespace EGovToken.Core.Tests.Host;

/// <summary>Hosts are shell scripts that do what a host with a good or a bad provider in it does.</summary>
[TestClass]
[OSCondition(OperatingSystems.Linux)]
public sealed class ProviderHostClientTests : IDisposable
{
    // For those that hang: long enough for a shell to start on a busy machine.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Ample = TimeSpan.FromMinutes(1);
    private static readonly KeyContainer Container = new(new KeyProviderInfo("A provider", 1, "Şəxsi açar", 2), new PublicKeyValue(PublicKeyAlgorithm.EC, "04AABB"));

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _log = [];
    private readonly InProcess _here = new();

    [TestMethod]
    public void What_the_host_lists_arrives_whole_and_what_the_provider_prints_between_is_passed_over()
    {
        var providers = Host($"echo {HostLines.Ready}; cat; printf 'debug: half a line'; echo; echo '{HostLines.Container(Container)}'; echo '{HostLines.Failed("refused")}'; echo {HostLines.Done}");

        var listing = providers.List("A provider");

        CollectionAssert.AreEqual(new[] { Container }, listing.Containers.ToList());
        Assert.AreEqual("refused", listing.Failure);
        Assert.IsEmpty(_log);
    }

    [TestMethod]
    public void Host_and_caller_understand_each_other()
    {
        _here.Listing = new KeyContainerListing([Container, Container with { Link = Container.Link with { Container = "" } }], "failed at last");
        using var output = new StringWriter();
        new ProviderHost(_here, _here, new NoKeySigner()).Answer(new HostRequest(HostRequestKind.List, "A provider"), TextReader.Null, output);
        File.WriteAllText(_folder.PathOf("answer"), output.ToString());

        var listing = Host($"cat {_folder.PathOf("answer")}").List("A provider");

        CollectionAssert.AreEqual(_here.Listing.Containers.ToList(), listing.Containers.ToList());
        Assert.AreEqual("failed at last", listing.Failure);
    }

    [TestMethod]
    public void Signatures_are_told_apart_and_a_provider_that_crashes_or_hangs_in_one_is_named()
    {
        SignatureTrial right = new(SignatureScheme.Pkcs1, SignatureResult.Right);
        SignatureTrial unsupported = new(SignatureScheme.Pss, SignatureResult.NotSupported, "0x80090029 dəstəklənmir");
        using var output = new StringWriter();
        new ProviderHost(_here, _here, new PlayedSigner(right, unsupported)).Answer(new HostRequest(HostRequestKind.Sign, "0123"), TextReader.Null, output);
        File.WriteAllText(_folder.PathOf("answer"), output.ToString());
        CollectionAssert.AreEqual(new[] { right, unsupported }, Host($"cat {_folder.PathOf("answer")}").Sign("0123").ToList());

        var crashed = Host($"echo {HostLines.Ready}; cat; echo '{HostLines.Signature(right)}'; kill -SEGV $$").Sign("0123");
        CollectionAssert.AreEqual(new[] { SignatureResult.Right, SignatureResult.Failed }, crashed.Select(static trial => trial.Result).ToList());
        Assert.AreEqual(SignatureScheme.Pss, crashed[1].Scheme);
        StringAssert.Contains(crashed[1].Why, "crashed");

        var hung = Host($"echo {HostLines.Ready}; cat; sleep 3600", Soon).Sign("0123");
        Assert.AreEqual(SignatureResult.Unanswered, hung[0].Result);
        StringAssert.Contains(hung[0].Why, "did not answer");

        var nonsense = Host($"echo {HostLines.Ready}; cat; echo {HostLines.Done}").Sign("0123");
        Assert.AreEqual(SignatureResult.Failed, nonsense[0].Result);
    }

    [TestMethod]
    [DataRow(SignatureScheme.Pkcs1, SignatureResult.WrongPin)]
    [DataRow(SignatureScheme.Pss, SignatureResult.Right)]
    [DataRow(SignatureScheme.Pss, SignatureResult.NotSupported)]
    [DataRow(SignatureScheme.Ecdsa, SignatureResult.Right)]
    public void A_provider_that_crashes_or_hangs_after_the_last_signature_changes_nothing(SignatureScheme scheme, SignatureResult result)
    {
        var last = new SignatureTrial(scheme, result);
        var say = $"echo {HostLines.Ready}; cat; echo '{HostLines.Signature(last)}'";

        Assert.AreEqual(last, Host($"{say}; kill -SEGV $$").Sign("0123").Single());
        Assert.AreEqual(last, Host($"{say}; sleep 3600", Soon).Sign("0123").Single());
    }

    /// <summary>Nobody could take the question for the PIN back.</summary>
    [TestMethod]
    public void Without_the_host_nothing_is_signed()
    {
        var trial = new ProviderHostClient(new HostProgram(_folder.PathOf("missing.exe")), _here, _here, _log.Add, Soon).Sign("0123").Single();

        Assert.AreEqual(SignatureResult.NotTried, trial.Result);
        StringAssert.Contains(trial.Why, "missing.exe");
    }

    [TestMethod]
    public void Waiting_for_a_PIN_ends_with_Ctrl_C_and_so_does_the_host()
    {
        using var cancellation = new CancellationTokenSource();
        var started = _folder.PathOf("started");
        var host = Host($"echo {HostLines.Ready}; cat; echo $$ > {started}.new; mv {started}.new {started}; sleep 3600");
        var signing = Task.Run(() => host.Sign("0123", cancellation: cancellation.Token), CancellationToken.None);
        Assert.IsTrue(SpinWait.SpinUntil(() => File.Exists(started), Ample));

        cancellation.Cancel();

        Assert.ThrowsExactly<OperationCanceledException>(() => signing.GetAwaiter().GetResult());
        Assert.IsTrue(SpinWait.SpinUntil(() => HasEnded(int.Parse(File.ReadAllText(started), CultureInfo.InvariantCulture)), Ample));
    }

    [TestMethod]
    public void The_question_arrives_as_arguments()
    {
        Host($"printf '%s\\n' \"$@\" > {_folder.PathOf("arguments")}; echo {HostLines.Ready}; echo {HostLines.Done}").List("A \"strange\" provider\\");

        CollectionAssert.AreEqual(new[] { "provider-host", "list", "A \"strange\" provider\\" }, File.ReadAllLines(_folder.PathOf("arguments")));
    }

    [TestMethod]
    public void A_key_that_answers_one_that_does_not_and_nonsense_are_told_apart()
    {
        Assert.IsTrue(Host($"echo {HostLines.Ready}; echo {HostLines.Answers}; echo {HostLines.Done}").Check("AB").Answers);
        Assert.AreEqual(PrivateKeyAnswer.No("another key"), Host($"echo {HostLines.Ready}; echo '{HostLines.Refused("another key")}'; echo {HostLines.Done}").Check("AB"));
        Assert.AreEqual(PrivateKeyAnswer.No("its provider gave no usable answer"), Host($"echo {HostLines.Ready}; echo {HostLines.Done}").Check("AB"));
    }

    [TestMethod]
    public void One_host_answers_for_all_keys()
    {
        var asked = _folder.PathOf("asked");
        var answers = Host($"echo \"$@\" >> {asked}; echo {HostLines.Ready}; echo {HostLines.Answers}; echo '{HostLines.Refused("another key")}'; echo {HostLines.Done}")
            .Check(["AB", "CD"]);

        CollectionAssert.AreEqual(new[] { PrivateKeyAnswer.Yes, PrivateKeyAnswer.No("another key") }, answers.ToList());
        CollectionAssert.AreEqual(new[] { "provider-host check AB CD" }, File.ReadAllLines(asked));
    }

    [TestMethod]
    public void A_key_whose_provider_fails_costs_the_others_their_host_and_not_their_answers()
    {
        var asked = _folder.PathOf("asked");
        var answers = Host($"""
            echo "$@" >> {asked}; echo {HostLines.Ready}; shift 2
            for key in "$@"; do if [ $key = BAD ]; then exit 3; fi; echo {HostLines.Answers}; done
            echo {HostLines.Done}
            """).Check(["AB", "BAD", "CD"]);

        CollectionAssert.AreEqual(new[] { true, false, true }, answers.Select(answer => answer.Answers).ToList());
        Assert.AreEqual("its provider gave no usable answer (exit code 3)", answers[1].Why);
        CollectionAssert.AreEqual(new[] { "provider-host check AB BAD CD", "provider-host check CD" }, File.ReadAllLines(asked));
    }

    [TestMethod]
    public void A_provider_that_hangs_is_reported_and_killed_with_its_children()
    {
        var listing = Host($"echo {HostLines.Ready}; sleep 1000 & echo $! > {_folder.PathOf("child")}; echo $$ > {_folder.PathOf("host")}; sleep 1000", Soon).List("A provider");

        Assert.AreEqual("did not answer within 5 s", listing.Failure);
        Assert.IsEmpty(_log);
        foreach (var file in new[] { "host", "child" })
        {
            Assert.IsTrue(
                SpinWait.SpinUntil(() => HasEnded(int.Parse(File.ReadAllText(_folder.PathOf(file)), CultureInfo.InvariantCulture)), Ample), $"the {file} is still there");
        }
    }

    [TestMethod]
    public void A_host_that_hangs_after_its_answer_has_answered()
    {
        var answer = Host($"echo {HostLines.Ready}; echo {HostLines.Answers}; echo {HostLines.Done}; sleep 1000").Check("AB");

        Assert.IsTrue(answer.Answers);
    }

    [TestMethod]
    public void A_provider_that_ends_its_process_gave_no_usable_answer()
    {
        var listing = Host($"echo {HostLines.Ready}; echo '{HostLines.Container(Container)}'; exit 3").List("A provider");

        Assert.AreEqual("gave no usable answer (exit code 3)", listing.Failure);
        Assert.IsEmpty(listing.Containers);
        Assert.AreEqual(0, _here.Asked, "a provider that ends processes must not be asked in this one");
    }

    [TestMethod]
    public void A_provider_that_never_stops_talking_gave_no_usable_answer() =>
        Assert.AreEqual("gave no usable answer", Host($"echo {HostLines.Ready}; yes nonsense").List("A provider").Failure);

    [TestMethod]
    [DataRow("egovtoken-host:container =QQ== one =QQ== 1 Rsa AB")]
    [DataRow("egovtoken-host:container =@@@ 1 =QQ== 1 Rsa AB")]
    [DataRow("egovtoken-host:something else")]
    public void A_line_that_makes_no_sense_spoils_the_answer(string line) =>
        Assert.AreEqual("gave no usable answer", Host($"echo {HostLines.Ready}; echo '{line}'; echo {HostLines.Done}").List("A provider").Failure);

    [TestMethod]
    public void Without_a_host_the_provider_is_asked_here_and_the_log_says_so_once()
    {
        _here.Listing = new KeyContainerListing([Container], null);
        var providers = new ProviderHostClient(new HostProgram(_folder.PathOf("missing.exe")), _here, _here, _log.Add, Soon);

        Assert.HasCount(1, providers.List("A provider").Containers);
        Assert.HasCount(1, providers.List("A provider").Containers);
        StringAssert.Contains(_log.Single(), "missing.exe");
    }

    [TestMethod]
    public void A_host_that_is_forbidden_as_soon_as_it_starts_is_no_fault_of_the_provider()
    {
        _here.Listing = new KeyContainerListing([Container], null);

        Assert.HasCount(1, Host("exit 1").List("A provider").Containers);
        Assert.HasCount(1, _log);
    }

    [TestMethod]
    public void A_provider_that_hangs_here_is_reported_as_well()
    {
        using var never = new ManualResetEventSlim();
        _here.Hang = never;
        var providers = new ProviderHostClient(new HostProgram(_folder.PathOf("missing.exe")), _here, _here, _log.Add, Soon);

        Assert.AreEqual("did not answer within 5 s", providers.List("A provider").Failure);
        Assert.AreEqual("its provider did not answer within 5 s", providers.Check("AB").Why);
        never.Set();
    }

    public void Dispose() => _folder.Dispose();

    private static bool HasEnded(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return found.HasExited || File.ReadAllText($"/proc/{process}/stat").Contains(" Z ", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is ArgumentException or IOException)
        {
            return true;
        }
    }

    private ProviderHostClient Host(string script, TimeSpan? limit = null)
    {
        var file = _folder.PathOf("host.sh");
        File.WriteAllText(file, script + "\n");
        return new ProviderHostClient(new HostProgram("/bin/sh", file), _here, _here, _log.Add, limit ?? Ample);
    }

    /// <summary>Providers in this process.</summary>
    private sealed class InProcess : IKeyContainers, IPrivateKeyCheck
    {
        public KeyContainerListing Listing { get; set; } = KeyContainerListing.Empty;

        public ManualResetEventSlim? Hang { get; set; }

        public int Asked { get; private set; }

        public KeyContainerListing List(string provider)
        {
            Asked++;
            Hang?.Wait();
            return Listing;
        }

        public IReadOnlyList<PrivateKeyAnswer> Check(IReadOnlyList<string> thumbprints)
        {
            Hang?.Wait();
            return [.. thumbprints.Select(static _ => PrivateKeyAnswer.Yes)];
        }
    }
}
