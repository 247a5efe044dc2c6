using EGovToken.Core.Journal;
using EGovToken.Core.PC;

namespace EGovToken.Cli.Registering;

/// <summary>Tells which of the journal's values a change of the stores has set aside; the registrar does so, and only then.</summary>
internal static class SetAsideValues
{
    /// <summary>Makes the change.</summary>
    /// <param name="pc">The PC and the user on it.</param>
    /// <param name="change">The change.</param>
    /// <returns>The values' names below <see cref="RegistrationJournal.AsideKey"/>.</returns>
    public static IReadOnlyList<string> During(UserPC pc, Action change)
    {
        var before = pc.Registry.GetNames(RegistrationJournal.AsideKey);
        change();
        return [.. pc.Registry.GetNames(RegistrationJournal.AsideKey).Except(before, StringComparer.OrdinalIgnoreCase)];
    }
}
