using EGovToken.Testing.VirtualToken.Interop;

namespace EGovToken.Testing.VirtualToken.Module;

/// <summary>The convention of functions that return a list: without an array they tell its length, else they fill it.</summary>
internal static class OutputArray
{
    /// <summary>Hands out values.</summary>
    /// <param name="values">The values.</param>
    /// <param name="array">The caller's array, or null.</param>
    /// <param name="count">The array's length on the way in; the number of values on the way out, even when they do not fit.</param>
    public static void Fill(ulong[] values, NativeULongArray array, NativeULongArray count)
    {
        CryptokiCall.Require(!count.IsNull, ReturnValue.ArgumentsBad);
        var room = count.Value;
        count.Value = (ulong)values.Length;
        if (array.IsNull)
        {
            return;
        }

        CryptokiCall.Require(room >= (ulong)values.Length, ReturnValue.BufferTooSmall);
        for (var index = 0; index < values.Length; index++)
        {
            array[index] = values[index];
        }
    }
}
