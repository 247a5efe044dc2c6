/*
 * A PKCS#11 module without a token behind it: every field of every structure has a value of its own, so that a test sees
 * when one is read from the wrong place, and its functions answer by how they were called. It includes no PKCS#11 header:
 * the layout is written down here a second time, from the specification. Compiled with -DFAULT_… it misbehaves at loading.
 */
#include <string.h>

#ifdef _WIN32
#pragma pack(push, 1)
#define EXPORT __declspec(dllexport)
#else
#define EXPORT __attribute__((visibility("default")))
#endif

typedef unsigned long CK_ULONG;
typedef unsigned char CK_BYTE;
typedef struct { CK_BYTE major, minor; } CK_VERSION;
typedef struct { CK_VERSION version; CK_BYTE manufacturer[32]; CK_ULONG flags; CK_BYTE description[32]; CK_VERSION library; } CK_INFO;
typedef struct { CK_BYTE description[64], manufacturer[32]; CK_ULONG flags; CK_VERSION hardware, firmware; } CK_SLOT_INFO;
typedef struct {
    CK_BYTE label[32], manufacturer[32], model[16], serial[16];
    CK_ULONG flags, max_sessions, sessions, max_rw_sessions, rw_sessions, max_pin, min_pin;
    CK_ULONG total_public, free_public, total_private, free_private;
    CK_VERSION hardware, firmware;
    CK_BYTE utc_time[16];
} CK_TOKEN_INFO;
typedef struct { CK_ULONG slot, state, flags, device_error; } CK_SESSION_INFO;
typedef struct { CK_ULONG type; void *value; CK_ULONG length; } CK_ATTRIBUTE;
typedef struct { CK_ULONG type; void *parameter; CK_ULONG length; } CK_MECHANISM;
typedef struct { void *callbacks[4]; CK_ULONG flags; void *reserved; } CK_C_INITIALIZE_ARGS;
typedef struct { CK_VERSION version; void *functions[68]; } CK_FUNCTION_LIST;

enum { OK = 0, GENERAL_ERROR = 5, ARGUMENTS_BAD = 7, ATTRIBUTE_TYPE_INVALID = 0x12, NOT_SUPPORTED = 0x54, PIN_LEN_RANGE = 0xA2 };
enum { OBJECTS = 600 };

static CK_ULONG initialize_flags = 0xFFFF, found, signing_mechanism;

static void text(CK_BYTE *field, size_t size, const char *value)
{
    memset(field, ' ', size);
    memcpy(field, value, strlen(value));
}

static CK_ULONG not_supported(void) { return NOT_SUPPORTED; }

static CK_ULONG initialize(CK_C_INITIALIZE_ARGS *arguments)
{
#ifdef FAULT_INITIALIZE_FAILS
    return GENERAL_ERROR;
#endif
    initialize_flags = arguments ? arguments->flags : 0;
    return OK;
}

static CK_ULONG finalize(void *reserved) { return reserved ? ARGUMENTS_BAD : OK; }

static CK_ULONG get_info(CK_INFO *info)
{
    info->version = (CK_VERSION){ 2, 4 };
    text(info->manufacturer, 32, "manufacturer of the module");
    info->flags = initialize_flags;
    text(info->description, 32, "description of the module, full.");
    info->library = (CK_VERSION){ 3, 0 };
    return OK;
}

static CK_ULONG get_slot_list(CK_BYTE token_present, CK_ULONG *slots, CK_ULONG *count)
{
    CK_ULONG available = token_present ? 1 : 3;
    for (CK_ULONG i = 0; slots && i < available; i++)
        slots[i] = 0x70000001 + i;
    *count = available;
    return OK;
}

static CK_ULONG get_slot_info(CK_ULONG slot, CK_SLOT_INFO *info)
{
    text(info->description, 64, "description of the slot");
    text(info->manufacturer, 32, "manufacturer of the slot");
    info->flags = 5;
    info->hardware = (CK_VERSION){ 1, 2 };
    info->firmware = (CK_VERSION){ 3, 45 };
    return slot == 0x70000001 ? OK : GENERAL_ERROR;
}

