namespace EGovToken.Cli.Output;

/// <summary>Standard output does not take the result: a full disk, for one. Nothing more must be written there.</summary>
internal sealed class ResultNotWrittenException(Exception cause) : Exception(cause.Message, cause);
