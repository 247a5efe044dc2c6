namespace Net.Pkcs11Interop.Common;

/// <summary>The operating system did not load the module or did not find a function in it.</summary>
public class UnmanagedException : Exception
{
    public UnmanagedException(string message)
        : base(message)
    {
    }

    public UnmanagedException(string message, int errorCode)
        : base(message)
    {
        ErrorCode = errorCode;
    }

    /// <summary>The Windows error code; null where the system gives only text.</summary>
    public int? ErrorCode { get; }
}
