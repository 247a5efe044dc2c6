using EGovToken.Core.Windows;

namespace EGovToken.Core.Host;

/// <summary>The host's side of <see cref="ProviderHostClient"/>: asks providers one question, in a process that is there for nothing else.</summary>
/// <param name="containers">Lists containers in this process.</param>
/// <param name="keys">Checks private keys in this process.</param>
public sealed class ProviderHost(IKeyContainers containers, IPrivateKeyCheck keys)
{
    /// <summary>Answers a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="go">Ends when the caller is ready to see the provider loaded.</param>
    /// <param name="output">Where the answer goes; written through at once.</param>
    public void Answer(HostRequest request, TextReader go, TextWriter output)
    {
        Write(output, HostLines.Ready);
        go.ReadToEnd();
        foreach (var line in Ask(request))
        {
            // A provider may have left a line unfinished.
            Write(output, "\n" + line);
        }

        Write(output, HostLines.Done);
    }

    private static void Write(TextWriter output, string line)
    {
        output.Write(line + "\n");
        output.Flush();
    }

    // Keys one by one, each answer written before the next is asked for: a provider that fails on one leaves the others' answers.
    private IEnumerable<string> Ask(HostRequest request) => request.Kind == HostRequestKind.List ? List(request.Subjects[0]) : request.Subjects.Select(Check);

    private List<string> List(string provider)
    {
        var listing = containers.List(provider);
        var lines = listing.Containers.Select(HostLines.Container).ToList();
        if (listing.Failure is not null)
        {
            lines.Add(HostLines.Failed(listing.Failure));
        }

        return lines;
    }

    private string Check(string thumbprint)
    {
        var answer = keys.Check(thumbprint);
        return answer.Answers ? HostLines.Answers : HostLines.Refused(answer.Why ?? "");
    }
}
