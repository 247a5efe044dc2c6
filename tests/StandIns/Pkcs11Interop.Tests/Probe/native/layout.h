/*
 * How PKCS#11 lies in memory. It includes no PKCS#11 header: the layout is written down here a second time, from the
 * specification.
 */
#ifndef LAYOUT_H
#define LAYOUT_H

#ifdef _WIN32
#pragma pack(push, 1)
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

#endif
