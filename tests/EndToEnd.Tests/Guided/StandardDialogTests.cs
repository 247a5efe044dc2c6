using EGovToken.Core.Common;
using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Guided;

/// <summary>
/// The dialogs that Windows Installer shows by itself. Wine's shows none of them of its own accord, so a package is made to begin with
/// them; and what Wine does instead, with a file in use and an error amid the copying, is seen in the wizard.
/// </summary>
[TestClass]
public class StandardDialogTests
{
    private const int InstallFailure = 1603;
    private const int UserExit = 1602;

    [WindowsTest]
    [DataRow("az")]
    [DataRow("ru")]
    [DataRow("en")]
    public void Files_in_use_are_told_in_the_language_of_the_wizard(string code)
    {
        using var medium = ChangedMedium.ThatShows("MsiRMFilesInUse", "FilesInUse");
        using var pc = new CitizenPC(medium.Folder);
        using var run = new GuidedRun(pc, "files-in-use", Language.TryFind(code)!);
        run.See("FilesInUseTitle");
        run.Press("Return");
        run.See("FilesInUseTitle");
        run.Press("Escape");

        run.See("CancelledTitle");
        Assert.AreEqual(UserExit, run.End("Return"));
    }

    [WindowsTest]
    [DataRow("az")]
    [DataRow("ru")]
    [DataRow("en")]
    public void Unpacking_for_a_network_is_told_in_the_language_of_the_wizard(string code)
    {
        using var medium = ChangedMedium.ThatShows("UnpackDialog", "UnpackedDialog", "UnpackFailedDialog");
        using var pc = new CitizenPC(medium.Folder);
        using var run = new GuidedRun(pc, "unpack", Language.TryFind(code)!);
        run.See("UnpackTitle");
        run.Advance("Return", "DoneTitle");
        run.Advance("Return", "UnpackFailedTitle");
        run.Advance("Return", "CancelledTitle");
        Assert.AreEqual(UserExit, run.End("Return"));
    }

    [WindowsTest]
    [DataRow("az")]
    [DataRow("ru")]
    [DataRow("en")]
    public void An_error_has_its_buttons_in_the_language_of_the_wizard(string code)
    {
        var language = Language.TryFind(code)!;
        using var medium = ChangedMedium.ThatShows("ErrorDialog");
        using var pc = new CitizenPC(medium.Folder);

        // All its buttons stand at one place: Windows Installer creates some of them and spreads them, which a picture cannot show here.
        using var run = new GuidedRun(pc, "error", language);
        run.SeeWindow(new TextCatalog("Wizard", language).Get("Title"), "ErrorDialog");
    }

    [WindowsTest]
    public void An_error_amid_the_copying_ends_on_the_last_page_and_leaves_all_as_it_was()
    {
        using var pc = CitizenPC.WithMiddleware();
        RollbackResidue.InstallAnotherProgram(pc);
        Directory.CreateDirectory(pc.World.HostPath(@"C:\users\root\AppData\Local\Programs\EGovToken\egovtoken.exe"));
        var before = pc.World.TakeSnapshot();
        using var run = new GuidedRun(pc, "copying", Language.Azerbaijani);
        WayTo.Last(run, pc, "FailedTitle");

        Assert.AreEqual(InstallFailure, run.End("Return"), pc.Log);

        // The installer itself gave up, before any action of the product's: there is no result to leave.
        Assert.AreEqual("", string.Join('\n', pc.ChangesSince(before).Where(change => !RollbackResidue.Has(change))));
    }

    [WindowsTest]
    public void A_program_that_runs_does_not_keep_a_repair_from_its_end()
    {
        using var pc = CitizenPC.WithMiddleware();
        Assert.AreEqual(0, pc.RunPackage("/i", @"Z:\media\EGovToken.msi").ExitCode, pc.Log);
        using var run = new GuidedRun(pc, "in-use", Language.English, session =>
        {
            session.Start(new WindowsCommand(@"C:\users\root\AppData\Local\Programs\EGovToken\egovtoken.exe", "register", "--wait", "60", "--serial", "0"));
            return pc.StartPackage(session, "/i", @"Z:\media\EGovToken.msi", "UILANGUAGE=en");
        });
        run.See("MaintenanceTitle");
        run.Advance("Return", "DoneTitle");
        Assert.AreEqual(0, run.End("Return"), pc.Log);
    }
}
