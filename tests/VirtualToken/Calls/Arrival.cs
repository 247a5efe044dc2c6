using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.VirtualToken.Calls;

/// <summary>What the arrival of a call brought up: the misbehaviours that are due.</summary>
/// <param name="Delay">How long to wait; <see cref="Timeout.InfiniteTimeSpan"/> for ever.</param>
/// <param name="Crash">Whether to crash then.</param>
/// <param name="ReturnValue">What to return at once; null to go on.</param>
internal readonly record struct Arrival(TimeSpan Delay, bool Crash, uint? ReturnValue)
{
    /// <summary>Writes a call down and finds the misbehaviours that are due at it; tokens that are to be pulled out are out then.</summary>
    public static Arrival Record(TokenStateFile? file, string function)
    {
        if (file is null)
        {
            return default;
        }

        using var transaction = file.Begin();
        file.Calls.Append(function);
        if (!transaction.Shared.Misbehaviours.Exists(Concerns))
        {
            return default;
        }

        var state = transaction.State;
        var concerned = state.Misbehaviours.FindAll(Concerns);
        concerned.ForEach(misbehaviour => misbehaviour.CallsSeen++);
        var due = concerned.FindAll(misbehaviour => misbehaviour.OnCall is null || misbehaviour.OnCall == misbehaviour.CallsSeen);
        if (due.Exists(misbehaviour => misbehaviour.RemoveToken))
        {
            state.Slots.ForEach(slot => slot.Unplug());
        }

        transaction.Commit();
        return new Arrival(
            due.Exists(misbehaviour => misbehaviour.Hang)
                ? Timeout.InfiniteTimeSpan
                : TimeSpan.FromMilliseconds(due.Sum(misbehaviour => misbehaviour.DelayMilliseconds)),
            due.Exists(misbehaviour => misbehaviour.Crash),
            due.Find(misbehaviour => misbehaviour.ReturnValue is not null)?.ReturnValue);

        bool Concerns(Misbehaviour misbehaviour) => string.Equals(misbehaviour.Function, function, StringComparison.Ordinal);
    }
}
