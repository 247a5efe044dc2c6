#include "entry_point.h"

#include "managed_module.h"

UINT run_entry_point(unsigned long install, const char *name)
{
    typedef int (*invoke_fn)(unsigned long, const char *);
    static invoke_fn invoke;
    if (invoke == NULL) {
        invoke = (invoke_fn)managed_function(
            TEXT_LITERAL("EGovToken.Testing.CustomActionHost.Gateway, CustomActionHost"), TEXT_LITERAL("Invoke"));
    }

    return invoke == NULL ? ERROR_INSTALL_FAILURE : (UINT)invoke(install, name);
}
