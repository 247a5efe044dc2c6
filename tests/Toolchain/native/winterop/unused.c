/* Exports that wix.dll declares and the project's packages never need. The ones that would do something say that they cannot. */
#include "winterop.h"

/* Resets access rights that the tools set on their temporary files; files have none worth the name under Wine. */
WINTEROP_EXPORT HRESULT WINAPI ResetAcls(const wchar_t **files, DWORD count)
{
    (void)files;
    (void)count;
    return S_OK;
}

/* Identifies the signer of a remote payload. */
WINTEROP_EXPORT HRESULT WINAPI HashPublicKeyInfo(void *certificate, BYTE *hash, DWORD *size)
{
    (void)certificate;
    (void)hash;
    (void)size;
    return E_NOTIMPL;
}

/* Cabinets that are reused from another build are looked into. */
WINTEROP_EXPORT HRESULT WINAPI EnumerateCabBegin(void)
{
    return S_OK;
}

WINTEROP_EXPORT HRESULT WINAPI EnumerateCab(const wchar_t *cabinet, void *notify)
{
    (void)cabinet;
    (void)notify;
    return E_NOTIMPL;
}

WINTEROP_EXPORT void WINAPI EnumerateCabFinish(void)
{
}
