namespace EGovToken.BuildTool.Signing;

/// <summary>What to sign, and with what. All paths are full ones.</summary>
internal sealed record SignerOptions
{
    private const string Usage = "(--certificate FILE.pfx [--timestamp URL] [--description TEXT] | --command FILE) FILE…, or @FILE with one argument a line";

    /// <summary>A PKCS#12 file with certificate and key, or null.</summary>
    public string? Certificate { get; init; }

    /// <summary>A file that holds the command to sign with, or null.</summary>
    public string? Command { get; init; }

    /// <summary>An RFC 3161 time-stamping service, or null.</summary>
    public string? Timestamp { get; init; }

    /// <summary>What the signature calls the file, or null.</summary>
    public string? Description { get; init; }

    /// <summary>The files to sign.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Understands the arguments.</summary>
    /// <exception cref="SigningException">They are invalid.</exception>
    public static SignerOptions Parse(IEnumerable<string> arguments)
    {
        var options = new SignerOptions();
        var files = new List<string>();
        using var all = arguments.SelectMany(Expand).GetEnumerator();
        while (all.MoveNext())
        {
            options = all.Current switch
            {
                "--certificate" => options with { Certificate = Path.GetFullPath(ValueOf(all)) },
                "--command" => options with { Command = Path.GetFullPath(ValueOf(all)) },
                "--timestamp" => options with { Timestamp = AddressOf(ValueOf(all)) },
                "--description" => options with { Description = ValueOf(all) },
                var file when file.StartsWith('-') => throw new SigningException($"{file} is not known. The arguments are: {Usage}."),
                var file => Add(options, files, file),
            };
        }

        return files.Count > 0 ? options with { Files = files } : throw new SigningException($"There is nothing to sign. The arguments are: {Usage}.");
    }

    /// <summary>What signs.</summary>
    /// <exception cref="SigningException">Both ways were chosen, or none, or a command is to take a time stamp that it cannot be told of.</exception>
    public ISigningTool ChooseTool() => (Certificate, Command) switch
    {
        ({ } certificate, null) => new CertificateFile(certificate, Timestamp, Description),
        (null, not null) when Timestamp is not null => throw new SigningException(
            "A signing command names its time-stamping service itself: SigningTimestampUrl belongs to SigningCertificate, not to SigningCommand."),
        (null, { } command) => CommandFile.Read(command),
        _ => throw new SigningException("Either a certificate or a signing command is needed, and not both (SigningCertificate, SigningCommand)."),
    };

    private static SignerOptions Add(SignerOptions options, List<string> files, string file)
    {
        files.Add(Path.GetFullPath(file));
        return options;
    }

    private static string[] Expand(string argument) =>
        argument.StartsWith('@') ? [.. File.ReadAllLines(argument[1..]).Where(static line => line.Length > 0)] : [argument];

    private static string ValueOf(IEnumerator<string> arguments)
    {
        var option = arguments.Current;
        return arguments.MoveNext() ? arguments.Current : throw new SigningException($"{option} needs a value.");
    }

    private static string AddressOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? text
            : throw new SigningException($"SigningTimestampUrl is an http or https address, not {text}.");
}
