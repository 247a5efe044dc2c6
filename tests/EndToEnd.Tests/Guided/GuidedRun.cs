using EGovToken.Core.Common;
using EGovToken.Testing.Sandbox.Session;
using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Guided;

/// <summary>A citizen before the package's wizard: looks at its pages, presses keys, and keeps a picture of each page.</summary>
internal sealed class GuidedRun : IDisposable
{
    private readonly CitizenPC _pc;
    private readonly string _name;
    private readonly TextCatalog _texts;
    private readonly SandboxSession _session;
    private readonly StartedProgram _program;
    private readonly HashSet<string> _pins;
    private string _window = "";
    private int _pictures;

    /// <param name="pc">The PC, off.</param>
    /// <param name="name">Begins the pictures' names.</param>
    /// <param name="language">The language that the wizard is to speak.</param>
    /// <param name="arguments">What msiexec gets beside the package and the language.</param>
    public GuidedRun(CitizenPC pc, string name, Language language, params IReadOnlyList<string> arguments)
        : this(pc, name, language, session =>
            pc.StartPackage(session, ["/i", @"Z:\media\EGovToken.msi", $"UILANGUAGE={language.Code}", .. arguments]))
    {
    }

    /// <param name="pc">The PC, off.</param>
    /// <param name="name">Begins the pictures' names.</param>
    /// <param name="language">The language that is to be seen.</param>
    /// <param name="start">Starts what brings the wizard.</param>
    public GuidedRun(CitizenPC pc, string name, Language language, Func<SandboxSession, StartedProgram> start)
    {
        _pc = pc;
        _name = $"{name}-{language.Code}";
        _pins = [pc.Pin];
        _texts = new TextCatalog("Wizard", language);
        _session = pc.World.StartSession();
        _program = start(_session);
    }

    /// <summary>Where the pictures are kept.</summary>
    public static string Pictures { get; } = Path.Combine(Repository.Product, "screenshots");

    /// <summary>Where the page that was seen last is.</summary>
    public WindowBounds WindowBounds => _session.Screen.BoundsOf(_window);

    /// <summary>How many keys were pressed; a PIN or another text counts as none.</summary>
    public int KeysPressed { get; private set; }

    /// <summary>Waits for a page and keeps its picture.</summary>
    /// <param name="title">The key of the page's title.</param>
    /// <param name="language">The language that it shows in, when it is not the run's.</param>
    public void See(string title, Language? language = null)
    {
        var texts = language is null ? _texts : new TextCatalog("Wizard", language);
        SeeWindow($"{texts.Get(title)} - {texts.Get("Title")}", title);
    }

    /// <summary>Waits for the page with the languages, whose title is the same in each.</summary>
    public void SeeLanguages() => SeeWindow($"Dil / Язык / Language - {_texts.Get("Title")}", "Languages");

    /// <summary>Asks to cancel, and says yes.</summary>
    public void Cancel()
    {
        // The bundle's own window has the same title.
        var others = _session.Screen.WindowsTitled(_texts.Get("Title"));
        Press("Escape");
        SeeWindow(_texts.Get("Title"), "CancelQuestion", others);
        Press("Tab", "space");
        See("CancelledTitle");
    }

    /// <summary>Waits for a window that was not there at the last look, gives it the keyboard and keeps its picture.</summary>
    /// <param name="windowTitle">Its title.</param>
    /// <param name="pictureName">Ends the picture's name.</param>
    /// <param name="others">X's numbers of windows that it is not.</param>
    public void SeeWindow(string windowTitle, string pictureName, params IReadOnlyList<string> others)
    {
        var (seenBefore, isFirst) = (_window, _pictures == 0);
        var (isFound, hasEnded) = (false, false);
        Waiting.Until(() =>
        {
            // Asked before the look: what ends after it has shown its window meanwhile.
            hasEnded = _program.HasEnded;
            isFound = FindNew(windowTitle, [seenBefore, .. others]);
            return isFound || hasEnded;
        });
        if (!isFound)
        {
            Photograph($"instead-of-{pictureName}");
            var titles = _session.Screen.WindowTitles();

            var story = $"No new window '{windowTitle}'. {(hasEnded ? _program.DescribeEnd() : $"These can be seen: {string.Join(", ", titles)}")}\n{_pc.Log}";

            // Without any window at all it is Wine that hangs, or fails at its beginning.
            throw titles.Count == 0 && (isFirst || !hasEnded) ? new SandboxTimeoutException(story) : new TimeoutException(story);
        }

        // Once it is painted, X shows it: X gives the keyboard to no other.
        _session.Screen.WaitUntilPainted(_window);
        _session.Screen.Focus(_window);
        KeepPicture(pictureName);
    }

