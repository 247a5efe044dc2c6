namespace EGovToken.Testing.VirtualToken.Calls;

/// <summary>The fault that ends a process whose library has a wild pointer.</summary>
internal static unsafe class AccessViolation
{
    /// <summary>Calls a function that is not there: the fault happens outside of .NET's code, as in the vendor's module.</summary>
    public static void Commit()
    {
        // Mapped nowhere, and not near zero, where .NET would make a NullReferenceException of it.
        var nowhere = (nint)0x5EED0000;
        ((delegate* unmanaged<void>)nowhere)();
    }
}
