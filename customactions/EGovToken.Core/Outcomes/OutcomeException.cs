namespace EGovToken.Core.Outcomes;

/// <summary>Ends what is being done with a numbered outcome.</summary>
public sealed class OutcomeException : Exception
{
    /// <summary>Ends with the sentence of a number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="detail">What the sentence cannot know.</param>
    /// <param name="innerException">What caused it, if an exception did.</param>
    public OutcomeException(OutcomeNumber number, string? detail = null, Exception? innerException = null)
        : base(Outcome.Of(number, detail).ToString(), innerException)
    {
        Outcome = Outcome.Of(number, detail);
        Detail = detail ?? "";
    }

    /// <summary>What the sentence of the number cannot know; may be empty.</summary>
    public string Detail { get; }

    /// <summary>The outcome.</summary>
    public Outcome Outcome { get; }
}
