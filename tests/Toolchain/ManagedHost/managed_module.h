/* The managed half of the library: where its functions are found. */
#ifndef MANAGED_MODULE_H
#define MANAGED_MODULE_H

#ifdef _WIN32
#include <windows.h>
#endif
#include <stddef.h>

#include "coreclr_delegates.h"

#ifdef _WIN32
#define TEXT_LITERAL_(text) L##text
#define TEXT_LITERAL(text) TEXT_LITERAL_(text)
#else
#define TEXT_LITERAL(text) text
#endif

/*
 * Finds an [UnmanagedCallersOnly] method of the embedded assembly, starting .NET first where need be.
 * Takes a type's full name with a comma and the name of the assembly behind it. Returns NULL, having told why on standard error,
 * when that fails.
 */
void *managed_function(const char_t *type, const char_t *method);

#endif
