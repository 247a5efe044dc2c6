namespace EGovToken.BuildTool.Manifests;

/// <summary>A manifest as the schema describes it; null means not known or not possible.</summary>
/// <param name="Id">The package's identifier in the bundle; also the beginning of its variables' names.</param>
/// <param name="DisplayName">The name that users see.</param>
/// <param name="FileName">The payload's file name, without a folder.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
/// <param name="Obtain">How a person gets the file.</param>
/// <param name="PerMachine">Whether it installs for all users.</param>
/// <param name="Arguments">Its command lines.</param>
/// <param name="ExitCodes">At least one.</param>
/// <param name="Detection">What shows that it is installed.</param>
internal sealed record PayloadManifest(
    string Id,
    string DisplayName,
    string FileName,
    long? Size,
    string? Sha256,
    string Obtain,
    bool PerMachine,
    PayloadArguments Arguments,
    IReadOnlyList<PayloadExitCode> ExitCodes,
    Detection Detection);

/// <summary>The command lines of the three things a set-up can be asked for.</summary>
internal sealed record PayloadArguments(ArgumentPair Install, ArgumentPair Repair, ArgumentPair Uninstall);

/// <summary>The arguments without and with the vendor's own windows; null when not known or not possible.</summary>
internal sealed record ArgumentPair(string? Silent, string? Visible);

/// <summary>An exit code and what Burn does about it: <c>success</c>, <c>error</c>, <c>scheduleReboot</c> or <c>forceReboot</c>.</summary>
internal sealed record PayloadExitCode(long Code, string Behaviour);

/// <summary>What must all hold for the payload to count as installed.</summary>
internal sealed record Detection(IReadOnlyList<DetectionKey> RegistryKeys, IReadOnlyList<DetectionFile> Files);

/// <summary>A key, or a value of it, that must exist.</summary>
/// <param name="Root"><c>HKLM</c> or <c>HKCU</c>.</param>
/// <param name="Key">The key below its root.</param>
/// <param name="ValueName">null when the key alone is enough.</param>
/// <param name="Bitness"><c>x64</c> or <c>x86</c>: the registry's view.</param>
internal sealed record DetectionKey(string Root, string Key, string? ValueName, string Bitness);

/// <summary>A file that must exist in at least this version.</summary>
/// <param name="Path">Begins with a standard folder in brackets.</param>
/// <param name="MinimumVersion">Four numbers with dots.</param>
internal sealed record DetectionFile(string Path, string MinimumVersion);
