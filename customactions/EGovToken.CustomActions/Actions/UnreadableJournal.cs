using EGovToken.Core.Journal;
using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Actions;

/// <summary>What the actions say of journal values that nobody understands.</summary>
internal static class UnreadableJournal
{
    /// <summary>Tells of one that is kept aside: what it stood for stays in the stores.</summary>
    /// <param name="session">The installation.</param>
    /// <param name="name">The value's name below <see cref="RegistrationJournal.AsideKey"/>.</param>
    public static void Tell(IInstallSession session, string name) => session.Log(
        $@"A value of the journal cannot be understood and is kept as HKCU\Software\EGovToken\{RegistrationJournal.AsideKey}, {name}");
}
