using System.Runtime.InteropServices;
using System.Text;
using EGovToken.Testing.VirtualToken.Calls;
using EGovToken.Testing.VirtualToken.Personality;

namespace EGovToken.Testing.VirtualToken.Csp;

/// <summary>CPGetProvParam, CPSetProvParam.</summary>
internal static unsafe class ProviderParameterFunctions
{
    private const uint EnumerateContainers = 2;
    private const uint ImplementationType = 3;
    private const uint Name = 4;
    private const uint Version = 5;
    private const uint Container = 6;
    private const uint ProviderType = 16;
    private const uint KeyExchangePin = 32;
    private const uint SignaturePin = 33;
    private const uint UniqueContainer = 36;

    private const uint FirstOfEnumeration = 1;
    private const uint RsaFull = 1;
    private const uint Version2 = 0x200;
    private const uint MixedAndRemovable = 0xB;

    [UnmanagedCallersOnly]
    internal static uint GetProvParam(nuint handle, uint parameter, byte* buffer, uint* length, uint flags) =>
        ProviderCall.Run("CPGetProvParam", call =>
        {
            var context = ProviderCall.Context(handle);
            switch (parameter)
            {
                case EnumerateContainers:
                    TellNextContainer(call, context, (flags & FirstOfEnumeration) != 0, buffer, length);
                    break;
                case ImplementationType:
                    OutputBuffer.Fill(MixedAndRemovable, buffer, length);
                    break;
                case Name:
                    OutputBuffer.Fill(OutputBuffer.Text(EPass2003.Provider), buffer, length);
                    break;
                case Version:
                    OutputBuffer.Fill(Version2, buffer, length);
                    break;
                case Container or UniqueContainer:
                    OutputBuffer.Fill(OutputBuffer.Text(context.ContainerName ?? ""), buffer, length);
                    break;
                case ProviderType:
                    OutputBuffer.Fill(RsaFull, buffer, length);
                    break;
                default:
                    throw new CallFailedException(ProviderError.BadType);
            }
        });

    /// <summary>Takes a PIN; it is tried when a signature needs it. No data takes it back.</summary>
    [UnmanagedCallersOnly]
    internal static uint SetProvParam(nuint handle, uint parameter, byte* data, uint flags) =>
        ProviderCall.Run("CPSetProvParam", _ =>
        {
            var context = ProviderCall.Context(handle);
            ProviderCall.Require(parameter is KeyExchangePin or SignaturePin, ProviderError.BadType);
            context.Pin = Marshal.PtrToStringAnsi((nint)data) is { } pin ? Encoding.UTF8.GetBytes(pin) : null;
        });

    /// <summary>A query for the length does not move on, and gets the longest name's: callers allocate once for all.</summary>
    private static void TellNextContainer(ProviderCall call, ProviderContext context, bool first, byte* buffer, uint* length)
    {
        context.Enumerated = first ? 0 : context.Enumerated;
        ProviderCall.Require(context.Enumerated < call.Containers.Count, ProviderError.NoMoreItems);
        var longest = call.Containers.Max(container => OutputBuffer.Text(container.Name).Length);
        OutputBuffer.Fill(OutputBuffer.Text(call.Containers[context.Enumerated].Name), buffer, length, longest);
        context.Enumerated += buffer is null ? 0 : 1;
    }
}
