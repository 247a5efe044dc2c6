using System.Runtime.InteropServices;

namespace EGovToken.Testing.VirtualToken.Csp;

/// <summary>The convention of CP functions that return bytes: without a buffer they tell the length, else they fill it.</summary>
internal static unsafe class OutputBuffer
{
    /// <summary>Hands out bytes.</summary>
    /// <param name="value">The bytes.</param>
    /// <param name="buffer">The caller's buffer, or null.</param>
    /// <param name="length">The buffer's length on the way in; the bytes' on the way out, even when they do not fit.</param>
    /// <param name="reserve">The length to tell a caller who asks for it, when other answers may be longer than this one.</param>
    public static void Fill(ReadOnlySpan<byte> value, byte* buffer, uint* length, int reserve = 0)
    {
        ProviderCall.Require(length is not null, ProviderError.InvalidParameter);
        var room = *length;
        *length = (uint)(buffer is null ? Math.Max(value.Length, reserve) : value.Length);
        if (buffer is null)
        {
            return;
        }

        ProviderCall.Require(room >= value.Length, ProviderError.MoreData);
        value.CopyTo(new Span<byte>(buffer, value.Length));
    }

    /// <summary>Hands out a number.</summary>
    public static void Fill(uint value, byte* buffer, uint* length) =>
        Fill(MemoryMarshal.AsBytes(new ReadOnlySpan<uint>(in value)), buffer, length);

    /// <summary>A text as the provider returns it: in the ANSI code page, with a zero behind it.</summary>
    public static byte[] Text(string text)
    {
        var ansi = Marshal.StringToHGlobalAnsi(text);
        try
        {
            return [.. MemoryMarshal.CreateReadOnlySpanFromNullTerminated((byte*)ansi), 0];
        }
        finally
        {
            Marshal.FreeHGlobal(ansi);
        }
    }
}
