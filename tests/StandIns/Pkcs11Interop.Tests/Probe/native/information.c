/*
 * The module, its slots and the token: every field of every structure has a value of its own, so that a test sees when one
 * is read from the wrong place.
 */
#include <string.h>

#include "probe.h"

static CK_ULONG initialize_flags = 0xFFFF;

static void text(CK_BYTE *field, size_t size, const char *value)
{
    memset(field, ' ', size);
    memcpy(field, value, strlen(value));
}

CK_ULONG initialize(CK_C_INITIALIZE_ARGS *arguments)
{
#ifdef FAULT_INITIALIZE_FAILS
    return GENERAL_ERROR;
#endif
    initialize_flags = arguments ? arguments->flags : 0;
    return OK;
}

CK_ULONG finalize(void *reserved) { return reserved ? ARGUMENTS_BAD : OK; }

CK_ULONG get_info(CK_INFO *info)
{
    info->version = (CK_VERSION){ 2, 4 };
    text(info->manufacturer, 32, "manufacturer of the module");
    info->flags = initialize_flags;
    text(info->description, 32, "description of the module, full.");
    info->library = (CK_VERSION){ 3, 0 };
    return OK;
}

CK_ULONG get_slot_list(CK_BYTE token_present, CK_ULONG *slots, CK_ULONG *count)
{
    CK_ULONG available = token_present ? 1 : 3;
    for (CK_ULONG i = 0; slots && i < available; i++)
        slots[i] = SLOT + i;
    *count = available;
    return OK;
}

CK_ULONG get_slot_info(CK_ULONG slot, CK_SLOT_INFO *info)
{
    text(info->description, 64, "description of the slot");
    text(info->manufacturer, 32, "manufacturer of the slot");
    info->flags = 5;
    info->hardware = (CK_VERSION){ 1, 2 };
    info->firmware = (CK_VERSION){ 3, 45 };
    return slot == SLOT ? OK : GENERAL_ERROR;
}

CK_ULONG get_token_info(CK_ULONG slot, CK_TOKEN_INFO *info)
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
    return slot == SLOT ? OK : GENERAL_ERROR;
}
