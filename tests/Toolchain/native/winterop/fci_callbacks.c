#include "fci_callbacks.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>

static void *allocate(ULONG size)
{
    return malloc(size);
}

static void release(void *memory)
{
    free(memory);
}

static INT_PTR open_file(char *name, int flags, int mode, int *error, void *context)
{
    (void)mode;
    (void)context;
    DWORD access = (flags & _O_RDWR) ? GENERIC_READ | GENERIC_WRITE : (flags & _O_WRONLY) ? GENERIC_WRITE : GENERIC_READ;
    DWORD disposition = (flags & _O_CREAT) ? CREATE_ALWAYS : OPEN_EXISTING;
    wchar_t *path = wide_from_utf8(name);
    HANDLE file = CreateFileW(
        path, access, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, NULL, disposition, FILE_ATTRIBUTE_NORMAL, NULL);
    free(path);
    if (file == INVALID_HANDLE_VALUE)
    {
        *error = GetLastError();
        return -1;
    }

    return (INT_PTR)file;
}

static UINT read_file(INT_PTR file, void *buffer, UINT size, int *error, void *context)
{
    (void)context;
    DWORD done;
    if (!ReadFile((HANDLE)file, buffer, size, &done, NULL))
    {
        *error = GetLastError();
        return (UINT)-1;
    }

    return done;
}

static UINT write_file(INT_PTR file, void *buffer, UINT size, int *error, void *context)
{
    (void)context;
    DWORD done;
    if (!WriteFile((HANDLE)file, buffer, size, &done, NULL))
    {
        *error = GetLastError();
        return (UINT)-1;
    }

    return done;
}

static int close_file(INT_PTR file, int *error, void *context)
{
    (void)context;
    if (!CloseHandle((HANDLE)file))
    {
        *error = GetLastError();
        return -1;
    }

    return 0;
}

static LONG seek_file(INT_PTR file, LONG distance, int origin, int *error, void *context)
{
    (void)context;
    DWORD position = SetFilePointer((HANDLE)file, distance, NULL, origin);
    if (position == INVALID_SET_FILE_POINTER)
    {
        *error = GetLastError();
        return -1;
    }

    return (LONG)position;
}

static int delete_file(char *name, int *error, void *context)
{
    (void)context;
    wchar_t *path = wide_from_utf8(name);
    BOOL deleted = DeleteFileW(path);
    free(path);
    if (!deleted)
    {
        *error = GetLastError();
        return -1;
    }

    return 0;
}

static BOOL name_temporary_file(char *name, int size, void *context)
{
    (void)context;
    wchar_t folder[MAX_PATH];
    wchar_t path[MAX_PATH];
    if (GetTempPathW(MAX_PATH, folder) == 0 || GetTempFileNameW(folder, L"cab", 0, path) == 0)
    {
        return FALSE;
    }

    /* Only the name is wanted: the API creates the file itself and insists on its not being there. */
    DeleteFileW(path);
    char *narrow = utf8_from_wide(path);
    int written = snprintf(name, size, "%s", narrow);
    free(narrow);
    return written >= 0 && written < size;
}

static int file_placed(PCCAB cabinet, char *file, LONG size, BOOL continued, void *context)
{
    (void)cabinet;
    (void)file;
    (void)size;
    (void)continued;
    (void)context;
    return 0;
}

HFCI create_fci(ERF *error, CCAB *cabinet)
{
    return FCICreate(
        error, file_placed, allocate, release, open_file, read_file, write_file, close_file, seek_file, delete_file, name_temporary_file,
        cabinet, NULL);
}

INT_PTR open_file_info(char *name, USHORT *date, USHORT *time, USHORT *attributes, int *error, void *context)
{
    INT_PTR file = open_file(name, _O_RDONLY, 0, error, context);
    if (file != -1)
    {
        FILETIME written;
        FILETIME local;
        GetFileTime((HANDLE)file, NULL, NULL, &written);
        FileTimeToLocalFileTime(&written, &local);
        FileTimeToDosDateTime(&local, date, time);
        *attributes = _A_NAME_IS_UTF;
    }

    return file;
}
