namespace EGovToken.CustomActions.Actions;

/// <summary>What the deferred shortcut action is to do, as it travels through the installer's script.</summary>
/// <param name="Run">Names this run.</param>
/// <param name="Url">Where the shortcut leads; checked, so it holds no space.</param>
/// <param name="Repair">Whether a deleted shortcut is to come back.</param>
public sealed record ShortcutOrder(string Run, Uri Url, bool Repair)
{
    private const string RepairWord = "repair";
    private const string InstallWord = "install";

    /// <summary>The order as <c>RUN install|repair URL</c>.</summary>
    public string Serialize() => $"{Run} {(Repair ? RepairWord : InstallWord)} {Url.AbsoluteUri}";

    /// <summary>Reads what <see cref="Serialize"/> wrote.</summary>
    /// <param name="data">The order.</param>
    /// <exception cref="FormatException">It is not such an order.</exception>
    public static ShortcutOrder Deserialize(string data)
    {
        var words = data.Split(' ');
        return words.Length == 3 && words[1] is (RepairWord or InstallWord)
            ? new ShortcutOrder(words[0], new Uri(words[2]), words[1] == RepairWord)
            : throw new FormatException("This is not an order for the portal shortcut.");
    }
}
