#include <windows.h>

#include "runtime_location.h"

#include <stdio.h>
#include <wchar.h>

/* The sandbox puts .NET here (bound to /opt/wine-dotnet outside Wine); the build says which version it is. */
#define ROOT L"Z:\\opt\\wine-dotnet\\"
#define WIDE_(text) L## #text
#define WIDE(text) WIDE_(text)
#define HOSTFXR ROOT L"host\\fxr\\" WIDE(WINE_DOTNET_VERSION) L"\\hostfxr.dll"
#define RUNTIME_CONFIG ROOT L"sandbox.runtimeconfig.json"

static void find_compiled_assembly(struct runtime_location *location)
{
    location->compiled_assembly[0] = L'\0';
#ifdef COMPILED_ASSEMBLY
    const wchar_t *file = ROOT L"compiled\\" CONFIGURATION L"\\" COMPILED_ASSEMBLY;
    if (GetFileAttributesW(file) != INVALID_FILE_ATTRIBUTES) {
        wcsncpy(location->compiled_assembly, file, LOCATION_LENGTH);
    }
#endif
}

int find_runtime(struct runtime_location *location)
{
    HMODULE hostfxr = GetModuleHandleW(L"hostfxr.dll");
    if (hostfxr == NULL) {
        hostfxr = LoadLibraryW(HOSTFXR);
    }

    if (hostfxr == NULL) {
        fprintf(stderr, HOST_NAME ": cannot load %ls: error %lu\n", HOSTFXR, GetLastError());
        return 0;
    }

    location->hostfxr = (void *)hostfxr;
    wcsncpy(location->runtime_config, RUNTIME_CONFIG, LOCATION_LENGTH);
    find_compiled_assembly(location);
    return 1;
}

void *hostfxr_symbol(const struct runtime_location *location, const char *name)
{
    void *symbol = (void *)GetProcAddress((HMODULE)location->hostfxr, name);
    if (symbol == NULL) {
        fprintf(stderr, HOST_NAME ": hostfxr has no %s\n", name);
    }

    return symbol;
}

void stay_loaded(void)
{
    HMODULE self;
    GetModuleHandleExW(
        GET_MODULE_HANDLE_EX_FLAG_PIN | GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS, (LPCWSTR)(void *)find_runtime, &self);
}
