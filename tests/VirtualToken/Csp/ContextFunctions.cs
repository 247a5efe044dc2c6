using System.Runtime.InteropServices;
using EGovToken.Testing.VirtualToken.Calls;

namespace EGovToken.Testing.VirtualToken.Csp;

/// <summary>CPAcquireContext, CPReleaseContext.</summary>
internal static unsafe class ContextFunctions
{
    private const uint VerifyContext = 0xF0000000;
    private const uint NewKeyset = 0x8;
    private const uint DeleteKeyset = 0x10;
    private const uint Silent = 0x40;

    /// <summary>Acquires a context. No container named: the first one, or with CRYPT_VERIFYCONTEXT none at all.</summary>
    [UnmanagedCallersOnly]
    internal static uint AcquireContext(nuint* handle, byte* container, uint flags, void* table) =>
        ProviderCall.Run("CPAcquireContext", call =>
        {
            ProviderCall.Require((flags & (NewKeyset | DeleteKeyset)) == 0, ProviderError.NotImplemented);
            var onlyAsks = (flags & VerifyContext) == VerifyContext;
            var name = Marshal.PtrToStringAnsi((nint)container);
            var bound = string.IsNullOrEmpty(name) && onlyAsks ? null : Find(call, name).Name;
            *handle = ProviderContext.Table.Add(new ProviderContext(bound, onlyAsks || (flags & Silent) != 0));
        });

    [UnmanagedCallersOnly]
    internal static uint ReleaseContext(nuint handle, uint flags) => ProviderCall.Run("CPReleaseContext", _ =>
    {
        ProviderCall.Require(ProviderContext.Table.Remove(handle), ProviderError.InvalidHandle);
        ProviderCall.Require(flags == 0, ProviderError.BadFlags);
    });

    private static KeyContainer Find(ProviderCall call, string? name)
    {
        ProviderCall.Require(call.HasToken, ProviderError.NoSmartCard);
        return call.Containers.FirstOrDefault(one => string.IsNullOrEmpty(name) || one.IsNamed(name))
            ?? throw new CallFailedException(ProviderError.BadKeyset);
    }
}
