namespace EGovToken.Core.Isolation;

/// <summary>What a provider host is asked, as its command line says it.</summary>
/// <param name="Kind">Which question.</param>
/// <param name="Subjects">The provider's name to list, or the thumbprints of the certificates to check, at least one.</param>
public sealed record HostRequest(HostRequestKind Kind, params IReadOnlyList<string> Subjects)
{
    /// <summary>The first argument that makes egovtoken.exe a provider host.</summary>
    public const string Verb = "provider-host";

    private const string ListWord = "list";
    private const string CheckWord = "check";

    /// <summary>The command line's arguments.</summary>
    public IReadOnlyList<string> ToArguments() => [Verb, Kind == HostRequestKind.List ? ListWord : CheckWord, .. Subjects];

    /// <summary>Reads a command line; null when it is none of a provider host.</summary>
    /// <param name="arguments">The program's arguments.</param>
    public static HostRequest? TryParse(IReadOnlyList<string> arguments) => arguments switch
    {
        [Verb, ListWord, var provider] => new HostRequest(HostRequestKind.List, provider),
        [Verb, CheckWord, _, ..] => new HostRequest(HostRequestKind.Check, [.. arguments.Skip(2)]),
        _ => null,
    };
}
