namespace EGovToken.Testing.VirtualToken.State;

/// <summary>What a state must hold to, so that a mistake in a test's set-up does not look like a mistake in the product.</summary>
internal static class StateRules
{
    /// <summary>Refuses a state that no token could have.</summary>
    /// <exception cref="InvalidDataException">The message names the slot and what is wrong.</exception>
    public static void Check(VirtualTokenState state)
    {
        for (var index = 0; index < state.Slots.Count; index++)
        {
            if (state.Slots[index].Token is { } token && Fault(token) is { } fault)
            {
                throw new InvalidDataException($"Slot {index}: {fault}");
            }
        }

        if (state.Misbehaviours.Find(misbehaviour => misbehaviour.OnCall < 1) is { } early)
        {
            throw new InvalidDataException($"Misbehaviour of {early.Function}: calls are counted from 1, not from {early.OnCall}.");
        }
    }

    private static string? Fault(TokenState token)
    {
        if (token.Serial.Length != 16 || !token.Serial.All(char.IsAsciiHexDigit))
        {
            return $"the serial number '{token.Serial}' is not 16 hexadecimal digits.";
        }

        if (token.RetriesLeft < 0 || token.RetriesLeft > token.MaximumRetries)
        {
            return $"{token.RetriesLeft} retries left are not within 0 to {token.MaximumRetries}.";
        }

        return token.MinimumPinLength > token.MaximumPinLength
            ? $"the shortest PIN ({token.MinimumPinLength}) is longer than the longest ({token.MaximumPinLength})."
            : null;
    }
}
