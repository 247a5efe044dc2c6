#include "managed_module.h"

#include <stdio.h>

#include "hostfxr.h"
#include "runtime_location.h"

/* The bounds of the assembly, as embedded_assembly.S includes it. */
extern const char embedded_assembly[];
extern const char embedded_assembly_end[];

static get_function_pointer_fn get_function_pointer;

static void report(const char *step, int status)
{
    fprintf(stderr, HOST_NAME ": %s failed with 0x%08x\n", step, (unsigned)status);
}

/*
 * In a process that runs .NET already, hostfxr joins what runs: Success_HostAlreadyInitialized and
 * Success_DifferentRuntimeProperties are positive and both fine.
 */
static hostfxr_handle open_runtime(const struct runtime_location *location)
{
    hostfxr_initialize_for_runtime_config_fn initialize =
        (hostfxr_initialize_for_runtime_config_fn)hostfxr_symbol(location, "hostfxr_initialize_for_runtime_config");
    if (initialize == NULL) {
        return NULL;
    }

    hostfxr_handle runtime = NULL;
    int status = initialize(location->runtime_config, NULL, &runtime);
    if (status < 0) {
        report("starting .NET", status);
        return NULL;
    }

    return runtime;
}

static void *runtime_delegate(const struct runtime_location *location, hostfxr_handle runtime, enum hostfxr_delegate_type type)
{
    hostfxr_get_runtime_delegate_fn get_delegate =
        (hostfxr_get_runtime_delegate_fn)hostfxr_symbol(location, "hostfxr_get_runtime_delegate");
    void *delegate = NULL;
    int status = get_delegate == NULL ? -1 : get_delegate(runtime, type, &delegate);
    if (status != 0) {
        report("getting a hosting function", status);
    }

    return delegate;
}

static int load_embedded_assembly(void)
{
    struct runtime_location location;
    if (!find_runtime(&location)) {
        return 0;
    }

    hostfxr_handle runtime = open_runtime(&location);
    if (runtime == NULL) {
        return 0;
    }

    load_assembly_fn load_file = (load_assembly_fn)runtime_delegate(&location, runtime, hdt_load_assembly);
    load_assembly_bytes_fn load_bytes = (load_assembly_bytes_fn)runtime_delegate(&location, runtime, hdt_load_assembly_bytes);
    get_function_pointer_fn get_pointer = (get_function_pointer_fn)runtime_delegate(&location, runtime, hdt_get_function_pointer);
    if (load_file == NULL || load_bytes == NULL || get_pointer == NULL) {
        return 0;
    }

    /*
     * From a file, because .NET takes no compiled code from memory.
     * A test may have loaded the assembly from disk already, and .NET refuses a second one of that name.
     * So a refusal alone is no failure: whether the functions can be found is.
     */
    if (location.compiled_assembly[0] == 0 || load_file(location.compiled_assembly, NULL, NULL) != 0) {
        load_bytes(embedded_assembly, (size_t)(embedded_assembly_end - embedded_assembly), NULL, 0, NULL, NULL);
    }

    stay_loaded();
    get_function_pointer = get_pointer;
    return 1;
}

void *managed_function(const char_t *type, const char_t *method)
{
    if (get_function_pointer == NULL && !load_embedded_assembly()) {
        return NULL;
    }

    void *function = NULL;
    int status = get_function_pointer(type, method, UNMANAGEDCALLERSONLY_METHOD, NULL, NULL, &function);
    if (status != 0) {
        report("finding a function of the embedded assembly", status);
        return NULL;
    }

    return function;
}
