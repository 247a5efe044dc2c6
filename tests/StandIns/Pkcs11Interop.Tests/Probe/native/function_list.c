/*
 * A PKCS#11 module without a token behind it, whose functions answer by how they were called. Compiled with -DFAULT_… it
 * misbehaves at loading.
 */
#include "probe.h"

#ifdef _WIN32
#define EXPORT __declspec(dllexport)
#else
#define EXPORT __attribute__((visibility("default")))
#endif

static CK_ULONG not_supported(void) { return NOT_SUPPORTED; }

EXPORT CK_ULONG C_GetFunctionList(CK_FUNCTION_LIST **list)
{
    static CK_FUNCTION_LIST functions = { { 2, 40 }, { 0 } };
#ifdef FAULT_NO_FUNCTION_LIST
    return GENERAL_ERROR;
#endif
    for (int i = 0; i < 68; i++)
        functions.functions[i] = not_supported;
    functions.functions[0] = initialize;
    functions.functions[1] = finalize;
    functions.functions[2] = get_info;
    functions.functions[4] = get_slot_list;
    functions.functions[5] = get_slot_info;
    functions.functions[6] = get_token_info;
    functions.functions[12] = open_session;
    functions.functions[13] = session_only; /* C_CloseSession */
    functions.functions[15] = get_session_info;
    functions.functions[18] = login;
    functions.functions[24] = get_attribute_value;
    functions.functions[26] = find_objects_init;
    functions.functions[27] = find_objects;
    functions.functions[28] = session_only; /* C_FindObjectsFinal */
    functions.functions[42] = sign_init;
    functions.functions[43] = sign;
#ifdef FAULT_NULL_FUNCTION
    functions.functions[67] = 0; /* C_WaitForSlotEvent */
#endif
    *list = &functions;
    return OK;
}
