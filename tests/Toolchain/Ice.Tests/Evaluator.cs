namespace EGovToken.Ice.Tests;

/// <summary>An Internal Consistency Evaluator.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Asks">What it asks of a package.</param>
internal abstract record Evaluator(int Number, string Asks)
{
    /// <summary>Its name.</summary>
    public string Name => $"ICE{Number:00}";

    /// <summary>How these tests hold the packages to it, for docs/ice.md.</summary>
    public abstract string Held { get; }
}

/// <summary>One whose rule is written here.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Asks">What it asks of a package.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Remark">Where the rule differs from the evaluator.</param>
internal sealed record RuledEvaluator(int Number, string Asks, Func<MsiDatabase, IEnumerable<IceFinding>> Rule, string Remark = "")
    : Evaluator(Number, Asks)
{
    /// <inheritdoc/>
    public override string Held => $"`{Rule.Method.DeclaringType!.Name}`" + (Remark.Length > 0 ? $"; {Remark}" : "");
}

/// <summary>One that has nothing to look at, because the packages lack its tables.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Asks">What it asks of a package.</param>
/// <param name="Tables">The tables: while none is there, nothing can offend against it.</param>
internal sealed record TablelessEvaluator(int Number, string Asks, params string[] Tables) : Evaluator(Number, Asks)
{
    /// <inheritdoc/>
    public override string Held => $"nothing to check: no package has {string.Join(" or ", Tables.Select(table => $"`{table}`"))}";
}

/// <summary>One that only Windows can ask.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Asks">What it asks of a package.</param>
/// <param name="Reason">Why.</param>
internal sealed record WindowsEvaluator(int Number, string Asks, string Reason) : Evaluator(Number, Asks)
{
    /// <inheritdoc/>
    public override string Held => $"on Windows only: {Reason}";
}
