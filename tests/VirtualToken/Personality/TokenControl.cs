using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.VirtualToken.Personality;

/// <summary>The hand of a test on one token: everything takes effect at once, in running processes too.</summary>
/// <param name="file">The state file.</param>
/// <param name="slot">The index of the token's slot.</param>
public sealed class TokenControl(TokenStateFile file, int slot = 0)
{
    /// <summary>The state file.</summary>
    public TokenStateFile File { get; } = file;

    /// <summary>The token as it is now.</summary>
    public TokenState State => Token(File.Load());

    /// <summary>Wrong PINs that the token still forgives.</summary>
    public int RetriesLeft => State.RetriesLeft;

    /// <summary>Puts the token into its reader.</summary>
    public void Plug() => File.Update(state => state.Slots[slot].Plug());

    /// <summary>Takes the token out of its reader.</summary>
    public void Unplug() => File.Update(state => state.Slots[slot].Unplug());

    /// <summary>Has another token in its place from now on.</summary>
    public void Replace(TokenState token) => File.Update(state => state.Slots[slot].Token = token);

    /// <summary>Sets the retry counter, 0 to its maximum.</summary>
    public void SetRetries(int retriesLeft) => Change(token => token.RetriesLeft = retriesLeft);

    /// <summary>Leaves no tries.</summary>
    public void Lock() => SetRetries(0);

    /// <summary>Gives the token another PIN and all its tries back, as an unlocking desk would.</summary>
    public void ChangePin(string pin) => Change(token =>
    {
        token.Pin = pin;
        token.RetriesLeft = token.MaximumRetries;
    });

    /// <summary>Changes anything about the token.</summary>
    public void Change(Action<TokenState> change) => File.Update(state => change(Token(state)));

    /// <summary>Makes a function of the module misbehave from now on.</summary>
    public void AddMisbehaviour(Misbehaviour misbehaviour) => File.Update(state => state.Misbehaviours.Add(misbehaviour));

    /// <summary>Ends all misbehaviour.</summary>
    public void ClearMisbehaviours() => File.Update(state => state.Misbehaviours.Clear());

    private TokenState Token(VirtualTokenState state) =>
        state.Slots[slot].Token ?? throw new InvalidOperationException($"Slot {slot} never has a token.");
}
