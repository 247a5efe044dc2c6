using EGovToken.Core.Common;

namespace EGovToken.CustomActions.Tests.Conventions;

/// <summary>Each dialog can be used by keyboard alone.</summary>
[TestClass]
public class DialogKeyboardTests
{
    [TestMethod]
    [DataRow("az")]
    [DataRow("ru")]
    [DataRow("en")]
    public void Accelerators_differ_within_a_dialog(string code)
    {
        var texts = new TextCatalog("Wizard", Language.TryFind(code)!);
        foreach (var dialog in DialogControls.ByDialog)
        {
            // A box that both twins have is authored once for each.
            var accelerators = dialog.DistinctBy(control => control.Text("Id")).Select(control => DialogControls.ShownText(control, texts)).SelectMany(DialogControls.AcceleratorsOf).ToList();
            Assert.AreEqual(accelerators.Count, accelerators.Distinct().Count(), $"{dialog.First().Text("Id")} … {string.Join(' ', accelerators)}");
        }
    }

    [TestMethod]
    public void Every_dialog_has_one_default_button_and_one_for_Escape()
    {
        foreach (var dialog in DialogControls.ByDialog.Where(dialog => dialog.Any(control => control.Text("Type") == "PushButton") && !DialogControls.IsForErrors(dialog)))
        {
            var name = dialog.First().Text("Id");
            var isProgress = dialog.Any(control => control.Text("Type") == "ProgressBar");
            Assert.AreEqual(isProgress ? 0 : 1, dialog.Count(control => control.Text("Default") == "yes"), name);
            Assert.AreEqual(1, dialog.Count(control => control.Text("Cancel") == "yes"), name);
        }
    }

    [TestMethod]
    public void The_key_of_a_label_leads_to_what_it_labels()
    {
        var english = new TextCatalog("Wizard", Language.English);
        var labels = 0;
        foreach (var dialog in DialogControls.ByDialog)
        {
            var ring = dialog.Where(DialogControls.IsInTabOrder).DistinctBy(control => control.Text("Id")).ToList();
            foreach (var label in dialog.Where(control => control.Text("Type") == "Text" && DialogControls.AcceleratorsOf(DialogControls.ShownText(control, english)).Any()))
            {
                labels++;
                CollectionAssert.Contains(ring, label, $"{label.Text("Id")}: Windows passes the key on to the next control in the order of Tab");
                var next = ring[(ring.IndexOf(label) + 1) % ring.Count];
                CollectionAssert.Contains(new[] { "Edit", "ListBox", "PathEdit" }, next.Text("Type"), label.Text("Id"));
            }
        }

        Assert.AreEqual(4, labels);
    }

    [TestMethod]
    public void Cancel_is_the_last_button_that_Tab_comes_to()
    {
        foreach (var dialog in DialogControls.ByDialog.Where(dialog => dialog.Count(control => control.Text("Type") == "PushButton") > 1))
        {
            var ring = dialog.Where(DialogControls.IsInTabOrder).Where(control => control.Text("Type") != "Text").ToList();
            var cancel = ring.FindIndex(control => control.Text("Id") == "Cancel");
            Assert.IsTrue(cancel < 0 || cancel == ring.Count - 1, dialog.First().Text("Id"));
        }
    }

    [TestMethod]
    public void The_PIN_field_comes_first_shows_nothing_and_its_property_is_private_and_hidden()
    {
        var field = Authoring.Elements("installer", "Control").Single(control => control.Text("Property") == "PinInput");
        Assert.AreEqual("yes", field.Text("Password"));
        Assert.IsFalse(field.ElementsBeforeSelf().Any(control => control.Text("Type") != "Text"), "it gets the focus");

        var property = Authoring.Elements("installer", "Property").Single(element => element.Text("Id") == "PinInput");
        Assert.AreEqual("yes", property.Text("Hidden"));
        Assert.AreEqual("", property.Text("Secure"));
    }
}
