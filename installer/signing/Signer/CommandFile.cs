namespace EGovToken.Signing;

/// <summary>
/// Signs with a program of the user's. His file has the program in its first line and an argument in each further one; {file}
/// stands for the file to sign. No shell sees any of it.
/// </summary>
internal sealed class CommandFile : ISigningTool
{
    private const string Placeholder = "{file}";

    private readonly string _program;
    private readonly IReadOnlyList<string> _arguments;

    private CommandFile(string program, IReadOnlyList<string> arguments)
    {
        _program = program;
        _arguments = arguments;
    }

    /// <summary>Reads the command.</summary>
    /// <exception cref="SigningException">It is none.</exception>
    public static CommandFile Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new SigningException($"SigningCommand names a file that is not there: {path}.");
        }

        string[] lines = [.. File.ReadAllLines(path).Select(static line => line.Trim()).Where(static line => line.Length > 0)];
        if (lines.Length == 0 || !lines.Skip(1).Any(static line => line.Contains(Placeholder, StringComparison.Ordinal)))
        {
            throw new SigningException($"{path} needs a program in its first line and {Placeholder} in an argument, one a line.");
        }

        return new CommandFile(lines[0], lines[1..]);
    }

    public void Sign(string file) =>
        ToolRun.Of(_program, [.. _arguments.Select(argument => argument.Replace(Placeholder, file, StringComparison.Ordinal))]);
}
