using EGovToken.Testing.VirtualToken.Calls;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.VirtualToken.Module;

/// <summary>One call of a C_ function: resolves the handles that callers pass, or fails with the value the standard has for that.</summary>
/// <param name="state">What the call works on.</param>
/// <param name="sessions">This process's sessions.</param>
internal sealed class CryptokiCall(CallState state, SessionTable sessions)
{
    /// <summary>This process's sessions.</summary>
    public SessionTable Sessions { get; } = sessions;

    /// <summary>The readers.</summary>
    public List<SlotState> Slots => state.Snapshot.Slots;

    /// <summary>The state file. Only for calls that have found a token: where there is a token, there is a file.</summary>
    public TokenStateFile File => state.File ?? throw new InvalidOperationException("There is a token but no state file.");

    /// <summary>Runs a function that needs C_Initialize first.</summary>
    /// <returns>A CK_RV.</returns>
    public static nuint Run(string function, Action<CryptokiCall> body) => CallGate.Pass(
        function,
        ReturnValue.GeneralError,
        state => body(new CryptokiCall(state, SessionTable.Current ?? throw new CallFailedException(ReturnValue.CryptokiNotInitialized))));

    /// <summary>Fails with a value unless a condition holds.</summary>
    public static void Require(bool condition, uint otherwise)
    {
        if (!condition)
        {
            throw new CallFailedException(otherwise);
        }
    }

    /// <summary>The slot of an identifier.</summary>
    public SlotState Slot(ulong identifier)
    {
        Require(identifier < (ulong)Slots.Count, ReturnValue.SlotIdInvalid);
        return Slots[(int)identifier];
    }

    /// <summary>The token in a slot.</summary>
    public TokenState Token(ulong slot) => Slot(slot).PresentToken ?? throw new CallFailedException(ReturnValue.TokenNotPresent);

    /// <summary>
    /// The session of a handle. With the token gone, the first call that notices gets CKR_DEVICE_REMOVED;
    /// sessions end with the token, so that later ones get CKR_SESSION_HANDLE_INVALID.
    /// </summary>
    public Session Session(ulong handle)
    {
        var session = Sessions.Find(handle) ?? throw new CallFailedException(ReturnValue.SessionHandleInvalid);
        var slot = session.Slot < Slots.Count ? Slots[session.Slot] : null;
        if (slot?.PresentToken is null || slot.Insertions != session.Insertion)
        {
            Sessions.CloseAll(session.Slot);
            throw new CallFailedException(ReturnValue.DeviceRemoved);
        }

        return session;
    }

    /// <summary>The token of a session.</summary>
    public TokenState Token(Session session) => Token((ulong)session.Slot);

    /// <summary>An object that a session sees: private ones only after the login.</summary>
    public TokenObject? VisibleObject(Session session, ulong handle)
    {
        var objects = Token(session).Objects;
        var found = handle >= 1 && handle <= (ulong)objects.Count ? objects[(int)handle - 1] : null;
        return found is { Private: true } && !Sessions.IsLoggedIn(session.Slot) ? null : found;
    }
}
