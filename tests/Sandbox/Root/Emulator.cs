using System.ComponentModel;
using System.Diagnostics;
using EGovToken.Testing.Sandbox.Cache;
using EGovToken.Testing.Sandbox.Host;

namespace EGovToken.Testing.Sandbox.Root;

/// <summary>
/// Runs the root's 32-bit half on kernels that run 64-bit programs only, as virtual machines of some clouds do: Wine's 32-bit loader is
/// started by qemu-i386. Everything else, Wine's server included, runs as it is.
/// </summary>
internal static class Emulator
{
    private const string Program = "usr/bin/qemu-i386";
    private const string Loader = "usr/lib/wine/wine";
    private const string EmulatedLoader = "usr/lib/wine/wine.emulated";
    private const string EmulatedLoaderSource = "emulated-loader.c";

    // Without headers and start-up files for 32-bit programs, which the host has none of, and at an address above a Windows program's.
    private static readonly string[] Freestanding =
    [
        "-m32", "-O2", "-Wall", "-nostdlib", "-ffreestanding", "-fno-pie", "-no-pie", "-fno-stack-protector", "-fcf-protection=none",
        "-Wl,-Ttext-segment=0x7c000000,--export-dynamic,--dynamic-linker=/lib/ld-linux.so.2,-z,noexecstack",
    ];

    // Whatever else is linked to is the root's own.
    private static readonly string[] Libraries = ["usr/lib/i386-linux-gnu/libc.so.6", "usr/lib/i386-linux-gnu/ld-linux.so.2"];

    // ENOEXEC.
    private const int NoFormatOfThisKernel = 8;

    private const UnixFileMode Executable =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(2);

    private static readonly Lazy<bool> Needed = new(static () => !KernelRunsI386());

    /// <summary>Whether this kernel needs it.</summary>
    public static bool IsNeeded => Needed.Value;

    /// <summary>The Debian packages that it is in; none where it is not needed.</summary>
    /// <remarks>Not bookworm's: that one ignores MAP_FIXED_NOREPLACE, and Wine loops.</remarks>
    public static IReadOnlyList<string> Packages => IsNeeded ? ["qemu-user"] : [];

    /// <summary>What a root with it is made of beyond packages; empty where it is not needed.</summary>
    public static IReadOnlyList<string> Recipe => IsNeeded ? [Stub, EmbeddedFile.Hash(EmulatedLoaderSource), .. Freestanding] : [];

    // Debian's wine starts everything by the 32-bit loader, which then starts the other for a 64-bit program; Wine itself says by a
    // variable that it means the loader. So the 64-bit one comes first, and most programs never see the emulator.
    private static string Stub =>
        $"""
        #!/bin/sh
        [ -n "$WINELOADERNOEXEC" ] || exec /{Loader}64 "$@"
        exec /{Program} -0 "$0" /{EmulatedLoader} "$@"

        """;

    /// <summary>Puts it in the place of Wine's 32-bit loader in a root that has been made.</summary>
    /// <param name="root">The root's folder.</param>
    public static void AddTo(string root)
    {
        using var work = WorkFolder.Create();
        EmbeddedFile.WriteTo(work.Path, EmulatedLoaderSource);
        var compiled = HostTool.Run(
            "gcc",
            [
                .. Freestanding,
                "-o", Path.Combine(root, EmulatedLoader),
                Path.Combine(work.Path, EmulatedLoaderSource),
                .. Libraries.Select(library => Path.Combine(root, library)),
            ],
            TimeLimit);
        if (compiled.ExitCode != 0)
        {
            throw new SandboxException($"{EmulatedLoaderSource} could not be compiled: {compiled.Output}");
        }

        var stub = Path.Combine(root, Loader);
        File.WriteAllText(stub, Stub);
        MakeExecutable(stub);
    }

    private static bool KernelRunsI386()
    {
        var program = Path.Combine(Directory.CreateTempSubdirectory("egovtoken-i386-").FullName, "true");
        try
        {
            File.WriteAllBytes(program, SmallestI386Program());
            MakeExecutable(program);
            using var run = ProcessSpawner.Start(new ProcessStartInfo(program));
            run.WaitForExit();
            return run.ExitCode == 0;
        }
        catch (Win32Exception e) when (e.NativeErrorCode == NoFormatOfThisKernel)
        {
            return false;
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(program)!, recursive: true);
        }
    }

    private static void MakeExecutable(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, Executable);
        }
    }

    // An ELF header, one segment that is the whole file, and exit(0): no library is needed to try it.
    private static byte[] SmallestI386Program()
    {
        const int address = 0x08048000;
        const int headers = 52 + 32;
        byte[] code = [0xB8, 1, 0, 0, 0, 0x31, 0xDB, 0xCD, 0x80]; // mov eax, 1; xor ebx, ebx; int 0x80
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write([0x7F, (byte)'E', (byte)'L', (byte)'F', 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        writer.Write((ushort)2); // an executable
        writer.Write((ushort)3); // for Intel 80386
        foreach (var value in new[] { 1, address + headers, 52, 0, 0 })
        {
            writer.Write(value); // version, entry, program headers, no sections, flags
        }

        foreach (var value in new ushort[] { 52, 32, 1, 40, 0, 0 })
        {
            writer.Write(value); // sizes and numbers of the headers
        }

        foreach (var value in new[] { 1, 0, address, address, headers + code.Length, headers + code.Length, 5, 0x1000 })
        {
            writer.Write(value); // loaded from the file's start, to be read and executed
        }

        writer.Write(code);
        return bytes.ToArray();
    }
}
