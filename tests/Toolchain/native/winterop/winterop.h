/*
 * The native half of WiX 3.11's wix.dll, for x64: the tools come with an x86 one, which a 64-bit process cannot load.
 * Signatures are those of the P/Invoke declarations in wix.dll; all strings are UTF-16, failures are HRESULTs.
 */
#ifndef WINTEROP_H
#define WINTEROP_H

#define WIN32_LEAN_AND_MEAN
#include <windows.h>

#define WINTEROP_EXPORT __declspec(dllexport)

/* Text for the cabinet API, which has narrow strings only. Free the result with free(). */
char *utf8_from_wide(const wchar_t *text);
wchar_t *wide_from_utf8(const char *text);

#endif
