using EGovToken.Core.Outcomes;

namespace EGovToken.Core.Diagnosis.Evidence;

/// <summary>Something that was tried once: exactly one of the two is there.</summary>
/// <param name="Value">What it gave.</param>
/// <param name="Failure">How it failed.</param>
internal sealed record Attempt<T>(T? Value, OutcomeException? Failure)
    where T : class
{
    /// <summary>Tries it.</summary>
    public static Attempt<T> Of(Func<T> get)
    {
        try
        {
            return new Attempt<T>(get(), null);
        }
        catch (OutcomeException e)
        {
            return new Attempt<T>(null, e);
        }
    }

    /// <summary>Tries what needs this one's value first; its failure stays.</summary>
    public Attempt<TNext> Then<TNext>(Func<T, TNext> get)
        where TNext : class => Value is { } value ? Attempt<TNext>.Of(() => get(value)) : new Attempt<TNext>(null, Failure);
}
