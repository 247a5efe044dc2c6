/* One export for the installer, forwarded by name to the managed gateway. */
#ifndef ENTRY_POINT_H
#define ENTRY_POINT_H

#include <windows.h>

/* Runs an entry point; returns a Windows Installer error code. */
UINT run_entry_point(unsigned long install, const char *name);

#define ENTRY_POINT(name) \
    __declspec(dllexport) UINT __stdcall name(unsigned long install) \
    { \
        return run_entry_point(install, #name); \
    }

#endif
