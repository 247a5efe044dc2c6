using System.Text;
using EGovToken.Core.Common;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace EGovToken.Core.Pkcs11;

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
    /// <exception cref="OutcomeException">The token is gone or failed.</exception>
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

/// <summary>The attributes of one object, in the order in which they were asked for; what the token keeps to itself is empty.</summary>
internal sealed class ObjectAttributes
{
    private readonly IReadOnlyList<byte[]> _values;

    private ObjectAttributes(IReadOnlyList<byte[]> values) => _values = values;

    /// <summary>Reads attributes of an object: all at once, or one by one from a module that stops at one that it does not know.</summary>
    /// <exception cref="OutcomeException">The token is gone or failed.</exception>
    public static ObjectAttributes Read(TokenSession session, IObjectHandle handle, List<CKA> wanted) => Pkcs11Errors.Translate(() =>
    {
        try
        {
            return new ObjectAttributes(Request(session, handle, wanted));
        }
        catch (Pkcs11Exception e) when (StopsAtAttribute(e.RV) && session.MayAskOneByOne())
        {
            var values = wanted.ConvertAll(one => TryRequest(session, handle, one));
            if (values.TrueForAll(static value => value is null))
            {
                throw;
            }

            return new ObjectAttributes(values.ConvertAll(static value => value ?? []));
        }
    });

    private static IReadOnlyList<byte[]> Request(TokenSession session, IObjectHandle handle, List<CKA> wanted) =>
        ((IAttributeSession)session.Session).Request(handle, wanted).Run(wanted.Count);

    private static byte[]? TryRequest(TokenSession session, IObjectHandle handle, CKA wanted)
    {
        try
        {
            return Request(session, handle, [wanted])[0];
        }
        catch (Pkcs11Exception e) when (IsUnknown(e.RV) || (StopsAtAttribute(e.RV) && wanted is CKA.CKA_ID or CKA.CKA_LABEL))
        {
            // What only helps to name an object is done without; that its content is not delivered is the token's error.
            return null;
        }
    }

    private static bool IsUnknown(CKR answer) => answer is CKR.CKR_ATTRIBUTE_TYPE_INVALID or CKR.CKR_ATTRIBUTE_SENSITIVE;

    private static bool StopsAtAttribute(CKR answer) => IsUnknown(answer)
        || answer is CKR.CKR_ATTRIBUTE_VALUE_INVALID or CKR.CKR_FUNCTION_FAILED or CKR.CKR_GENERAL_ERROR or CKR.CKR_ARGUMENTS_BAD;

    public byte[] Bytes(int index) => _values[index];

    public string Text(int index) => TokenText.Clean(Encoding.UTF8.GetString(_values[index]));
}

/// <summary>Texts as tokens give them: padded with blanks by the standard, with zeros or worse by some.</summary>
internal static class TokenText
{
    /// <summary>The text without padding and without characters that would spoil a log or a screen.</summary>
    public static string Clean(string? text) =>
        new string([.. (text ?? "").Where(static c => !char.IsControl(c) && c != '\uFFFD')]).Trim();
}