    /// <summary>The same for a window that may have been the last one seen: it can show another page by now.</summary>
    public void SeeWindowAgain(string windowTitle, string pictureName)
    {
        _window = "";
        SeeWindow(windowTitle, pictureName);
    }

    /// <summary>Keeps a picture of what is on the screen once that stays the same.</summary>
    public void Photograph(string pictureName)
    {
        _session.Screen.WaitUntilStill();
        KeepPicture(pictureName);
    }

    /// <summary>Presses one key that leads to another page, and waits for that.</summary>
    /// <param name="key">The key.</param>
    /// <param name="title">The key of the page's title.</param>
    public void Advance(string key, string title)
    {
        Press(key);
        See(title);
    }

    public void Press(params IReadOnlyList<string> keys)
    {
        KeysPressed += keys.Count;
        _session.Screen.PressKeys(keys);
    }

    public void Type(string text) => _session.Screen.Type(text);

    /// <summary>Types a PIN into the field that has the focus.</summary>
    public void TypePin(string pin)
    {
        _pins.Add(pin);
        Type(pin);
    }

    /// <summary>Types a PIN into the field that has the focus, and sends it.</summary>
    public void SendPin(string pin)
    {
        TypePin(pin);
        Press("Return");
    }

    /// <summary>Clicks on the middle of a control of the page that was seen last.</summary>
    /// <param name="dialog">The page's dialog in the package.</param>
    /// <param name="control">The control.</param>
    public void Click(string dialog, string control)
    {
        var (x, y) = ControlPlace.Middle(dialog, control, WindowBounds);
        _session.Screen.Click(x, y);
    }

    /// <summary>Waits until the token was asked for a login as often as this.</summary>
    public void WaitForLogins(int count)
    {
        if (!Waiting.Until(() => _pc.Token.File.Calls.Count("C_Login") >= count))
        {
            Photograph("no-login");
            throw new TimeoutException($"C_Login was called {_pc.Token.File.Calls.Count("C_Login")} times, not {count}.");
        }
    }

    /// <summary>Presses the key that ends the wizard, and does the rest as <see cref="End()"/> does.</summary>
    /// <param name="key">The key.</param>
    /// <returns>msiexec's exit code.</returns>
    public int End(string key)
    {
        Press(key);
        return End();
    }

    /// <summary>Waits for the wizard's end, switches the PC off and asserts that nothing anywhere on it contains a PIN.</summary>
    /// <returns>The exit code.</returns>
    public int End()
    {
        var result = _program.WaitForEnd();
        _session.End();
        foreach (var pin in _pins)
        {
            Assert.IsEmpty(_pc.World.FindSecret(pin), "here the PIN was left behind");
        }

        return result.ExitCode;
    }

    public void Dispose() => _session.Dispose();

    private void KeepPicture(string pictureName)
    {
        Directory.CreateDirectory(Pictures);
        _session.Screen.TakeScreenshot(Path.Combine(Pictures, $"{_name}-{++_pictures:00}-{pictureName}.png"));
    }

    // A page that shows new texts is a new window of the same title.
    private bool FindNew(string title, IReadOnlyList<string> others)
    {
        if (_session.Screen.WindowsTitled(title).Except(others).FirstOrDefault() is not { } found)
        {
            return false;
        }

        _window = found;
        return true;
    }
}