static CK_ULONG get_token_info(CK_ULONG slot, CK_TOKEN_INFO *info)
{
    text(info->label, 32, "label of the token");
    text(info->manufacturer, 32, "manufacturer of the token");
    text(info->model, 16, "model");
    text(info->serial, 16, "0123456789ABCDEF");
    info->flags = 0x20104;
    info->max_sessions = 101;
    info->sessions = 102;
    info->max_rw_sessions = 103;
    info->rw_sessions = 104;
    info->max_pin = 105;
    info->min_pin = 106;
    info->total_public = (CK_ULONG)-1;
    info->free_public = 108;
    info->total_private = 109;
    info->free_private = 110;
    info->hardware = (CK_VERSION){ 5, 6 };
    info->firmware = (CK_VERSION){ 7, 100 };
    text(info->utc_time, 16, "2024072512345600");
    return slot == 0x70000001 ? OK : GENERAL_ERROR;
}

static CK_ULONG open_session(CK_ULONG slot, CK_ULONG flags, void *application, void *notify, CK_ULONG *session)
{
    *session = 0x7000000A;
    return slot == 0x70000001 && flags == 6 && !application && !notify ? OK : ARGUMENTS_BAD;
}

static CK_ULONG session_only(CK_ULONG session) { return session == 0x7000000A ? OK : ARGUMENTS_BAD; }

static CK_ULONG get_session_info(CK_ULONG session, CK_SESSION_INFO *info)
{
    *info = (CK_SESSION_INFO){ 0x70000001, 3, 6, 0x111 };
    return session_only(session);
}

/* A null PIN is for a PIN pad, an empty one is too short: the caller must keep them apart. */
static CK_ULONG login(CK_ULONG session, CK_ULONG user, CK_BYTE *pin, CK_ULONG length)
{
    if (session != 0x7000000A || user != 1)
        return ARGUMENTS_BAD;
    return !pin && length == 0 ? OK : PIN_LEN_RANGE;
}

static CK_ULONG find_objects_init(CK_ULONG session, CK_ATTRIBUTE *attributes, CK_ULONG count)
{
    found = 0;
    if (count == 0)
        return session_only(session);
    /* Three criteria: a CK_ULONG, an empty value, no value. */
    return count == 3 && attributes[0].type == 0 && attributes[0].length == sizeof(CK_ULONG) && *(CK_ULONG *)attributes[0].value == 3
        && attributes[1].type == 3 && attributes[1].value && attributes[1].length == 0
        && attributes[2].type == 0x102 && !attributes[2].value && attributes[2].length == 0 ? OK : ARGUMENTS_BAD;
}

static CK_ULONG find_objects(CK_ULONG session, CK_ULONG *objects, CK_ULONG maximum, CK_ULONG *count)
{
    for (*count = 0; *count < maximum && found < OBJECTS; ++*count)
        objects[*count] = 0x1000 + found++;
    return session_only(session);
}

/* CKA_LABEL is a text whose length is first said to be longer than it is, CKA_START_DATE a date; nothing else is there. */
static CK_ULONG get_attribute_value(CK_ULONG session, CK_ULONG object, CK_ATTRIBUTE *attributes, CK_ULONG count)
{
    CK_ULONG result = session_only(session);
    for (CK_ULONG i = 0; i < count; i++) {
        const char *value = attributes[i].type == 3 ? "label" : attributes[i].type == 0x110 ? "20240725" : NULL;
        if (!value || object != 0x1001) {
            attributes[i].length = (CK_ULONG)-1;
            result = ATTRIBUTE_TYPE_INVALID;
        } else if (!attributes[i].value) {
            attributes[i].length = strlen(value) + (attributes[i].type == 3 ? 10 : 0);
        } else {
            memcpy(attributes[i].value, value, strlen(value));
            attributes[i].length = strlen(value);
        }
    }
    return result;
}

static CK_ULONG sign_init(CK_ULONG session, CK_MECHANISM *mechanism, CK_ULONG key)
{
    signing_mechanism = mechanism->type;
    return session == 0x7000000A && key == 0x1001 && !mechanism->parameter && mechanism->length == 0 ? OK : ARGUMENTS_BAD;
}

/* The signature is the mechanism's low byte and then the data, its first announced length twice too long. */
static CK_ULONG sign(CK_ULONG session, CK_BYTE *data, CK_ULONG size, CK_BYTE *signature, CK_ULONG *length)
{
    if (!data)
        return ARGUMENTS_BAD;
    if (!signature) {
        *length = 2 * (size + 1);
        return OK;
    }
    signature[0] = (CK_BYTE)signing_mechanism;
    memcpy(signature + 1, data, size);
    *length = size + 1;
    return session_only(session);
}

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
