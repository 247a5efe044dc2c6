using EGovToken.Core.Common;
using EGovToken.Core.Registration;
using EGovToken.Testing.TestKit;

namespace EGovToken.Core.Tests.Registration;

[TestClass]
public sealed class PortalShortcutTests : IDisposable
{
    private static readonly Uri Portal = new("https://www.e-gov.az/");
    private static readonly Uri OtherPortal = new("https://my.gov.az/");

    private readonly TemporaryFolder _desktop = new();
    private readonly MemoryRegistry _registry = new();

    private string File => _desktop.PathOf("E-GOV.AZ.url");

    private PortalShortcut Shortcut => new(_desktop.FullName, new ShortcutRecord(_registry));

    public void Dispose() => _desktop.Dispose();

    [TestMethod]
    public void It_is_an_Internet_shortcut_to_the_portal()
    {
        Assert.IsTrue(Shortcut.Create(Portal, "run", repair: false));

        Assert.AreEqual("[InternetShortcut]\r\nURL=https://www.e-gov.az/\r\n", System.IO.File.ReadAllText(File));
    }

    [TestMethod]
    public void A_user_who_deleted_it_keeps_his_wish_until_a_repair()
    {
        Shortcut.Create(Portal, "install", repair: false);
        System.IO.File.Delete(File);

        Assert.IsFalse(Shortcut.Create(Portal, "upgrade", repair: false));
        Assert.IsFalse(System.IO.File.Exists(File));

        Assert.IsTrue(Shortcut.Create(Portal, "repair", repair: true));
        Assert.IsTrue(System.IO.File.Exists(File));
    }

    [TestMethod]
    public void A_file_that_is_not_ours_is_neither_overwritten_nor_removed()
    {
        System.IO.File.WriteAllText(File, "theirs");

        Assert.IsFalse(Shortcut.Create(Portal, "run", repair: true));
        Shortcut.Remove();

        Assert.AreEqual("theirs", System.IO.File.ReadAllText(File));
    }

    [TestMethod]
    public void A_new_address_replaces_ours_and_rollback_brings_the_old_one_back()
    {
        Shortcut.Create(Portal, "install", repair: false);

        Assert.IsTrue(Shortcut.Create(OtherPortal, "upgrade", repair: false));
        StringAssert.Contains(System.IO.File.ReadAllText(File), OtherPortal.AbsoluteUri);

        Shortcut.Rollback("upgrade");
        StringAssert.Contains(System.IO.File.ReadAllText(File), Portal.AbsoluteUri);

        Shortcut.Remove();
        Assert.IsFalse(System.IO.File.Exists(File));
    }

    [TestMethod]
    public void Rollback_of_the_first_installation_leaves_nothing()
    {
        Shortcut.Create(Portal, "install", repair: false);

        Shortcut.Rollback("another run");
        Assert.IsTrue(System.IO.File.Exists(File));

        Shortcut.Rollback("install");
        Assert.IsFalse(System.IO.File.Exists(File));
        Assert.IsEmpty(_registry.Dump());
    }

    [TestMethod]
    public void Rollback_of_a_repair_keeps_the_wish_of_a_user_who_deleted_it()
    {
        Shortcut.Create(Portal, "install", repair: false);
        System.IO.File.Delete(File);
        var before = _registry.Dump();

        Shortcut.Create(Portal, "repair", repair: true);
        Shortcut.Rollback("repair");

        Assert.IsFalse(System.IO.File.Exists(File));
        CollectionAssert.AreEqual(before.ToList(), _registry.Dump().ToList());
        Assert.IsFalse(Shortcut.Create(Portal, "upgrade", repair: false));
    }

    [TestMethod]
    public void Rollback_of_a_new_address_remembers_what_the_old_one_was_remembered_with()
    {
        Shortcut.Create(Portal, "install", repair: false);
        var before = _registry.Dump();

        Shortcut.Create(OtherPortal, "upgrade", repair: false);
        Shortcut.Rollback("upgrade");

        CollectionAssert.AreEqual(before.ToList(), _registry.Dump().ToList());
    }

