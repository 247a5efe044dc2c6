#include "unpacked_folder.h"

#include <stdio.h>

extern const char packed_files[];

static BOOL write_file(const wchar_t *path, const char *content, DWORD size)
{
    DWORD written;
    HANDLE file = CreateFileW(path, GENERIC_WRITE, 0, NULL, CREATE_NEW, FILE_ATTRIBUTE_NORMAL, NULL);
    if (file == INVALID_HANDLE_VALUE) {
        return FALSE;
    }

    BOOL good = WriteFile(file, content, size, &written, NULL) && written == size;
    CloseHandle(file);
    return good;
}

static BOOL own_path(wchar_t path[MAX_PATH])
{
    HMODULE self;
    return GetModuleHandleExW(GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS | GET_MODULE_HANDLE_EX_FLAG_UNCHANGED_REFCOUNT, (const wchar_t *)own_path, &self)
        && GetModuleFileNameW(self, path, MAX_PATH - 1) - 1 < MAX_PATH - 2; /* 0 is a failure, the whole size a path that was cut off. */
}

/* A file of the package; the one after it begins where its content ends. */
typedef struct {
    const char *name;
    const char *content;
    unsigned long long size;
} packed_file;

static packed_file file_at(const char *place)
{
    packed_file file = { place, NULL, 0 };
    const char *size = place + strlen(place) + 1;
    if (*place) {
        memcpy(&file.size, size, sizeof file.size);
        file.content = size + sizeof file.size;
    }

    return file;
}

#define FOR_EACH_PACKED(file) for (packed_file file = file_at(packed_files); *file.name; file = file_at(file.content + file.size))

static void path_of(packed_file file, const wchar_t *folder, wchar_t path[MAX_PATH])
{
    _snwprintf(path, MAX_PATH, L"%ls\\%hs", folder, file.name);
}

BOOL unpack(wchar_t folder[MAX_PATH])
{
    if (!own_path(folder)) {
        return FALSE;
    }

    wcscat(folder, L"-");
    if (!CreateDirectoryW(folder, NULL)) {
        return FALSE;
    }

    FOR_EACH_PACKED(file) {
        wchar_t path[MAX_PATH];
        path_of(file, folder, path);
        if (!write_file(path, file.content, (DWORD)file.size)) {
            DWORD error = GetLastError();
            remove_unpacked(folder);
            SetLastError(error);
            return FALSE;
        }
    }

    return TRUE;
}

void remove_unpacked(const wchar_t *folder)
{
    FOR_EACH_PACKED(file) {
        wchar_t path[MAX_PATH];
        path_of(file, folder, path);
        DeleteFileW(path);
    }

    RemoveDirectoryW(folder);
}
