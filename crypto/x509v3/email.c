/* E-mail addresses and OCSP responders of certificates: X509_get1_email(3). */
#include <openssl/objects.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "crypto/asn1/asn1.h"

static int compare(const char *const *a, const char *const *b)
{
    return strcmp(*a, *b);
}

void X509_email_free(STACK_OF(OPENSSL_STRING) * sk)
{
    for (int i = 0; i < sk_OPENSSL_STRING_num(sk); i++)
        OPENSSL_free(sk_OPENSSL_STRING_value(sk, i));
    sk_OPENSSL_STRING_free(sk);
}

/* Adds a copy of an IA5String without NULs, unless it is there. Out of memory the list is freed. */
static bool add_once(STACK_OF(OPENSSL_STRING) * *list, const ASN1_STRING *s)
{
    struct slice bytes = asn1_string_slice(s);
    if (ASN1_STRING_type(s) != V_ASN1_IA5STRING || bytes.len == 0 ||
        memchr(bytes.ptr, 0, bytes.len) != NULL)
        return true;
    if (*list == NULL)
        *list = sk_OPENSSL_STRING_new(compare);
    char *text = OPENSSL_strndup((const char *)bytes.ptr, bytes.len);
    if (*list != NULL && text != NULL && sk_OPENSSL_STRING_find(*list, text) != -1) {
        OPENSSL_free(text);
        return true;
    }
    if (*list != NULL && text != NULL && sk_OPENSSL_STRING_push(*list, text) > 0)
        return true;
    OPENSSL_free(text);
    X509_email_free(*list);
    *list = NULL;
    return false;
}

static STACK_OF(OPENSSL_STRING) * emails(const X509_NAME *subject, const GENERAL_NAMES *names)
{
    STACK_OF(OPENSSL_STRING) *list = NULL;
    int at = -1;
    while ((at = X509_NAME_get_index_by_NID(subject, NID_pkcs9_emailAddress, at)) >= 0)
        if (!add_once(&list, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(subject, at))))
            return NULL;
    for (int i = 0; i < sk_GENERAL_NAME_num(names); i++) {
        const GENERAL_NAME *name = sk_GENERAL_NAME_value(names, i);
        if (name->type == GEN_EMAIL && !add_once(&list, name->d.ia5))
            return NULL;
    }
    return list;
}

STACK_OF(OPENSSL_STRING) * X509_get1_email(X509 *x)
{
    GENERAL_NAMES *names = X509_get_ext_d2i(x, NID_subject_alt_name, NULL, NULL);
    STACK_OF(OPENSSL_STRING) *list = emails(X509_get_subject_name(x), names);
    GENERAL_NAMES_free(names);
    return list;
}

STACK_OF(OPENSSL_STRING) * X509_REQ_get1_email(X509_REQ *x)
{
    STACK_OF(X509_EXTENSION) *exts = X509_REQ_get_extensions(x);
    GENERAL_NAMES *names = X509V3_get_d2i(exts, NID_subject_alt_name, NULL, NULL);
    STACK_OF(OPENSSL_STRING) *list = emails(X509_REQ_get_subject_name(x), names);
    GENERAL_NAMES_free(names);
    sk_X509_EXTENSION_pop_free(exts, X509_EXTENSION_free);
    return list;
}

STACK_OF(OPENSSL_STRING) * X509_get1_ocsp(X509 *x)
{
    AUTHORITY_INFO_ACCESS *info = X509_get_ext_d2i(x, NID_info_access, NULL, NULL);
    STACK_OF(OPENSSL_STRING) *list = NULL;
    bool ok = true;
    for (int i = 0; ok && i < sk_ACCESS_DESCRIPTION_num(info); i++) {
        const ACCESS_DESCRIPTION *a = sk_ACCESS_DESCRIPTION_value(info, i);
        if (OBJ_obj2nid(a->method) == NID_ad_OCSP && a->location->type == GEN_URI)
            ok = add_once(&list, a->location->d.ia5);
    }
    AUTHORITY_INFO_ACCESS_free(info);
    return list;
}
