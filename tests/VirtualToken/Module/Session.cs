namespace EGovToken.Testing.VirtualToken.Module;

/// <summary>An open session and what is under way in it.</summary>
/// <param name="slot">The index of the slot.</param>
/// <param name="insertion">The slot's insertion count when the session was opened.</param>
/// <param name="isReadWrite">Whether CKF_RW_SESSION was asked for.</param>
internal sealed class Session(int slot, int insertion, bool isReadWrite)
{
    /// <summary>The index of the slot.</summary>
    public int Slot { get; } = slot;

    /// <summary>Tells the token that the session was opened on from one plugged in later.</summary>
    public int Insertion { get; } = insertion;

    /// <summary>Whether CKF_RW_SESSION was asked for.</summary>
    public bool IsReadWrite { get; } = isReadWrite;

    /// <summary>The handles that a search has yet to hand out; null when none is under way.</summary>
    public Queue<ulong>? Search { get; set; }

    /// <summary>The signature under way; null when there is none.</summary>
    public SigningOperation? Signing { get; set; }
}
