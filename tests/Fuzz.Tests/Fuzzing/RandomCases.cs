using FsCheck;
using FsCheck.Fluent;

namespace EGovToken.Fuzz.Tests.Fuzzing;

/// <summary>Tries a property on random values.</summary>
internal static class RandomCases
{
    /// <summary>Tries it, and fails with the simplest value found that breaks it, the first one found, and the seed.</summary>
    /// <param name="what">What is tried, for the tally.</param>
    /// <param name="values">Where values come from, and how to make them simpler.</param>
    /// <param name="cases">How many values.</param>
    /// <param name="property">Throws when it does not hold.</param>
    public static void Check<T>(string what, Arbitrary<T> values, int cases, Action<T> property)
    {
        var executed = 0;
        var config = Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay(FuzzSeed.Current).WithQuietOnSuccess(true);
        FsCheck.Check.One(what, config, Prop.ForAll(values, value =>
        {
            executed++;
            property(value);
        }));

        // No case is lost: none was passed over, and none ended the run early.
        Assert.AreEqual(FuzzSeed.IsOneCase ? 1 : cases, executed, what);
        CaseTally.Add(what, executed);
    }
}
