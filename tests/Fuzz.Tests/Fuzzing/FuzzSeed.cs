using System.Globalization;
using FsCheck;
using Microsoft.FSharp.Core;

namespace EGovToken.Fuzz.Tests.Fuzzing;

/// <summary>
/// What the random cases of a run grow from: new for each run, unless <c>EGOV_FUZZ_SEED</c> gives it as <c>SEED,GAMMA</c> for the
/// same run again or as <c>SEED,GAMMA,SIZE</c> for one case of it.
/// </summary>
internal static class FuzzSeed
{
    /// <summary>The environment variable.</summary>
    public const string EnvironmentVariable = "EGOV_FUZZ_SEED";

    /// <summary>The seed of this run.</summary>
    public static Replay Current { get; } = Parse(Environment.GetEnvironmentVariable(EnvironmentVariable));

    /// <summary>Whether one case is to be tried again, not a run.</summary>
    public static bool IsOneCase => OptionModule.IsSome(Current.Size);

    /// <summary>The seed as the environment variable takes it.</summary>
    public static string Text { get; } = string.Create(
        CultureInfo.InvariantCulture,
        $"{Current.Rnd.Seed},{Current.Rnd.Gamma}{(IsOneCase ? $",{Current.Size.Value}" : "")}");

    private static Replay Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new Replay(new Rnd((ulong)Random.Shared.NextInt64()), FSharpOption<int>.None);
        }

        var parts = text.Trim('(', ')', ' ').Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length is not (2 or 3)
            || !ulong.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
            || !ulong.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var gamma)
            || gamma % 2 == 0)
        {
            throw new FormatException($"{EnvironmentVariable} is '{text}': not SEED,GAMMA or SEED,GAMMA,SIZE with an odd GAMMA.");
        }

        var size = parts.Length == 3 ? FSharpOption<int>.Some(int.Parse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture)) : null;
        return new Replay(new Rnd(seed, gamma), size);
    }
}
