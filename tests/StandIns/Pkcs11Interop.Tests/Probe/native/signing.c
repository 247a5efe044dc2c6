#include <string.h>

#include "probe.h"

static CK_ULONG signing_mechanism;

CK_ULONG sign_init(CK_ULONG session, CK_MECHANISM *mechanism, CK_ULONG key)
{
    signing_mechanism = mechanism->type;
    return session == SESSION && key == KEY && !mechanism->parameter && mechanism->length == 0 ? OK : ARGUMENTS_BAD;
}

/* The signature is the mechanism's low byte and then the data, its first announced length twice too long. */
CK_ULONG sign(CK_ULONG session, CK_BYTE *data, CK_ULONG size, CK_BYTE *signature, CK_ULONG *length)
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
