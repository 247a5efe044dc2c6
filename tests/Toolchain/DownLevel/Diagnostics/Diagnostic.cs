namespace EGovToken.Testing.Toolchain.DownLevel.Diagnostics;

/// <summary>One error of the down-level step.</summary>
/// <param name="Location">Where in the source.</param>
/// <param name="Code">One of <see cref="DiagnosticCode"/>.</param>
/// <param name="Message">One sentence.</param>
public sealed record Diagnostic(SourceLocation Location, string Code, string Message)
{
    /// <summary>The form that MSBuild recognises in a tool's output: <c>file(line,col): error DLnnnn: message</c>.</summary>
    public override string ToString() => $"{Location}: error {Code}: {Message}";
}
