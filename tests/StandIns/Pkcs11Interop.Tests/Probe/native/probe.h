/* The functions of the module, a group a file. */
#ifndef PROBE_H
#define PROBE_H

#include "layout.h"

/* The one slot with a token, its session, and the key that signs. */
enum { SLOT = 0x70000001, SESSION = 0x7000000A, FIRST_OBJECT = 0x1000, KEY = 0x1001 };

CK_ULONG initialize(CK_C_INITIALIZE_ARGS *arguments);
CK_ULONG finalize(void *reserved);
CK_ULONG get_info(CK_INFO *info);
CK_ULONG get_slot_list(CK_BYTE token_present, CK_ULONG *slots, CK_ULONG *count);
CK_ULONG get_slot_info(CK_ULONG slot, CK_SLOT_INFO *info);
CK_ULONG get_token_info(CK_ULONG slot, CK_TOKEN_INFO *info);
CK_ULONG open_session(CK_ULONG slot, CK_ULONG flags, void *application, void *notify, CK_ULONG *session);
CK_ULONG session_only(CK_ULONG session);
CK_ULONG get_session_info(CK_ULONG session, CK_SESSION_INFO *info);
CK_ULONG login(CK_ULONG session, CK_ULONG user, CK_BYTE *pin, CK_ULONG length);
CK_ULONG find_objects_init(CK_ULONG session, CK_ATTRIBUTE *attributes, CK_ULONG count);
CK_ULONG find_objects(CK_ULONG session, CK_ULONG *objects, CK_ULONG maximum, CK_ULONG *count);
CK_ULONG get_attribute_value(CK_ULONG session, CK_ULONG object, CK_ATTRIBUTE *attributes, CK_ULONG count);
CK_ULONG sign_init(CK_ULONG session, CK_MECHANISM *mechanism, CK_ULONG key);
CK_ULONG sign(CK_ULONG session, CK_BYTE *data, CK_ULONG size, CK_BYTE *signature, CK_ULONG *length);

#endif
