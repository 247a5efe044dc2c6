namespace EGovToken.Core.Isolation;

/// <summary>What a provider host is asked, as its command line says it.</summary>
/// <param name="Kind">Which question.</param>
/// <param name="Subject">The provider's name to list, or the certificate's thumbprint to check.</param>
public sealed record HostRequest(HostRequestKind Kind, string Subject)
{
    /// <summary>The first argument that makes egovtoken.exe a provider host.</summary>
    public const string Verb = "provider-host";

    private const string ListWord = "list";
    private const string CheckWord = "check";

    /// <summary>The command line's arguments.</summary>
    public IReadOnlyList<string> ToArguments() => [Verb, Kind == HostRequestKind.List ? ListWord : CheckWord, Subject];

    /// <summary>Reads a command line; null when it is none of a provider host.</summary>
    /// <param name="arguments">The program's arguments.</param>
    public static HostRequest? TryParse(IReadOnlyList<string> arguments) => arguments switch
    {
        [Verb, ListWord, var provider] => new HostRequest(HostRequestKind.List, provider),
        [Verb, CheckWord, var thumbprint] => new HostRequest(HostRequestKind.Check, thumbprint),
        _ => null,
    };
}
