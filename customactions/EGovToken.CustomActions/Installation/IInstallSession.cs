using EGovToken.Core.Pkcs11;

namespace EGovToken.CustomActions.Installation;

/// <summary>What an action may know of the installation it runs in. Tests give one without an installer.</summary>
public interface IInstallSession
{
    /// <summary>The plan that an immediate action left for this deferred action (CustomActionData); empty outside the deferred phase.</summary>
    string DeferredData { get; }

    /// <summary>A property's text; empty when it is not set. Only immediate actions see properties.</summary>
    /// <param name="name">The property's name.</param>
    string GetProperty(string name);

    /// <summary>Sets a property; an empty text removes it.</summary>
    /// <param name="name">The property's name.</param>
    /// <param name="value">The new text.</param>
    void SetProperty(string name, string value);

    /// <summary>Takes a PIN out of a property, and leaves nothing of it there.</summary>
    /// <param name="name">The property's name.</param>
    /// <returns>The PIN, empty when the property is not set; the caller disposes of it.</returns>
    PinSecret TakePin(string name);

    /// <summary>Writes a line to the installer's log. Keep it ASCII: the log may be written in any code page.</summary>
    /// <param name="line">The line; never a PIN.</param>
    /// <exception cref="OperationCanceledException">The user has cancelled the installation: every message tells so (MsiProcessMessage).</exception>
    void Log(string line);

    /// <summary>Tells the user of an error, in a message box when the installer has a user interface, and in the log always.</summary>
    /// <param name="text">What happened and what to do.</param>
    /// <exception cref="OperationCanceledException">The user has cancelled the installation.</exception>
    void ShowError(string text);

    /// <summary>Replaces the lines of a list on a dialog. Dialogs read them when they appear.</summary>
    /// <param name="property">The property that the list belongs to.</param>
    /// <param name="rows">The lines.</param>
    void FillList(string property, IReadOnlyList<ListRow> rows);

    /// <summary>Shows a dialog and waits for its end.</summary>
    /// <param name="name">The dialog.</param>
    void ShowDialog(string name);
}

/// <summary>A line of a list on a dialog.</summary>
/// <param name="Value">What the list's property becomes when the line is chosen; no two lines share it.</param>
/// <param name="Text">The line.</param>
public sealed record ListRow(string Value, string Text);
