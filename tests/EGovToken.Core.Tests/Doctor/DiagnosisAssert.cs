using EGovToken.Core.Common;
using EGovToken.Core.Doctor;

namespace EGovToken.Core.Tests.Doctor;

/// <summary>Asserts on what a diagnosis names.</summary>
internal static class DiagnosisAssert
{
    private static readonly ChainLink[] Browsers = [ChainLink.Edge, ChainLink.Chrome, ChainLink.Firefox];

    /// <summary>Exactly one link is broken, for one cause; every other that is not as it should be waits for that one.</summary>
    public static void IsBroken(ChainLink link, string key, DiagnosisResult result)
    {
        Assert.AreEqual($"{link} {key}", string.Join("; ", Of(result, LinkState.Broken)));
        Assert.IsFalse(result.AllGood);
        foreach (var skipped in result.Findings.Where(finding => finding.Finding.State == LinkState.Skipped))
        {
            Assert.AreEqual(link, skipped.Finding.BlockedBy, skipped.Link.ToString());
        }

        HasWords(result);
    }

    /// <summary>Nothing is broken, and exactly one link is warned of.</summary>
    public static void IsWarned(ChainLink link, string key, DiagnosisResult result)
    {
        Assert.IsEmpty(Of(result, LinkState.Broken));
        Assert.AreEqual($"{link} {key}", string.Join("; ", Of(result, LinkState.Warning)));
        HasWords(result);
    }

    /// <summary>Every link is as it should be.</summary>
    public static void IsGood(DiagnosisResult result)
    {
        Assert.AreEqual("", string.Join("; ", result.Findings.Where(finding => finding.Finding.State != LinkState.Ok)));
        Assert.IsTrue(result.AllGood);
        HasWords(result);
    }

    private static IEnumerable<string> Of(DiagnosisResult result, LinkState state) =>
        result.Findings.Where(finding => finding.Finding.State == state).Select(finding => $"{finding.Link} {finding.Finding.Key}");

    private static void HasWords(DiagnosisResult result)
    {
        // Every link, but for browsers that are not there and a signature that was not asked for.
        var links = result.Findings.Select(finding => finding.Link).ToList();
        CollectionAssert.AreEqual(
            Enum.GetValues<ChainLink>().Where(link => (link != ChainLink.Signature && !Browsers.Contains(link)) || links.Contains(link)).ToList(), links);
        foreach (var texts in Language.All.Select(language => new DiagnosisTexts(language)))
        {
            foreach (var (_, finding) in result.Findings)
            {
                Assert.AreNotEqual("", texts.CauseOf(finding));
                Assert.AreEqual(finding.State is LinkState.Warning or LinkState.Broken, texts.RemedyOf(finding) is { Length: > 0 }, finding.Key);
            }
        }
    }
}
