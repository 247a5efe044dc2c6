namespace EGovToken.CustomActions.Wizard;

/// <summary>A line of a list on a dialog.</summary>
/// <param name="Value">What the list's property becomes when the line is chosen; no two lines share it.</param>
/// <param name="Text">The line.</param>
public sealed record ListRow(string Value, string Text);
