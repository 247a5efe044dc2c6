#include "entry_point.h"

#include <stdio.h>

#include "framework.h"
#include "unpacked_folder.h"

#define LONGEST_REQUEST 1024

UINT run_entry_point(unsigned long install, const char *name)
{
    wchar_t folder[MAX_PATH];
    wchar_t request[LONGEST_REQUEST];
    DWORD result = ERROR_INSTALL_FAILURE;
    if (!unpack(folder)) {
        fprintf(stderr, "custom actions: could not be unpacked (error %lu)\n", GetLastError());
        return ERROR_INSTALL_FAILURE;
    }

    _snwprintf(request, LONGEST_REQUEST, L"%lu|%hs|%ls", install, name, folder);
    if (!call_managed(L"Z:\\opt\\framework-host\\FrameworkHost.dll", L"EGovToken.Testing.FrameworkHost.Gateway", L"Invoke", request, &result)) {
        fprintf(stderr, "custom actions: the .NET Framework could not be started\n");
        result = ERROR_INSTALL_FAILURE;
    }

    remove_unpacked(folder);
    return result;
}
