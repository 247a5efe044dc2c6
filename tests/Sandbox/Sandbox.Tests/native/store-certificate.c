/* store-certificate FILE STORE [CONTAINER PROVIDER]: puts a DER certificate into the user's store, with a key link if one is named. */
#include <stdio.h>
#include <windows.h>
#include <wincrypt.h>

int wmain(int argc, wchar_t **argv)
{
    static BYTE encoded[16384];
    PCCERT_CONTEXT certificate;
    FILE *file = argc >= 3 ? _wfopen(argv[1], L"rb") : NULL;
    if (file == NULL)
    {
        return 1;
    }
    DWORD length = (DWORD)fread(encoded, 1, sizeof encoded, file);
    fclose(file);

    HCERTSTORE store = CertOpenStore(CERT_STORE_PROV_SYSTEM_W, 0, 0, CERT_SYSTEM_STORE_CURRENT_USER, argv[2]);
    if (!CertAddEncodedCertificateToStore(store, X509_ASN_ENCODING, encoded, length, CERT_STORE_ADD_ALWAYS, &certificate))
    {
        return 2;
    }
    if (argc == 5)
    {
        CRYPT_KEY_PROV_INFO key = {argv[3], argv[4], PROV_RSA_FULL, 0, 0, NULL, AT_SIGNATURE};
        if (!CertSetCertificateContextProperty(certificate, CERT_KEY_PROV_INFO_PROP_ID, 0, &key))
        {
            return 3;
        }
    }
    CertFreeCertificateContext(certificate);
    CertCloseStore(store, 0);
    return 0;
}
