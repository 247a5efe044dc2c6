using EGovToken.Core.Registration;

namespace EGovToken.Cli.Tests.Running;

/// <summary>What the user was shown.</summary>
internal sealed class RecordingNotifier : IUserNotifier
{
    public List<string> Shown { get; } = [];

    /// <summary>Whether notifications can be seen.</summary>
    public bool IsThere { get; set; } = true;

    public bool Show(string title, string text, CancellationToken cancellation)
    {
        if (IsThere)
        {
            Shown.Add($"{title}: {text}");
        }

        return IsThere;
    }
}
