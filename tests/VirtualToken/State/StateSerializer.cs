using System.Text.Encodings.Web;
using System.Text.Json;

namespace EGovToken.Testing.VirtualToken.State;

/// <summary>Turns a state into the bytes of its file and back.</summary>
internal static class StateSerializer
{
    /// <summary>People read the file, so ƏLİ stays ƏLİ.</summary>
    private static readonly StateJson Json = new(new JsonSerializerOptions(StateJson.Default.VirtualTokenState.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The bytes of a state.</summary>
    /// <exception cref="InvalidDataException">No token could be in that state.</exception>
    public static byte[] Serialize(VirtualTokenState state)
    {
        StateRules.Check(state);
        return JsonSerializer.SerializeToUtf8Bytes(state, Json.VirtualTokenState);
    }

    /// <summary>The state of some bytes.</summary>
    /// <exception cref="InvalidDataException">They are not a state, or no token could be in it.</exception>
    public static VirtualTokenState Deserialize(byte[] bytes)
    {
        try
        {
            var state = JsonSerializer.Deserialize(bytes, Json.VirtualTokenState) ?? throw new InvalidDataException("It is null.");
            StateRules.Check(state);
            return state;
        }
        catch (JsonException spoilt)
        {
            throw new InvalidDataException(spoilt.Message, spoilt);
        }
    }
}
