using System.Text.RegularExpressions;

namespace EGovToken.Testing.TestTools;

/// <summary>Reads what <see cref="CallSpy"/> wrote.</summary>
public static partial class SpyLog
{
    /// <summary>All calls in their order.</summary>
    /// <param name="log">The spy's file; the module must have been closed.</param>
    public static IReadOnlyList<SpiedCall> Read(string log)
    {
        var calls = new List<SpiedCall>();
        var attributes = new List<string>();
        var isInput = false;
        foreach (var line in File.ReadLines(log))
        {
            if (CallLine().Match(line) is { Success: true } call)
            {
                calls.Add(new SpiedCall(call.Groups[1].Value, attributes = []));
            }
            else if (line.StartsWith('['))
            {
                isInput = line.StartsWith("[in] pTemplate", StringComparison.Ordinal);
            }
            else if (isInput && AttributeLine().Match(line) is { Success: true } attribute)
            {
                attributes.Add(attribute.Groups[1].Value);
            }
        }

        return calls;
    }

    /// <summary>How often a function was called.</summary>
    public static int CallsOf(this IEnumerable<SpiedCall> calls, string function) => calls.Count(call => call.Function == function);

    // 12: C_Login
    [GeneratedRegex(@"^\d+: (C_\w+)$")]
    private static partial Regex CallLine();

    //     CKA_LABEL             0000000000000000 / 0
    [GeneratedRegex(@"^ {4}(CKA_\w+)")]
    private static partial Regex AttributeLine();
}
