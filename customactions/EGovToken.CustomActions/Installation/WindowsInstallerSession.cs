using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using EGovToken.Core.Pkcs11;

namespace EGovToken.CustomActions.Installation;

/// <summary><see cref="IInstallSession"/> over the Windows Installer's own session.</summary>
/// <param name="session">The session that the installer handed to the entry point.</param>
internal sealed class WindowsInstallerSession(Session session) : IInstallSession
{
    public string DeferredData => session["CustomActionData"];

    public string GetProperty(string name)
    {
        try
        {
            return session[name];
        }
        catch (InstallerException)
        {
            // A deferred action cannot read properties; it may get an error instead of an empty text.
            return "";
        }
    }

    public void SetProperty(string name, string value) => session[name] = value;

    public PinSecret TakePin(string name)
    {
        var text = GetProperty(name);
        var pin = new PinSecret(text);
        SecretText.Overwrite(text);
        try
        {
            SetProperty(name, "");
            return pin;
        }
        catch
        {
            pin.Dispose();
            throw;
        }
    }

    // Not Session.Log, which takes the line for a template: brackets in a token's label would be taken for properties.
    public void Log(string line) => Say(InstallMessage.Info, AsciiText.From(line));

    public void ShowError(string text) => Say(InstallMessage.Error, text);

    public void FillList(string property, IReadOnlyList<ListRow> rows)
    {
        // Temporary rows: the package is open for reading only, and they go with the run.
        using var database = session.Database;
        using var list = new Record(property);
        using (var old = database.OpenView("DELETE FROM `ListBox` WHERE `Property` = ?"))
        {
            old.Execute(list);
        }

        using var view = database.OpenView("SELECT `Property`, `Order`, `Value`, `Text` FROM `ListBox`");
        view.Execute();
        for (var order = 0; order < rows.Count; order++)
        {
            using var row = new Record(property, order + 1, FormattedText.Literal(rows[order].Value), FormattedText.Literal(rows[order].Text));
            view.Modify(ViewModifyMode.InsertTemporary, row);
        }
    }

    public void ShowDialog(string name)
    {
        try
        {
            session.DoAction(name);
        }
        catch (InstallCanceledException)
        {
            // The page ended the run, which had ended before.
        }
    }

    // Field 0 is a template. Nor is a text safe as the data of the template "[1]": Wine looks for properties in those, too.
    private void Say(InstallMessage kind, string text)
    {
        using var record = new Record(0) { FormatString = FormattedText.Literal(text) };
        try
        {
            session.Message(kind, record);
        }
        catch (InstallCanceledException e)
        {
            throw new OperationCanceledException(e.Message, e);
        }
    }
}

/// <summary>Texts for columns of type Formatted, such as ListBox.Value and ListBox.Text.</summary>
internal static class FormattedText
{
    /// <summary>What Windows Installer shows as the text that is given: every bracket and brace escaped (Formatted, Microsoft Learn).</summary>
    public static string Literal(string text) => string.Concat(text.Select(static c => c is '[' or ']' or '{' or '}' ? $@"[\{c}]" : c.ToString()));
}

/// <summary>Secrets that come as strings, for want of another way: Windows Installer's interface gives nothing else.</summary>
internal static class SecretText
{
    /// <summary>Overwrites a string in its place. It must be nobody else's: one that was made for this one reading.</summary>
    public static void Overwrite(string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        var pinned = GCHandle.Alloc(text, GCHandleType.Pinned);
        Marshal.Copy(new char[text.Length], 0, pinned.AddrOfPinnedObject(), text.Length);
        pinned.Free();
    }
}

/// <summary>Writes any text in ASCII, so that a log in any code page keeps it: other characters become <c>\uXXXX</c>.</summary>
internal static class AsciiText
{
    public static string From(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is >= ' ' and <= '~')
            {
                result.Append(c);
            }
            else
            {
                result.Append(@"\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            }
        }

        return result.ToString();
    }
}
