namespace EGovToken.Core.Diagnosis.Portal;

/// <summary>What came of visiting the portal.</summary>
/// <param name="NameError">Why its name does not resolve, in the system's words; null when it does.</param>
/// <param name="AnswerError">Why it did not answer, in the system's words; null when it did, whatever the answer.</param>
/// <param name="Date">The time at which it says it answered, UTC; null when it did not say.</param>
public sealed record PortalVisit(string? NameError, string? AnswerError, DateTime? Date);
