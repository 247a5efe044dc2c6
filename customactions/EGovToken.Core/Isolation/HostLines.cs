using System.Globalization;
using System.Text;
using EGovToken.Core.KeyLinks;

namespace EGovToken.Core.Isolation;

/// <summary>
/// What a provider host writes: lines of ASCII that begin with a mark, because providers write to standard output as well. First
/// <see cref="Ready"/>; then containers, a failure, an answer; <see cref="Done"/> at the end.
/// </summary>
internal static class HostLines
{
    /// <summary>The host runs and is about to load the provider.</summary>
    public const string Ready = Mark + "ready";

    /// <summary>All is said.</summary>
    public const string Done = Mark + "done";

    /// <summary>The private key answers.</summary>
    public const string Answers = Mark + "answers";

    private const string Mark = "egovtoken-host:";
    private const string ContainerWord = Mark + "container";
    private const string FailedWord = Mark + "failed";
    private const string RefusedWord = Mark + "refused";

    /// <summary>Whether a line is the host's and not the provider's.</summary>
    public static bool IsHosts(string line) => line.StartsWith(Mark, StringComparison.Ordinal);

    public static string Failed(string what) => $"{FailedWord} {Encode(what)}";

    public static string Refused(string why) => $"{RefusedWord} {Encode(why)}";

    public static string Container(KeyContainer container) => string.Format(
        CultureInfo.InvariantCulture,
        "{0} {1} {2} {3} {4} {5} {6}",
        ContainerWord,
        Encode(container.Link.Provider),
        container.Link.ProviderType,
        Encode(container.Link.Container),
        container.Link.KeySpec,
        container.PublicKey.Algorithm,
        container.PublicKey.Value);

    /// <summary>The text of a line made by <see cref="Failed"/>; null when it is another.</summary>
    public static string? TryReadFailed(string line) => TryReadText(line, FailedWord);

    /// <summary>The text of a line made by <see cref="Refused"/>; null when it is another.</summary>
    public static string? TryReadRefused(string line) => TryReadText(line, RefusedWord);

    /// <summary>The container of a line made by <see cref="Container"/>; null when it is another.</summary>
    public static KeyContainer? TryReadContainer(string line) =>
        line.Split(' ') is [ContainerWord, var provider, var type, var container, var keySpec, var algorithm, var key]
        && TryDecode(provider) is { } providerName
        && TryDecode(container) is { } containerName
        && uint.TryParse(type, NumberStyles.None, CultureInfo.InvariantCulture, out var typeNumber)
        && uint.TryParse(keySpec, NumberStyles.None, CultureInfo.InvariantCulture, out var keySpecNumber)
        && Enum.TryParse<PublicKeyAlgorithm>(algorithm, out var keyAlgorithm)
            ? new KeyContainer(new KeyLink(providerName, typeNumber, containerName, keySpecNumber), new PublicKeyValue(keyAlgorithm, key))
            : null;

    private static string? TryReadText(string line, string word) =>
        line.Split(' ') is [var first, var text] && first == word ? TryDecode(text) : null;

    // "=" before the Base64, so that an empty text is a word as well.
    private static string Encode(string text) => "=" + Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static string? TryDecode(string word)
    {
        try
        {
            return word.Length > 0 && word[0] == '=' ? Encoding.UTF8.GetString(Convert.FromBase64String(word.Substring(1))) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
