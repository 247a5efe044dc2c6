#include "framework.h"

/* Of each interface only what is called, at its place in the table. */
typedef struct meta_host { const struct meta_host_table *table; } meta_host;
typedef struct runtime_info { const struct runtime_info_table *table; } runtime_info;
typedef struct runtime_host { const struct runtime_host_table *table; } runtime_host;

struct meta_host_table {
    void *unknown[3];
    HRESULT (STDMETHODCALLTYPE *get_runtime)(meta_host *, const wchar_t *version, const IID *, void **);
};

struct runtime_info_table {
    void *unknown[3];
    void *before[6];
    HRESULT (STDMETHODCALLTYPE *get_interface)(runtime_info *, const CLSID *, const IID *, void **);
};

struct runtime_host_table {
    void *unknown[3];
    HRESULT (STDMETHODCALLTYPE *start)(runtime_host *);
    void *before[7];
    HRESULT (STDMETHODCALLTYPE *execute_in_default_domain)(
        runtime_host *, const wchar_t *assembly, const wchar_t *type, const wchar_t *method, const wchar_t *argument, DWORD *result);
};

static const CLSID meta_host_class = { 0x9280188d, 0x0e8e, 0x4867, { 0xb3, 0x0c, 0x7f, 0xa8, 0x38, 0x84, 0xe8, 0xde } };
static const IID meta_host_interface = { 0xd332db9e, 0xb9b3, 0x4125, { 0x82, 0x07, 0xa1, 0x48, 0x84, 0xf5, 0x32, 0x16 } };
static const IID runtime_info_interface = { 0xbd39d1d2, 0xba2f, 0x486a, { 0x89, 0xb0, 0xb4, 0xb0, 0xcb, 0x46, 0x68, 0x91 } };
static const CLSID runtime_host_class = { 0x90f1a06e, 0x7712, 0x4762, { 0x86, 0xb5, 0x7a, 0x5e, 0xba, 0x6b, 0xdb, 0x02 } };
static const IID runtime_host_interface = { 0x90f1a06c, 0x7712, 0x4762, { 0x86, 0xb5, 0x7a, 0x5e, 0xba, 0x6b, 0xdb, 0x02 } };

/* The one of this process: mscoree stays when this library goes. */
static runtime_host *start_host(void)
{
    typedef HRESULT (WINAPI *create_fn)(const CLSID *, const IID *, void **);
    HMODULE mscoree = LoadLibraryW(L"mscoree.dll");
    create_fn create = mscoree == NULL ? NULL : (create_fn)GetProcAddress(mscoree, "CLRCreateInstance");
    meta_host *meta;
    runtime_info *runtime;
    runtime_host *host;
    return create != NULL
            && SUCCEEDED(create(&meta_host_class, &meta_host_interface, (void **)&meta))
            && SUCCEEDED(meta->table->get_runtime(meta, L"v4.0.30319", &runtime_info_interface, (void **)&runtime))
            && SUCCEEDED(runtime->table->get_interface(runtime, &runtime_host_class, &runtime_host_interface, (void **)&host))
            && SUCCEEDED(host->table->start(host))
        ? host
        : NULL;
}

BOOL call_managed(const wchar_t *assembly, const wchar_t *type, const wchar_t *method, const wchar_t *argument, DWORD *result)
{
    runtime_host *host = start_host();
    return host != NULL && SUCCEEDED(host->table->execute_in_default_domain(host, assembly, type, method, argument, result));
}
