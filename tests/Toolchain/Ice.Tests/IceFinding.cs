namespace EGovToken.Ice.Tests;

/// <summary>How grave a finding is. The build on Windows makes errors of warnings.</summary>
internal enum IceSeverity
{
    Warning,
    Error,
}

/// <summary>What an evaluator has to say against a package.</summary>
/// <param name="Ice">The evaluator's number.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Table">The table that it is about.</param>
/// <param name="Key">The row, or what is missing.</param>
/// <param name="Sentence">What is wrong.</param>
internal sealed record IceFinding(int Ice, IceSeverity Severity, string Table, string Key, string Sentence)
{
    /// <summary>An error.</summary>
    public static IceFinding Error(int ice, string table, string key, string sentence) =>
        new(ice, IceSeverity.Error, table, key, sentence);

    /// <summary>A warning.</summary>
    public static IceFinding Warning(int ice, string table, string key, string sentence) =>
        new(ice, IceSeverity.Warning, table, key, sentence);

    /// <inheritdoc/>
    public override string ToString() => $"ICE{Ice:00} {Severity}: {Table} {Key}: {Sentence}";
}
