#include "winterop.h"

#include <stdlib.h>

char *utf8_from_wide(const wchar_t *text)
{
    int size = WideCharToMultiByte(CP_UTF8, 0, text, -1, NULL, 0, NULL, NULL);
    char *result = malloc(size);
    if (result != NULL)
    {
        WideCharToMultiByte(CP_UTF8, 0, text, -1, result, size, NULL, NULL);
    }

    return result;
}

wchar_t *wide_from_utf8(const char *text)
{
    int length = MultiByteToWideChar(CP_UTF8, 0, text, -1, NULL, 0);
    wchar_t *result = malloc(length * sizeof(wchar_t));
    if (result != NULL)
    {
        MultiByteToWideChar(CP_UTF8, 0, text, -1, result, length);
    }

    return result;
}
