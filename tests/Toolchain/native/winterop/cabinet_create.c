/* Making cabinets, by the FCI functions of cabinet.dll. */
#include "fci_callbacks.h"

#include <stdio.h>
#include <stdlib.h>

/* A signed 32-bit limit: one cabinet, one folder in it, never split. */
#define UNLIMITED 0x7fffffff

#define COMPRESSION_NONE 0

typedef struct
{
    HFCI fci;
    ERF error;
    CCAB cabinet;
    TCOMP compression;
} Cabinet;

static BOOL refuse_next_cabinet(PCCAB cabinet, ULONG size, void *context)
{
    (void)cabinet;
    (void)size;
    (void)context;
    return FALSE;
}

static LONG ignore_progress(UINT type, ULONG first, ULONG second, void *context)
{
    (void)type;
    (void)first;
    (void)second;
    (void)context;
    return 0;
}

static BOOL copy_name(char *target, size_t size, const wchar_t *name, const char *ending)
{
    char *narrow = utf8_from_wide(name);
    size_t length = strlen(narrow);
    BOOL needs_ending = length > 0 && ending[0] != '\0' && narrow[length - 1] != ending[0];
    int written = snprintf(target, size, "%s%s", narrow, needs_ending ? ending : "");
    free(narrow);
    return written >= 0 && (size_t)written < size;
}

WINTEROP_EXPORT HRESULT WINAPI CreateCabBegin(
    const wchar_t *name, const wchar_t *folder, DWORD max_files, DWORD max_size, DWORD max_threshold, DWORD compression, void **handle)
{
    (void)max_files;
    (void)max_size;
    (void)max_threshold;
    Cabinet *made = calloc(1, sizeof *made);
    if (made == NULL)
    {
        return E_OUTOFMEMORY;
    }

    made->cabinet.cb = UNLIMITED;
    made->cabinet.cbFolderThresh = UNLIMITED;
    made->cabinet.iCab = 1;
    /* Wine's cabinet.dll has no LZX: every level of compression is MSZIP. */
    made->compression = compression == COMPRESSION_NONE ? tcompTYPE_NONE : tcompTYPE_MSZIP;
    if (!copy_name(made->cabinet.szCab, sizeof made->cabinet.szCab, name, "")
        || !copy_name(made->cabinet.szCabPath, sizeof made->cabinet.szCabPath, folder, "\\"))
    {
        free(made);
        return HRESULT_FROM_WIN32(ERROR_FILENAME_EXCED_RANGE);
    }

    made->fci = create_fci(&made->error, &made->cabinet);
    if (made->fci == NULL)
    {
        free(made);
        return E_FAIL;
    }

    *handle = made;
    return S_OK;
}

WINTEROP_EXPORT HRESULT WINAPI CreateCabAddFile(const wchar_t *file, const wchar_t *token, void *hash, void *handle)
{
    (void)hash; /* Tells files of equal content apart from others; storing them twice is as right. */
    Cabinet *cabinet = handle;
    char *path = utf8_from_wide(file);
    char *name = utf8_from_wide(token != NULL ? token : file);
    BOOL added = FCIAddFile(cabinet->fci, path, name, FALSE, refuse_next_cabinet, ignore_progress, open_file_info, cabinet->compression);
    free(path);
    free(name);
    return added ? S_OK : E_FAIL;
}

WINTEROP_EXPORT void WINAPI CreateCabCancel(void *handle)
{
    Cabinet *cabinet = handle;
    FCIDestroy(cabinet->fci);
    free(cabinet);
}

WINTEROP_EXPORT HRESULT WINAPI CreateCabFinish(void *handle, void *new_cabinet_callback)
{
    (void)new_cabinet_callback; /* Cabinets are never split here. */
    Cabinet *cabinet = handle;
    BOOL flushed = FCIFlushCabinet(cabinet->fci, FALSE, refuse_next_cabinet, ignore_progress);
    CreateCabCancel(cabinet);
    return flushed ? S_OK : E_FAIL;
}
