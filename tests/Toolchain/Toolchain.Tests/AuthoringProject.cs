using System.Xml.Linq;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.Toolchain.DownLevel;

namespace EGovToken.Testing.Toolchain.Tests;

/// <summary>A project of a test's own in a temporary folder.</summary>
internal sealed class AuthoringProject : IDisposable
{
    public static readonly XNamespace Wix = "http://schemas.microsoft.com/wix/2006/wi";
    public static readonly XNamespace Bal = "http://schemas.microsoft.com/wix/BalExtension";
    public static readonly XNamespace Util = "http://schemas.microsoft.com/wix/UtilExtension";

    /// <summary>What each package says of itself.</summary>
    public const string PackageAttributes =
        "Name='N' Manufacturer='M' Version='1.0.0' Language='1033' Codepage='1252' UpgradeCode='6a1b5d2e-0000-4000-8000-0000000000a1' Scope='perUser'";

    /// <summary>How each package upgrades.</summary>
    public const string MajorUpgrade = "<MajorUpgrade DowngradeErrorMessage='Newer.' Schedule='afterInstallInitialize' />";

    private const string Start =
        """<Wix xmlns="http://wixtoolset.org/schemas/v4/wxs" xmlns:bal="http://wixtoolset.org/schemas/v4/wxs/bal" xmlns:util="http://wixtoolset.org/schemas/v4/wxs/util">""";

    private readonly TemporaryFolder _folder = new("authoring");
    private readonly List<string> _sources = [];

    public string Folder => _folder.FullName;

    public Dictionary<string, string> Defines { get; } = new(StringComparer.Ordinal);

    public Architecture Architecture { get; set; } = Architecture.X64;

    public IReadOnlyList<string> Sources => _sources;

    /// <summary>A project of one package that has what each package needs, and the content given; the content starts on line 3.</summary>
    public static AuthoringProject Package(string content) => new AuthoringProject().AddSource(
        "Package.wxs",
        $"""
        <Package {PackageAttributes}>
        {content}
        {MajorUpgrade}<MediaTemplate EmbedCab="yes" /><Feature Id="F"><ComponentRef Id="Whole" /></Feature>
        <StandardDirectory Id="DesktopFolder"><Component Id="Whole" Guid="6a1b5d2e-0000-4000-8000-0000000000a3" /></StandardDirectory></Package>
        """);

    /// <summary>A project of one package with a user interface of the content given, which starts on line 3.</summary>
    public static AuthoringProject UserInterface(string content) => Package($"<UI>{content}</UI>");

    /// <summary>
    /// A project of one bundle that has what each bundle needs, and the content given, which starts on line 3. What the content has of
    /// its own, a bootstrapper application or packages, is not added.
    /// </summary>
    public static AuthoringProject Bundle(string content, string packages = "<MsiPackage Id='Msi' SourceFile='a.msi' />")
    {
        var application = content.Contains("<BootstrapperApplication", StringComparison.Ordinal)
            ? ""
            : "<BootstrapperApplication><bal:WixStandardBootstrapperApplication Theme='none' /></BootstrapperApplication>";
        return new AuthoringProject().AddSource(
            "Bundle.wxs",
            $"""
            <Bundle Name="N" Manufacturer="M" Version="1.0.0" UpgradeCode="6a1b5d2e-0000-4000-8000-0000000000a2">
            {content}
            {application}<Chain><PackageGroupRef Id="Packages" /></Chain></Bundle>
            <Fragment><PackageGroup Id="Packages">{packages}</PackageGroup></Fragment>
            """);
    }

    /// <summary>Adds a .wxs file; the root element takes its first line.</summary>
    public AuthoringProject AddSource(string name, string content)
    {
        _sources.Add(name);
        return AddFile(name, $"{Start}\n{content}\n</Wix>");
    }

    public AuthoringProject AddFile(string name, string content)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return this;
    }

    /// <summary>Changes a text in one of the files, where it must be.</summary>
    public AuthoringProject Replace(string file, string text, string other)
    {
        var content = File.ReadAllText(Path.Combine(Folder, file));
        Assert.Contains(text, content);
        return AddFile(file, content.Replace(text, other, StringComparison.Ordinal));
    }

    public ProjectResult Convert() => ProjectConverter.Convert(new ProjectOptions
    {
        ProjectFolder = Folder,
        OutputFolder = Path.Combine(Folder, "obj"),
        Sources = _sources,
        Defines = Defines,
        Architecture = Architecture,
    });

    /// <summary>Converts and returns all converted sources as one list of elements; fails the test when there are errors.</summary>
    public IReadOnlyList<XElement> ConvertToElements()
    {
        var result = Convert();
        Assert.IsTrue(result.Succeeded, string.Join('\n', result.Diagnostics));
        return [.. result.Sources.SelectMany(file => XDocument.Load(file.Converted).Descendants())];
    }

    /// <summary>Converts and returns the only element of a name in the main namespace.</summary>
    public XElement ConvertTo(string name) => ConvertTo(Wix + name);

    /// <summary>Converts and returns the only element of a name.</summary>
    public XElement ConvertTo(XName name) => ConvertToElements().Single(element => element.Name == name);

    /// <summary>Converts and returns the errors, each as file name, line, code and message.</summary>
    public IReadOnlyList<string> Errors() =>
    [
        .. Convert().Diagnostics.Select(error => FormattableString.Invariant(
            $"{Path.GetFileName(error.Location.File)}({error.Location.Line}) {error.Code} {error.Message}")),
    ];

    /// <summary>Converts, expects one error, and returns it as <see cref="Errors"/> does.</summary>
    public string Error()
    {
        var errors = Errors();
        Assert.HasCount(1, errors, string.Join('\n', errors));
        return errors[0];
    }

    /// <summary>Converts and expects one error with this place and code, the message of which contains a text.</summary>
    public void AssertError(string placeAndCode, string message)
    {
        var error = Error();
        Assert.StartsWith(placeAndCode + " ", error);
        Assert.Contains(message, error);
    }

    public void Dispose() => _folder.Dispose();
}
