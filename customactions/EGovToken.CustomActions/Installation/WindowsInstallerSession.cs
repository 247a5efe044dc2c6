using System.Globalization;
using System.Text;

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

    public void Log(string line) => session.Log(AsciiText.From(line));

    public void ShowError(string text)
    {
        // Field 0 is the template: given as data, brackets in a file name are not taken for properties.
        using var record = new Record(1) { FormatString = "[1]" };
        record[1] = text;
        session.Message(InstallMessage.Error, record);
    }

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
            using var row = new Record(property, order + 1, rows[order].Value, rows[order].Text);
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