    [TestMethod]
    public void An_uninstallation_that_fails_puts_it_back()
    {
        Shortcut.Create(Portal, "install", repair: false);
        var before = _registry.Dump();

        Shortcut.Remove();
        Assert.IsFalse(System.IO.File.Exists(File));
        Shortcut.RollbackRemove();

        StringAssert.Contains(System.IO.File.ReadAllText(File), Portal.AbsoluteUri);
        CollectionAssert.AreEqual(before.ToList(), _registry.Dump().ToList());
    }

    /// <summary>A run that was to have none has removed it: that is not the user's choice, and stays known whatever becomes of later runs.</summary>
    [TestMethod]
    public void An_uninstallation_that_fails_leaves_what_was_removed_before_it()
    {
        Shortcut.Create(Portal, "install", repair: false);
        Shortcut.Remove();

        Shortcut.Remove();
        Shortcut.RollbackRemove();
        Assert.IsFalse(System.IO.File.Exists(File));

        Assert.IsTrue(Shortcut.Create(Portal, "upgrade", repair: false));
        Assert.IsTrue(System.IO.File.Exists(File));
    }

    [TestMethod]
    public void What_was_removed_before_a_run_that_fails_is_no_choice_of_the_users()
    {
        Shortcut.Create(Portal, "install", repair: false);
        Shortcut.Remove();

        Shortcut.Create(Portal, "upgrade", repair: false);
        Shortcut.Rollback("upgrade");
        Assert.IsFalse(System.IO.File.Exists(File));

        Assert.IsTrue(Shortcut.Create(Portal, "another upgrade", repair: false));
    }

    [TestMethod]
    [OSCondition(OperatingSystems.Linux)]
    public void One_that_is_there_and_cannot_be_read_is_left_alone()
    {
        var shortcut = new PortalShortcut(_desktop.FullName, new ShortcutRecord(_registry));
        shortcut.Create(Portal, "run", repair: false);
        var file = _desktop.PathOf(PortalShortcut.FileName);
        System.IO.File.Delete(file);
        // Who is root may read every file, but none of them this one: it is not there for whoever reads it.
        System.IO.File.CreateSymbolicLink(file, "/proc/self/mem");

        Assert.IsFalse(shortcut.Create(Portal, "again", repair: true));
        Assert.IsNull(shortcut.IsOurs);
        Assert.ThrowsExactly<OutcomeException>(shortcut.Remove);
        Assert.IsNotNull(System.IO.File.ResolveLinkTarget(file, returnFinalTarget: false));
    }

    [TestMethod]
    public void A_desktop_that_cannot_be_written_to_is_told()
    {
        var shortcut = new PortalShortcut(_desktop.PathOf("missing"), new ShortcutRecord(_registry));

        var failure = Assert.ThrowsExactly<OutcomeException>(() => shortcut.Create(Portal, "run", repair: false));
        Assert.AreEqual(OutcomeNumber.ShortcutRefused, failure.Outcome.Number);
    }

    [TestMethod]
    public void Without_a_desktop_nothing_happens_in_the_current_folder()
    {
        var theirs = Path.GetFullPath(PortalShortcut.FileName);
        var shortcut = new PortalShortcut("", new ShortcutRecord(_registry));
        try
        {
            var failure = Assert.ThrowsExactly<OutcomeException>(() => shortcut.Create(Portal, "run", repair: false));
            Assert.AreEqual(OutcomeNumber.ShortcutRefused, failure.Outcome.Number);
            Assert.IsFalse(System.IO.File.Exists(theirs));

            // Written while there was a desktop, and in the current folder by somebody else.
            Shortcut.Create(Portal, "earlier", repair: false);
            System.IO.File.Copy(File, theirs);
            shortcut.Remove();
            shortcut.Rollback("earlier");
            Assert.IsTrue(System.IO.File.Exists(theirs));
        }
        finally
        {
            System.IO.File.Delete(theirs);
        }
    }
}
