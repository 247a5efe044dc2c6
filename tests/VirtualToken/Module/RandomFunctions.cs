using System.Runtime.InteropServices;
using System.Security.Cryptography;
using EGovToken.Testing.VirtualToken.Interop;

namespace EGovToken.Testing.VirtualToken.Module;

/// <summary>C_SeedRandom, C_GenerateRandom.</summary>
internal static unsafe class RandomFunctions
{
    [UnmanagedCallersOnly]
    internal static nuint SeedRandom(NativeULong handle, byte* seed, NativeULong length) => CryptokiCall.Run("C_SeedRandom", call =>
    {
        call.Session(handle.Value);
        CryptokiCall.Require(seed is not null, ReturnValue.ArgumentsBad);
    });

    [UnmanagedCallersOnly]
    internal static nuint GenerateRandom(NativeULong handle, byte* bytes, NativeULong length) =>
        CryptokiCall.Run("C_GenerateRandom", call =>
        {
            call.Session(handle.Value);
            CryptokiCall.Require(bytes is not null, ReturnValue.ArgumentsBad);
            RandomNumberGenerator.Fill(new Span<byte>(bytes, checked((int)length.Value)));
        });
}
