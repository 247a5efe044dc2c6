using System.Runtime.InteropServices;

namespace System.Security.Principal
{
	/// <summary>The account of an access token, which Mono's WindowsIdentity does not tell.</summary>
	static class TokenUser
	{
		const int UserInformation = 1; // TokenUser of TOKEN_INFORMATION_CLASS

		public static SecurityIdentifier Of (IntPtr token)
		{
			GetTokenInformation (token, UserInformation, IntPtr.Zero, 0, out var size); // Tells the size.
			var buffer = Marshal.AllocHGlobal (size);
			try {
				return GetTokenInformation (token, UserInformation, buffer, size, out size)
					? new SecurityIdentifier (Marshal.ReadIntPtr (buffer))
					: throw new SecurityException ();
			} finally {
				Marshal.FreeHGlobal (buffer);
			}
		}

		[DllImport ("advapi32.dll")]
		static extern bool GetTokenInformation (IntPtr token, int kind, IntPtr buffer, int size, out int needed);
	}
}
