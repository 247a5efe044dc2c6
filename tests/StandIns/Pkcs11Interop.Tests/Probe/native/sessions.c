#include "probe.h"

CK_ULONG open_session(CK_ULONG slot, CK_ULONG flags, void *application, void *notify, CK_ULONG *session)
{
    *session = SESSION;
    return slot == SLOT && flags == 6 && !application && !notify ? OK : ARGUMENTS_BAD;
}

CK_ULONG session_only(CK_ULONG session) { return session == SESSION ? OK : ARGUMENTS_BAD; }

CK_ULONG get_session_info(CK_ULONG session, CK_SESSION_INFO *info)
{
    *info = (CK_SESSION_INFO){ SLOT, 3, 6, 0x111 };
    return session_only(session);
}

/* A null PIN is for a PIN pad, an empty one is too short: the caller must keep them apart. */
CK_ULONG login(CK_ULONG session, CK_ULONG user, CK_BYTE *pin, CK_ULONG length)
{
    if (session != SESSION || user != 1)
        return ARGUMENTS_BAD;
    return !pin && length == 0 ? OK : PIN_LEN_RANGE;
}
