using System.Runtime.InteropServices;

namespace EGovToken.Testing.TestTools;

/// <summary>The environment that native code sees: on Linux .NET keeps a copy of its own and leaves the C library's alone.</summary>
public static partial class NativeEnvironment
{
    /// <summary>Sets a variable for native code in this process and for the processes it starts.</summary>
    public static void Set(string name, string value)
    {
        Environment.SetEnvironmentVariable(name, value);
        if (setenv(name, value, overwrite: 1) != 0)
        {
            throw new InvalidOperationException($"setenv({name}) failed with {Marshal.GetLastPInvokeError()}.");
        }
    }

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int setenv(string name, string value, int overwrite);
}
