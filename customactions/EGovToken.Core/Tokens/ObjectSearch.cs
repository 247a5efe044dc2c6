using EGovToken.Core.Modules;
using Net.Pkcs11Interop.HighLevelAPI;

namespace EGovToken.Core.Tokens;

/// <summary>
/// Searches a token's objects. The library's own search of a whole token goes on for as long as the module finds something,
/// which with a broken one is for ever.
/// </summary>
internal static class ObjectSearch
{
    // As many at a time as the library's own search takes: most tokens are done with one call.
    private const int Batch = 256;

    // Far beyond the memory of a token.
    private const int MostObjects = 4096;

    /// <summary>The objects with these attributes, each once.</summary>
    /// <param name="session">Where to search.</param>
    /// <param name="wanted">The attributes; they are disposed of.</param>
    /// <exception cref="Outcomes.OutcomeException">The token is gone or failed.</exception>
    public static IReadOnlyList<IObjectHandle> Find(TokenSession session, List<IObjectAttribute> wanted) =>
        Pkcs11Errors.Translate(() => FindAll(session.Session, wanted));

    private static List<IObjectHandle> FindAll(ISession session, List<IObjectAttribute> wanted)
    {
        var found = new List<IObjectHandle>();
        var known = new HashSet<ulong>();
        Begin(session, wanted);
        bool goesOn;
        do
        {
            var batch = session.FindObjects(Batch);
            var fresh = batch.FindAll(handle => known.Add(handle.ObjectId));
            found.AddRange(fresh);

            // A module may give fewer than asked for and still have more (PKCS#11 v2.40 section 5.7: none left is a count of 0).
            goesOn = fresh.Count > 0 && found.Count < MostObjects;
        }
        while (goesOn);

        session.FindObjectsFinal();
        return found;
    }

    // The module reads the attributes' unmanaged memory, which their finalizers free: disposing of them afterwards keeps them until then.
    private static void Begin(ISession session, List<IObjectAttribute> wanted)
    {
        try
        {
            session.FindObjectsInit(wanted);
        }
        finally
        {
            wanted.ForEach(static attribute => attribute.Dispose());
        }
    }
}
