using System.Runtime.InteropServices;

namespace EGovToken.Core.Stores;

/// <summary>Releases a private key that was acquired to see whether it can be.</summary>
internal static class KeyRelease
{
    public static void Release(IntPtr key, uint keySpec)
    {
        if (keySpec == Crypt32.IsNCryptKey)
        {
            _ = NCryptFreeObject(key);
        }
        else
        {
            CryptReleaseContext(key, 0);
        }
    }

    [DllImport("ncrypt.dll")]
    private static extern int NCryptFreeObject(IntPtr handle);

    [DllImport("advapi32.dll", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CryptReleaseContext(IntPtr context, uint flags);
}
