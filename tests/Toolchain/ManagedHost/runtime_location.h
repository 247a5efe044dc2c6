/* Where .NET is on this machine. */
#ifndef RUNTIME_LOCATION_H
#define RUNTIME_LOCATION_H

#include "hostfxr.h"

#define LOCATION_LENGTH 4096

struct runtime_location {
    void *hostfxr;
    char_t runtime_config[LOCATION_LENGTH];

    /* The embedded assembly, compiled ahead of time; empty when it is not to be had as a file. */
    char_t compiled_assembly[LOCATION_LENGTH];
};

/*
 * Loads hostfxr: the one that the process has already, if any, because only that one knows of the running .NET.
 * Returns 0, having told why on standard error, when there is none.
 */
int find_runtime(struct runtime_location *location);

/* A function of hostfxr; NULL, told on standard error, when it has none of that name. */
void *hostfxr_symbol(const struct runtime_location *location, const char *name);

/* Keeps this library in the process for good: .NET, and what it holds of the embedded assembly, cannot be unloaded. */
void stay_loaded(void);

#endif
