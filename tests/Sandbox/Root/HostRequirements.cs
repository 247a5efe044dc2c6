namespace EGovToken.Testing.Sandbox.Root;

/// <summary>Says plainly when this host cannot have a sandbox, before minutes are spent on it.</summary>
internal static class HostRequirements
{
    private const long BytesNeeded = 3L * 1024 * 1024 * 1024;

    /// <summary>Checks what running a sandbox needs.</summary>
    /// <exception cref="SandboxException">Something is missing; the message names it.</exception>
    public static void CheckForRunning()
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new SandboxException("The sandbox needs Linux.");
        }

        if (!Environment.IsPrivilegedProcess)
        {
            throw new SandboxException("The sandbox needs root: its root file system holds files of several owners, and it makes mounts.");
        }

        CheckTool("bwrap", "bubblewrap");
    }

    /// <summary>Checks what making the root needs beyond that.</summary>
    /// <param name="folder">Where the root will be.</param>
    /// <exception cref="SandboxException">Something is missing; the message names it.</exception>
    public static void CheckForMaking(string folder)
    {
        CheckTool("mmdebstrap", "mmdebstrap");
        CheckForSpace("The sandbox", folder, BytesNeeded);
    }

    /// <summary>Checks that there is room on a disk.</summary>
    /// <param name="what">What needs it, as the beginning of a sentence.</param>
    /// <param name="folder">A folder on that disk.</param>
    /// <param name="bytes">How much it needs.</param>
    /// <exception cref="SandboxException">There is not.</exception>
    public static void CheckForSpace(string what, string folder, long bytes)
    {
        var free = new DriveInfo(folder).AvailableFreeSpace;
        if (free < bytes)
        {
            throw new SandboxException(
                $"{what} needs {bytes >> 20} MB of disk space in {folder}; {free >> 20} MB are free. Free some, or point XDG_CACHE_HOME elsewhere.");
        }
    }

    private static void CheckTool(string tool, string package)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator);
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, tool))))
        {
            throw new SandboxException($"{tool} is not installed. The sandbox needs it: 'apt-get install {package}'.");
        }
    }
}
