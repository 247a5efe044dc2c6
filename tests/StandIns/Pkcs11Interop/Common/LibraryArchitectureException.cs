namespace Net.Pkcs11Interop.Common;

/// <summary>The module is for another processor architecture than the process.</summary>
public class LibraryArchitectureException : Exception
{
    public LibraryArchitectureException()
        : base($"The module is for another architecture: it cannot be loaded into a {IntPtr.Size * 8}-bit process.")
    {
    }

    public LibraryArchitectureException(string message)
        : base(message)
    {
    }
}
