#include <stddef.h>

#define EXPORT __attribute__((visibility("default")))

/* C's unsigned long is what CK_RV is. */
typedef unsigned long CK_RV;

static void *function_list;
static CK_RV answer;

/* Called by the process that plays the token: what C_GetFunctionList is to hand out and to return from now on. */
EXPORT void hostile_set_function_list(void *list, CK_RV value)
{
    function_list = list;
    answer = value;
}

EXPORT CK_RV C_GetFunctionList(void **list)
{
    *list = function_list;
    return answer;
}
