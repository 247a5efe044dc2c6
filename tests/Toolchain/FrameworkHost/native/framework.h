/* The .NET Framework of this process, by way of mscoree (metahost.h). */
#ifndef FRAMEWORK_H
#define FRAMEWORK_H

#include <windows.h>

/* Calls "static int METHOD(string)" in the process's first domain, which is started first if necessary; FALSE when it could not be. */
BOOL call_managed(const wchar_t *assembly, const wchar_t *type, const wchar_t *method, const wchar_t *argument, DWORD *result);

#endif
