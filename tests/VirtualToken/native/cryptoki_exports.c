#include "managed_module.h"

#ifdef _WIN32
#define EXPORT __declspec(dllexport)
#else
#define EXPORT __attribute__((visibility("default")))
#endif

/* CK_RV is C's unsigned long, four bytes on Windows and eight on 64-bit Linux. */
typedef unsigned long CK_RV;

static const CK_RV general_error = 5;

/* The one export of Cryptoki that callers need: the table behind it holds managed functions. */
EXPORT CK_RV C_GetFunctionList(void **list)
{
    typedef CK_RV (*get_function_list_fn)(void **);
    static get_function_list_fn get_function_list;
    if (get_function_list == NULL) {
        get_function_list = (get_function_list_fn)managed_function(
            TEXT_LITERAL("EGovToken.Testing.VirtualToken.Module.GeneralPurposeFunctions, VirtualToken"),
            TEXT_LITERAL("GetFunctionList"));
    }

    return get_function_list == NULL ? general_error : get_function_list(list);
}
