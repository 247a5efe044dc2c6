using System.Text.RegularExpressions;

namespace EGovToken.Ice.Tests.Facts;

/// <summary>What a condition refers to.</summary>
/// <param name="Prefix">$ or ? for a component, &amp; or ! for a feature, % for an environment variable, none for a property.</param>
/// <param name="Name">The name behind it.</param>
internal sealed record ConditionSymbol(string Prefix, string Name);

/// <summary>A conditional statement of Windows Installer.</summary>
internal sealed partial class Condition
{
    private static readonly string[] Connectives = ["AND", "OR", "XOR", "EQV", "IMP"];

    private readonly List<ConditionSymbol> _symbols = [];
    private readonly IReadOnlyList<string> _tokens;
    private int _position;

    private Condition(string text)
    {
        var tokens = Token().Matches(text);
        _tokens = [.. tokens.Select(token => token.Value.Trim())];
        IsValid = tokens.Sum(token => token.Length) == text.TrimEnd().Length && Expression() && _position == _tokens.Count;
    }

    /// <summary>Whether Windows Installer can evaluate it.</summary>
    public bool IsValid { get; }

    /// <summary>What it refers to.</summary>
    public IReadOnlyList<ConditionSymbol> Symbols => _symbols;

    private string Next => _position < _tokens.Count ? _tokens[_position] : "";

    /// <summary>Reads a condition.</summary>
    public static Condition Parse(string text) => new(text);

    private bool Expression()
    {
        while (Factor())
        {
            if (!Connectives.Contains(Next, StringComparer.OrdinalIgnoreCase))
            {
                return true;
            }

            _position++;
        }

        return false;
    }

    private bool Factor()
    {
        if (Next.Equals("NOT", StringComparison.OrdinalIgnoreCase))
        {
            _position++;
            return Factor();
        }

        if (Next == "(")
        {
            _position++;
            return Expression() && Take(")");
        }

        if (!Value())
        {
            return false;
        }

        if (!Operator().IsMatch(Next))
        {
            return true;
        }

        _position++;
        return Value();
    }

    private bool Take(string token)
    {
        var isThere = Next == token;
        _position++;
        return isThere;
    }

    private bool Value()
    {
        var token = Next;
        _position++;
        if (Literal().IsMatch(token))
        {
            return true;
        }

        var symbol = Symbol().Match(token);
        if (!symbol.Success || Connectives.Append("NOT").Contains(token, StringComparer.OrdinalIgnoreCase))
        {
            return false;
        }

        _symbols.Add(new ConditionSymbol(symbol.Groups["prefix"].Value, symbol.Groups["name"].Value));
        return true;
    }

    [GeneratedRegex("""\G\s*("[^"]*"|[()]|~?(><|<<|>>|<>|<=|>=|=|<|>)|-?\d+|[$?&!%]?[A-Za-z_][A-Za-z0-9_.]*)""")]
    private static partial Regex Token();

    [GeneratedRegex("""^("[^"]*"|-?\d+)$""")]
    private static partial Regex Literal();

    [GeneratedRegex("^(?<prefix>[$?&!%]?)(?<name>[A-Za-z_][A-Za-z0-9_.]*)$")]
    private static partial Regex Symbol();

    [GeneratedRegex("^~?(><|<<|>>|<>|<=|>=|=|<|>)$")]
    private static partial Regex Operator();
}
