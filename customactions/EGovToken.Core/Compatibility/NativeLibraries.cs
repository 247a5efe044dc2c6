using System.Runtime.InteropServices;

// Only System32 is searched for the Windows libraries called here: a DLL of the same name beside the installer must not load.
[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
