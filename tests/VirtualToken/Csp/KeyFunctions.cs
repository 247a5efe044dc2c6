using System.Runtime.InteropServices;

namespace EGovToken.Testing.VirtualToken.Csp;

/// <summary>CPGetUserKey, CPExportKey, CPDestroyKey.</summary>
internal static unsafe class KeyFunctions
{
    private const uint PublicKeyBlobType = 6;

    [UnmanagedCallersOnly]
    internal static uint GetUserKey(nuint provider, uint keySpec, nuint* key) => ProviderCall.Run("CPGetUserKey", call =>
        *key = ProviderKey.Table.Add(new ProviderKey(call.Container(ProviderCall.Context(provider), keySpec).Key)));

    [UnmanagedCallersOnly]
    internal static uint ExportKey(nuint provider, nuint key, nuint exportKey, uint type, uint flags, byte* buffer, uint* length) =>
        ProviderCall.Run("CPExportKey", _ =>
        {
            ProviderCall.Context(provider);
            ProviderCall.Require(type == PublicKeyBlobType, ProviderError.BadType);
            OutputBuffer.Fill(PublicKeyBlob.Of(ProviderCall.Key(key).Key), buffer, length);
        });

    [UnmanagedCallersOnly]
    internal static uint DestroyKey(nuint provider, nuint key) => ProviderCall.Run("CPDestroyKey", _ =>
    {
        ProviderCall.Context(provider);
        ProviderCall.Require(ProviderKey.Table.Remove(key), ProviderError.BadKey);
    });
}
