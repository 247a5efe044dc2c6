using System.ComponentModel;
using System.Diagnostics;

namespace EGovToken.BuildTool.Signing;

/// <summary>What puts an Authenticode signature on a file.</summary>
internal interface ISigningTool
{
    /// <summary>Signs a file in place; a signature that it has is replaced.</summary>
    /// <param name="file">The file's full path.</param>
    /// <exception cref="SigningException">It did not.</exception>
    void Sign(string file);
}

/// <summary>Signs with osslsigncode and a PKCS#12 file.</summary>
/// <param name="certificate">The PKCS#12 file.</param>
/// <param name="timestamp">An RFC 3161 time-stamping service, or null.</param>
/// <param name="description">What the signature calls the file, or null.</param>
internal sealed class CertificateFile(string certificate, string? timestamp, string? description) : ISigningTool
{
    private const string Program = "osslsigncode";

    public void Sign(string file)
    {
        if (!File.Exists(certificate))
        {
            throw new SigningException($"The certificate {certificate} is not there.");
        }

        // A file, since any process can read the arguments of another.
        using var password = PasswordFile.FromEnvironment();
        var signed = file + ".signing";
        try
        {
            ToolRun.Of(Program, [.. Arguments(password.Path), "-in", file, "-out", signed]);
            File.Move(signed, file, overwrite: true);
        }
        finally
        {
            File.Delete(signed);
        }
    }

    private IEnumerable<string> Arguments(string passwordFile)
    {
        IEnumerable<string> time = timestamp is null ? [] : ["-ts", timestamp];
        IEnumerable<string> name = description is null ? [] : ["-n", description];
        return ["sign", "-pkcs12", certificate, "-readpass", passwordFile, "-h", "sha256", .. name, .. time];
    }
}

/// <summary>The certificate's password in a file that only its owner can read, as long as it is needed.</summary>
internal sealed class PasswordFile : IDisposable
{
    /// <summary>The variable that the user puts the password into; without it the password is empty.</summary>
    public const string Variable = "EGOVTOKEN_SIGNING_PASSWORD";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("egovtoken-signing-"); // Its owner's alone.

    private PasswordFile(string password)
    {
        Path = System.IO.Path.Combine(_folder.FullName, "password");
        File.WriteAllText(Path, password);
    }

    /// <summary>The file's full path.</summary>
    public string Path { get; }

    /// <summary>Writes the password.</summary>
    public static PasswordFile FromEnvironment() => new(Environment.GetEnvironmentVariable(Variable) ?? string.Empty);

    public void Dispose() => _folder.Delete(recursive: true);
}

/// <summary>
/// Signs with a program of the user's. The file has the program in its first line and an argument in each further one; {file}
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

/// <summary>Runs a program without a shell.</summary>
internal static class ToolRun
{
    /// <summary>Runs one to its end. What it writes is shown only when it fails.</summary>
    /// <exception cref="SigningException">It cannot be started, or did not exit with 0.</exception>
    public static void Of(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Start(start);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new SigningException(FormattableString.Invariant(
                $"{program} ended with exit code {process.ExitCode}: {output.Result.Trim()} {errors.Result.Trim()}"));
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new SigningException($"{start.FileName} cannot be started: {e.Message}.", e);
        }
    }
}

/// <summary>A file cannot be signed; the message is for people and holds no secret.</summary>
internal sealed class SigningException : Exception
{
    public SigningException()
    {
    }

    public SigningException(string message)
        : base(message)
    {
    }

    public SigningException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
