using System.Xml.Linq;
using EGovToken.Core.Common;
using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Guided;

/// <summary>A citizen before the bundle's own pages. They have one window and one title: what is done by now is read from the log.</summary>
internal sealed class GuidedBundle : IDisposable
{
    private static readonly Dictionary<Language, string> Numbers = new()
    {
        [Language.Azerbaijani] = "1068",
        [Language.Russian] = "1049",
        [Language.English] = "1033",
    };

    private readonly CitizenPC _pc;
    private readonly string _title;
    private readonly int _finishedBefore;

    /// <param name="pc">The PC, off.</param>
    /// <param name="name">Begins the pictures' names.</param>
    /// <param name="language">The language that the pages are to speak.</param>
    /// <param name="arguments">What is given on the command line beside the language.</param>
    public GuidedBundle(CitizenPC pc, string name, Language language, params IReadOnlyList<string> arguments)
    {
        _pc = pc;
        _title = TitleIn(language);
        _finishedBefore = TimesFinished;
        Wizard = new GuidedRun(pc, name, language, session => pc.StartBundle(session, ["-lang", Numbers[language], .. arguments]));
    }

    /// <summary>The package's wizard, once it is there, and the keyboard.</summary>
    public GuidedRun Wizard { get; }

    /// <summary>The double-click, and the keys since then but for the PIN.</summary>
    public int Steps => 1 + Wizard.KeysPressed;

    /// <summary>Waits for the bundle's window and keeps its picture.</summary>
    /// <param name="page">Ends the picture's name.</param>
    public void See(string page) => Wizard.SeeWindow(_title, page);

    /// <summary>Waits until the bundle has done what it was told to, and keeps the picture of its last page.</summary>
    /// <param name="page">Ends the picture's name.</param>
    public void SeeLast(string page)
    {
        if (!Waiting.Until(() => TimesFinished > _finishedBefore))
        {
            Wizard.Photograph($"instead-of-{page}");
            throw new TimeoutException($"The bundle does not come to an end.\n{_pc.Log}");
        }

        Wizard.SeeWindowAgain(_title, page);
    }

    public void Dispose() => Wizard.Dispose();

    private int TimesFinished => _pc.Log.Split("Apply complete, result:").Length - 1;

    private static string TitleIn(Language language) =>
        XElement.Load(Repository.PathOf("bundle", "texts", $"{language.Code}.wxl"))
            .Elements().Single(text => text.Attribute("Id")?.Value == "Caption").Attribute("Value")!.Value;
}
