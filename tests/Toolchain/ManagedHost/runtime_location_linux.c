#define _GNU_SOURCE
#include "runtime_location.h"

#include <dirent.h>
#include <dlfcn.h>
#include <libgen.h>
#include <limits.h>
#include <link.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define HOSTFXR "libhostfxr.so"

static int remember_hostfxr(struct dl_phdr_info *info, size_t size, void *path)
{
    (void)size;
    const char *name = strrchr(info->dlpi_name, '/');
    if (name == NULL || strcmp(name + 1, HOSTFXR) != 0) {
        return 0;
    }

    snprintf(path, LOCATION_LENGTH, "%s", info->dlpi_name);
    return 1;
}

/* The hostfxr of the highest version below a .NET root. */
static int newest_hostfxr(const char *root, char *path)
{
    char folder[LOCATION_LENGTH];
    snprintf(folder, sizeof folder, "%s/host/fxr", root);
    struct dirent **versions = NULL;
    int count = scandir(folder, &versions, NULL, versionsort);
    int found = 0;
    for (int index = count - 1; index >= 0; index--) {
        if (!found && versions[index]->d_name[0] != '.') {
            snprintf(path, LOCATION_LENGTH, "%.2000s/%.200s/" HOSTFXR, folder, versions[index]->d_name);
            found = access(path, R_OK) == 0;
        }

        free(versions[index]);
    }

    free(versions);
    return found;
}

/* The folder of the program `dotnet` that PATH leads to; links followed, as distributions link it from /usr/bin. */
static int root_of_dotnet_on_path(char *root)
{
    const char *path = getenv("PATH");
    while (path != NULL && *path != '\0') {
        int length = (int)strcspn(path, ":");
        char candidate[LOCATION_LENGTH];
        char program[PATH_MAX];
        snprintf(candidate, sizeof candidate, "%.*s/dotnet", length, path);
        if (access(candidate, X_OK) == 0 && realpath(candidate, program) != NULL) {
            snprintf(root, LOCATION_LENGTH, "%s", dirname(program));
            return 1;
        }

        path += length;
        path += *path == ':' ? 1 : 0;
    }

    return 0;
}

static int installed_hostfxr(char *path)
{
    const char *configured = getenv("DOTNET_ROOT");
    char root[LOCATION_LENGTH];
    return (configured != NULL && newest_hostfxr(configured, path))
        || (root_of_dotnet_on_path(root) && newest_hostfxr(root, path))
        || newest_hostfxr("/usr/share/dotnet", path)
        || newest_hostfxr("/usr/lib/dotnet", path);
}

int find_runtime(struct runtime_location *location)
{
    char path[LOCATION_LENGTH];
    if (!dl_iterate_phdr(remember_hostfxr, path) && !installed_hostfxr(path)) {
        fprintf(stderr, HOST_NAME ": no .NET found: set DOTNET_ROOT or put dotnet on PATH\n");
        return 0;
    }

    location->hostfxr = dlopen(path, RTLD_NOW);
    if (location->hostfxr == NULL) {
        fprintf(stderr, HOST_NAME ": %s\n", dlerror());
        return 0;
    }

    Dl_info self;
    char library[PATH_MAX];
    if (dladdr((void *)find_runtime, &self) == 0 || realpath(self.dli_fname, library) == NULL) {
        fprintf(stderr, HOST_NAME ": the library cannot tell where it is itself\n");
        return 0;
    }

    snprintf(location->runtime_config, LOCATION_LENGTH, "%.4000s/" RUNTIME_CONFIG, dirname(library));
    location->compiled_assembly[0] = 0;
    return 1;
}

void *hostfxr_symbol(const struct runtime_location *location, const char *name)
{
    void *symbol = dlsym(location->hostfxr, name);
    if (symbol == NULL) {
        fprintf(stderr, HOST_NAME ": %s\n", dlerror());
    }

    return symbol;
}

void stay_loaded(void)
{
    Dl_info self;
    if (dladdr((void *)find_runtime, &self) != 0) {
        dlopen(self.dli_fname, RTLD_NOW | RTLD_NODELETE);
    }
}
