using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.VirtualToken.Module;

/// <summary>What the module remembers in this process between C_Initialize and C_Finalize. Calls come one at a time.</summary>
/// <param name="state">How readers and tokens were at C_Initialize.</param>
internal sealed class SessionTable(VirtualTokenState state)
{
    private readonly HashSet<int>? _readers = state.KnowsReadersOfItsStartOnly
        ? [.. state.Slots.Index().Where(static slot => slot.Item.PresentToken is not null).Select(static slot => slot.Index)]
        : null;

    private readonly Dictionary<ulong, Session> _sessions = [];
    private readonly HashSet<int> _loggedInSlots = [];
    private ulong _lastHandle;

    /// <summary>The table between C_Initialize and C_Finalize; null otherwise.</summary>
    public static SessionTable? Current { get; set; }

    /// <summary>Whether the module shows a slot.</summary>
    public bool Shows(int slot) => _readers?.Contains(slot) ?? true;

    /// <summary>Opens a session.</summary>
    /// <returns>Its handle; handles are not used twice.</returns>
    public ulong Open(Session session)
    {
        _sessions.Add(++_lastHandle, session);
        return _lastHandle;
    }

    /// <summary>The session of a handle; null when there is none.</summary>
    public Session? Find(ulong handle) => _sessions.GetValueOrDefault(handle);

    /// <summary>Closes a session; with a slot's last session its user is logged out.</summary>
    public void Close(ulong handle)
    {
        if (_sessions.Remove(handle, out var closed) && !_sessions.Values.Any(session => session.Slot == closed.Slot))
        {
            LogOut(closed.Slot);
        }
    }

    /// <summary>Closes all sessions of a slot.</summary>
    public void CloseAll(int slot)
    {
        foreach (var handle in _sessions.Where(entry => entry.Value.Slot == slot).Select(entry => entry.Key).ToList())
        {
            Close(handle);
        }
    }

    /// <summary>How many sessions a slot has.</summary>
    public int Count(int slot, bool readWriteOnly) =>
        _sessions.Values.Count(session => session.Slot == slot && (session.IsReadWrite || !readWriteOnly));

    /// <summary>Whether the user is logged in: in all of a process's sessions with a token or in none.</summary>
    public bool IsLoggedIn(int slot) => _loggedInSlots.Contains(slot);

    /// <summary>Remembers a login.</summary>
    public void LogIn(int slot) => _loggedInSlots.Add(slot);

    /// <summary>Forgets a login.</summary>
    public void LogOut(int slot) => _loggedInSlots.Remove(slot);
}
