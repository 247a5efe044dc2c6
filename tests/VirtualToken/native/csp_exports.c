/* The cryptographic service provider's entry points. Each forwards to a managed function, which returns 0 or an error code. */
#include <windows.h>
#include <wincrypt.h>

#include "managed_module.h"

#define EXPORT __declspec(dllexport) BOOL WINAPI

typedef struct VTableProvStruc *PROVIDER_CALLBACKS;

/* In the order of ProviderTable in Csp/ProviderTable.cs. */
struct provider_table {
    DWORD (*acquire_context)(HCRYPTPROV *, LPCSTR, DWORD, PROVIDER_CALLBACKS);
    DWORD (*release_context)(HCRYPTPROV, DWORD);
    DWORD (*get_prov_param)(HCRYPTPROV, DWORD, BYTE *, DWORD *, DWORD);
    DWORD (*set_prov_param)(HCRYPTPROV, DWORD, const BYTE *, DWORD);
    DWORD (*get_user_key)(HCRYPTPROV, DWORD, HCRYPTKEY *);
    DWORD (*export_key)(HCRYPTPROV, HCRYPTKEY, HCRYPTKEY, DWORD, DWORD, BYTE *, DWORD *);
    DWORD (*destroy_key)(HCRYPTPROV, HCRYPTKEY);
    DWORD (*create_hash)(HCRYPTPROV, ALG_ID, HCRYPTKEY, DWORD, HCRYPTHASH *);
    DWORD (*hash_data)(HCRYPTPROV, HCRYPTHASH, const BYTE *, DWORD, DWORD);
    DWORD (*get_hash_param)(HCRYPTPROV, HCRYPTHASH, DWORD, BYTE *, DWORD *, DWORD);
    DWORD (*set_hash_param)(HCRYPTPROV, HCRYPTHASH, DWORD, const BYTE *, DWORD);
    DWORD (*destroy_hash)(HCRYPTPROV, HCRYPTHASH);
    DWORD (*sign_hash)(HCRYPTPROV, HCRYPTHASH, DWORD, LPCWSTR, DWORD, BYTE *, DWORD *);
};

static const struct provider_table *provider(void)
{
    typedef const struct provider_table *(*get_table_fn)(void);
    static const struct provider_table *table;
    if (table == NULL) {
        get_table_fn get_table = (get_table_fn)managed_function(
            TEXT_LITERAL("EGovToken.Testing.VirtualToken.Csp.ProviderTable, VirtualToken"), TEXT_LITERAL("GetTable"));
        table = get_table == NULL ? NULL : get_table();
    }

    return table;
}

static BOOL finish(DWORD error)
{
    if (error != ERROR_SUCCESS) {
        SetLastError(error);
    }

    return error == ERROR_SUCCESS;
}

/* Without .NET the provider cannot start: NTE_PROVIDER_DLL_FAIL. */
#define FORWARD(function, ...) finish(provider() == NULL ? (DWORD)NTE_PROVIDER_DLL_FAIL : provider()->function(__VA_ARGS__))

EXPORT CPAcquireContext(HCRYPTPROV *handle, LPCSTR container, DWORD flags, PROVIDER_CALLBACKS callbacks)
{
    return FORWARD(acquire_context, handle, container, flags, callbacks);
}

EXPORT CPReleaseContext(HCRYPTPROV handle, DWORD flags)
{
    return FORWARD(release_context, handle, flags);
}

EXPORT CPGetProvParam(HCRYPTPROV handle, DWORD parameter, BYTE *data, DWORD *length, DWORD flags)
{
    return FORWARD(get_prov_param, handle, parameter, data, length, flags);
}

EXPORT CPSetProvParam(HCRYPTPROV handle, DWORD parameter, const BYTE *data, DWORD flags)
{
    return FORWARD(set_prov_param, handle, parameter, data, flags);
}

EXPORT CPGetUserKey(HCRYPTPROV handle, DWORD key_spec, HCRYPTKEY *key)
{
    return FORWARD(get_user_key, handle, key_spec, key);
}

EXPORT CPExportKey(HCRYPTPROV handle, HCRYPTKEY key, HCRYPTKEY export_key, DWORD type, DWORD flags, BYTE *data, DWORD *length)
{
    return FORWARD(export_key, handle, key, export_key, type, flags, data, length);
}

EXPORT CPDestroyKey(HCRYPTPROV handle, HCRYPTKEY key)
{
    return FORWARD(destroy_key, handle, key);
}

EXPORT CPCreateHash(HCRYPTPROV handle, ALG_ID algorithm, HCRYPTKEY key, DWORD flags, HCRYPTHASH *hash)
{
    return FORWARD(create_hash, handle, algorithm, key, flags, hash);
}

EXPORT CPHashData(HCRYPTPROV handle, HCRYPTHASH hash, const BYTE *data, DWORD length, DWORD flags)
{
    return FORWARD(hash_data, handle, hash, data, length, flags);
}

EXPORT CPGetHashParam(HCRYPTPROV handle, HCRYPTHASH hash, DWORD parameter, BYTE *data, DWORD *length, DWORD flags)
{
    return FORWARD(get_hash_param, handle, hash, parameter, data, length, flags);
}

EXPORT CPSetHashParam(HCRYPTPROV handle, HCRYPTHASH hash, DWORD parameter, const BYTE *data, DWORD flags)
{
    return FORWARD(set_hash_param, handle, hash, parameter, data, flags);
}

EXPORT CPDestroyHash(HCRYPTPROV handle, HCRYPTHASH hash)
{
    return FORWARD(destroy_hash, handle, hash);
}

EXPORT CPSignHash(
    HCRYPTPROV handle, HCRYPTHASH hash, DWORD key_spec, LPCWSTR description, DWORD flags, BYTE *signature, DWORD *length)
{
    return FORWARD(sign_hash, handle, hash, key_spec, description, flags, signature, length);
}

/*
 * Windows loads a provider only if it exports all of these. The x64 convention lets a function ignore its arguments,
 * so they are not declared.
 */
#define NOT_IMPLEMENTED(function) \
    EXPORT function(void) \
    { \
        return finish((DWORD)E_NOTIMPL); \
    }

NOT_IMPLEMENTED(CPDecrypt)
NOT_IMPLEMENTED(CPDeriveKey)
NOT_IMPLEMENTED(CPDuplicateHash)
NOT_IMPLEMENTED(CPDuplicateKey)
NOT_IMPLEMENTED(CPEncrypt)
NOT_IMPLEMENTED(CPGenKey)
NOT_IMPLEMENTED(CPGenRandom)
NOT_IMPLEMENTED(CPGetKeyParam)
NOT_IMPLEMENTED(CPHashSessionKey)
NOT_IMPLEMENTED(CPImportKey)
NOT_IMPLEMENTED(CPSetKeyParam)
NOT_IMPLEMENTED(CPVerifySignature)
