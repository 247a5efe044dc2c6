using EGovToken.Core.Settings;

namespace EGovToken.Cli.Options;

/// <summary>
/// The administrator's policies as commands see them. They win over options, but for the language: somebody at the support desk reads
/// what the user's own language would keep from him.
/// </summary>
/// <param name="policies">What the administrator decided.</param>
/// <param name="languageIsAsked">Whether <c>--lang</c> is given.</param>
internal sealed class CommandPolicies(IPolicies policies, bool languageIsAsked) : IPolicies
{
    /// <inheritdoc/>
    public string? Find(string name) => languageIsAsked && name == SettingNames.UILanguage ? null : policies.Find(name);
}
