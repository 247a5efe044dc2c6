using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Guided;

/// <summary>How a citizen comes to each of the wizard's pages, on a PC without the product.</summary>
internal static class WayTo
{
    /// <summary>No token's PIN.</summary>
    public const string WrongPin = "461907352846";

    /// <summary>Makes the PC one on which the page comes up; the token has all its tries again.</summary>
    /// <param name="title">The key of the page's title.</param>
    /// <param name="pc">The PC.</param>
    public static void Prepare(string title, CitizenPC pc)
    {
        pc.Token.Plug();
        pc.Token.ChangePin(pc.Pin);
        SecondToken.PullOut(pc);
        switch (title)
        {
            case "TokenTitle":
                pc.Token.Unplug();
                break;
            case "ChooseTitle":
                SecondToken.PlugInto(pc);
                break;
            default:
                break;
        }
    }

    /// <summary>Goes there from the first page.</summary>
    /// <param name="title">The key of the page's title.</param>
    /// <param name="run">The wizard, started.</param>
    /// <param name="pc">The PC.</param>
    public static void Page(string title, GuidedRun run, CitizenPC pc)
    {
        switch (title)
        {
            case "LanguageTitle":
                run.See("PinTitle");
                run.Click("PinDialog", "Language");
                run.SeeLanguages();
                break;
            case "PinStopTitle":
                PinStop(run, pc);
                break;
            case "ReadyTitle":
                Ready(run, pc);
                break;
            default:
                run.See(title);
                break;
        }
    }

    /// <summary>Goes to the last page with the right PIN, from the PIN page, and changes nothing on the page before the installation.</summary>
    /// <param name="run">The wizard, before its PIN page.</param>
    /// <param name="pc">The PC.</param>
    /// <param name="title">The key of the last page's title.</param>
    public static void Last(GuidedRun run, CitizenPC pc, string title = "DoneTitle")
    {
        Ready(run, pc);
        run.Advance("Return", title);
    }

    /// <summary>Goes to the page before the installation with the right PIN, from the PIN page.</summary>
    /// <param name="run">The wizard, before its PIN page.</param>
    /// <param name="pc">The PC.</param>
    public static void Ready(GuidedRun run, CitizenPC pc)
    {
        run.See("PinTitle");
        run.SendPin(pc.Pin);
        run.See("ReadyTitle");
    }

    /// <summary>Goes to the page behind three wrong PINs, from the PIN page.</summary>
    /// <param name="run">The wizard, before its PIN page.</param>
    /// <param name="pc">The PC.</param>
    public static void PinStop(GuidedRun run, CitizenPC pc)
    {
        var before = pc.Token.File.Calls.Count("C_Login");
        for (var tries = 1; tries <= 3; tries++)
        {
            run.See("PinTitle");
            run.SendPin(WrongPin);
            run.WaitForLogins(before + tries);
        }

        run.See("PinStopTitle");
    }
}
