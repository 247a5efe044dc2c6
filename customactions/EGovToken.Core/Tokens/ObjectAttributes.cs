using System.Text;
using EGovToken.Core.Modules;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace EGovToken.Core.Tokens;

/// <summary>The attributes of one object, in the order in which they were asked for; what the token keeps to itself is empty.</summary>
internal sealed class ObjectAttributes
{
    private readonly IReadOnlyList<byte[]> _values;

    private ObjectAttributes(IReadOnlyList<byte[]> values) => _values = values;

    /// <summary>Reads attributes of an object, all at once.</summary>
    /// <exception cref="Outcomes.OutcomeException">The token is gone or failed.</exception>
    public static ObjectAttributes Read(TokenSession session, IObjectHandle handle, List<CKA> wanted) =>
        Pkcs11Errors.Translate(() => new ObjectAttributes(((IAttributeSession)session.Session).Request(handle, wanted).Run(wanted.Count)));

    public byte[] Bytes(int index) => _values[index];

    public string Text(int index) => TokenText.Clean(Encoding.UTF8.GetString(_values[index]));
}
