/* Unpacking cabinets: the files inside .wixlib libraries of the extensions. */
#include "winterop.h"

#include <setupapi.h>
#include <stdio.h>

static UINT CALLBACK extract_every_file(void *context, UINT notification, UINT_PTR first, UINT_PTR second)
{
    (void)second;
    if (notification != SPFILENOTIFY_FILEINCABINET)
    {
        return NO_ERROR;
    }

    const wchar_t *folder = context;
    size_t length = wcslen(folder);
    const wchar_t *separator = length > 0 && folder[length - 1] == L'\\' ? L"" : L"\\";
    FILE_IN_CABINET_INFO_W *file = (FILE_IN_CABINET_INFO_W *)first;
    int written = swprintf(file->FullTargetName, MAX_PATH, L"%ls%ls%ls", folder, separator, file->NameInCabinet);
    return written < 0 ? FILEOP_ABORT : FILEOP_DOIT;
}

WINTEROP_EXPORT HRESULT WINAPI ExtractCabBegin(void)
{
    return S_OK;
}

WINTEROP_EXPORT HRESULT WINAPI ExtractCab(const wchar_t *cabinet, const wchar_t *folder)
{
    return SetupIterateCabinetW(cabinet, 0, extract_every_file, (void *)folder) ? S_OK : HRESULT_FROM_WIN32(GetLastError());
}

WINTEROP_EXPORT void WINAPI ExtractCabFinish(void)
{
}
