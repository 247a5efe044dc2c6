/* Does what many programs do first, once.
 *
 * The first window in a Windows writes the screen's adapter to the registry, the first opening of certificate stores their empty keys
 * and the known roots. Done while the template is made, it is no difference between before and after an installation.
 */
#include <windows.h>
#include <wincrypt.h>

static BOOL open_certificate_stores(void)
{
    static const wchar_t *const stores[] = {L"My", L"CA", L"Root", L"Trust", L"TrustedPeople", L"TrustedPublisher", L"Disallowed"};
    static const DWORD locations[] = {CERT_SYSTEM_STORE_CURRENT_USER, CERT_SYSTEM_STORE_LOCAL_MACHINE};

    for (size_t location = 0; location < ARRAYSIZE(locations); location++)
    {
        for (size_t store = 0; store < ARRAYSIZE(stores); store++)
        {
            HCERTSTORE opened = CertOpenStore(CERT_STORE_PROV_SYSTEM_W, 0, 0, locations[location], stores[store]);
            if (opened == NULL)
            {
                return FALSE;
            }
            CertCloseStore(opened, 0);
        }
    }
    return TRUE;
}

static BOOL show_window(void)
{
    HWND window = CreateWindowW(L"STATIC", L"warm-up", WS_POPUP | WS_VISIBLE, 0, 0, 100, 100, NULL, NULL, NULL, NULL);
    return window != NULL && UpdateWindow(window) && DestroyWindow(window);
}

int wmain(void)
{
    return open_certificate_stores() && show_window() ? 0 : 1;
}
