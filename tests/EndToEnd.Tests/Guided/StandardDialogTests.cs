using EGovToken.Core.Texts;
using EGovToken.Testing.FreshPC;
using EGovToken.Testing.TestTools;

namespace EGovToken.EndToEnd.Tests.Guided;

/// <summary>The dialogs that Windows Installer shows by itself: errors, files in use, and those of an administrative installation.</summary>
[TestClass]
public class StandardDialogTests
{
    private const int InstallFailure = 1603;
    private const int UserExit = 1602;

    [TestMethod]
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

    [TestMethod]
    [DataRow("az")]
    [DataRow("en")]
    public void A_disk_that_is_not_in_the_drive_is_asked_for_amid_the_copying_and_giving_up_leaves_all_as_it_was(string code)
    {
        using var medium = ChangedMedium.OnAnotherDisk();
        using var pc = new CitizenPC(medium.Folder);
        Assert.AreEqual(0, pc.World.Run("reg.exe", "add", @"HKLM\Software\Wine\Drives", "/v", "z:", "/d", "cdrom", "/f").ExitCode);
        Assert.AreEqual(0, pc.InstallMiddleware().ExitCode);
        RollbackResidue.InstallAnotherProgram(pc);
        var before = pc.World.TakeSnapshot();
        var language = Language.TryFind(code)!;
        using var run = new GuidedRun(pc, "another-disk", language);
        run.See("PinTitle");
        run.SendPin(pc.Pin);
        run.See("ReadyTitle");
        run.Press("Return");
        run.SeeWindow(new TextCatalog("Wizard", language).Get("Title"), "ErrorDialog");
        run.Press("Escape");
        run.See("FailedTitle");

        Assert.AreEqual(InstallFailure, run.End("Return"), pc.Log);
        NoChanges.ButTheResultSince(before, pc);
    }

    [TestMethod]
    public void A_program_that_runs_is_replaced_without_a_word_lost()
    {
        using var pc = MiddlewarePC.Create();
        Assert.AreEqual(0, pc.RunPackage("/i", @"Z:\media\EGovToken.msi").ExitCode, pc.Log);
        using var run = new GuidedRun(pc, "in-use", Language.English, session =>
        {
            session.Start(new Testing.Sandbox.WindowsCommand(@"C:\users\root\AppData\Local\Programs\EGovToken\egovtoken.exe", "verify-pin"));
            return pc.StartPackage(session, "/i", @"Z:\media\EGovToken.msi", "UILANGUAGE=en");
        });
        run.See("MaintenanceTitle");
        run.Press("Return");
        run.See("DoneTitle");
        Assert.AreEqual(0, run.End("Return"), pc.Log);
    }

    [TestMethod]
    public void An_administrative_installation_unpacks_the_files_and_installs_nothing()
    {
        using var pc = new CitizenPC();
        using var run = new GuidedRun(pc, "unpack", Language.Russian, session =>
            pc.StartPackage(session, "/a", @"Z:\media\EGovToken.msi", "UILANGUAGE=ru", @"TARGETDIR=C:\unpacked"));
        run.See("UnpackTitle");
        run.Press("Return");
        run.See("DoneTitle");
        Assert.AreEqual(0, run.End("Return"), pc.Log);
        Assert.IsTrue(Directory.EnumerateFiles(pc.World.HostPath(@"C:\unpacked"), "egovtoken.exe", SearchOption.AllDirectories).Any());
    }
}
