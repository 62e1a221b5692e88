#include "tests/x509v3/make.h"

X509_EXTENSION *make_extension(const char *name, int critical, const char *hex)
{
    long len = 0;
    unsigned char *bytes = OPENSSL_hexstr2buf(hex, &len);
    ASN1_OCTET_STRING *value = ASN1_OCTET_STRING_new();
    ASN1_OBJECT *type = OBJ_txt2obj(name, 0);
    ASN1_STRING_set0(value, bytes, (int)len);
    X509_EXTENSION *ext = X509_EXTENSION_create_by_OBJ(NULL, type, critical, value);
    ASN1_OBJECT_free(type);
    ASN1_OCTET_STRING_free(value);
    return ext;
}

static void name(X509_NAME *n, const char *text)
{
    if (text != NULL)
        X509_NAME_add_entry_by_txt(n, "CN", MBSTRING_UTF8, (const unsigned char *)text, -1, -1, 0);
}

X509 *make_certificate(const char *subject, const char *issuer, long serial)
{
    X509 *x = X509_new();
    X509_set_version(x, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(x), serial);
    name(X509_get_subject_name(x), subject);
    name(X509_get_issuer_name(x), issuer);
    X509_gmtime_adj(X509_getm_notBefore(x), 0);
    X509_gmtime_adj(X509_getm_notAfter(x), 1000);
    return x;
}

EVP_PKEY *make_key(const char *hex)
{
    long len = 0;
    unsigned char *bytes = OPENSSL_hexstr2buf(hex, &len);
    const unsigned char *p = bytes;
    EVP_PKEY *key = d2i_PUBKEY(NULL, &p, len);
    OPENSSL_free(bytes);
    return key;
}
