#include "bench/cert.h"

#include <openssl/bio.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <stdio.h>

#include "bench/keys.h"

EVP_PKEY *bench_key(const char *name)
{
    BIO *b = BIO_new_mem_buf(bench_key_pem(name), -1);
    EVP_PKEY *key = PEM_read_bio_PrivateKey(b, NULL, NULL, NULL);
    BIO_free(b);
    return key;
}

static void set_names(X509 *x, int subject, int issuer)
{
    char cn[32];
    snprintf(cn, sizeof(cn), "certificate %d", subject);
    X509_NAME *n = X509_NAME_new();
    X509_NAME_add_entry_by_txt(n, "CN", MBSTRING_ASC, (const unsigned char *)cn, -1, -1, 0);
    X509_set_subject_name(x, n);
    X509_NAME_free(n);
    n = X509_NAME_new();
    snprintf(cn, sizeof(cn), "certificate %d", issuer);
    X509_NAME_add_entry_by_txt(n, "CN", MBSTRING_ASC, (const unsigned char *)cn, -1, -1, 0);
    X509_set_issuer_name(x, n);
    X509_NAME_free(n);
}

X509 *bench_cert(int depth, int issuer, EVP_PKEY *key)
{
    static const unsigned char ca[] = {0x30, 3, 1, 1, 0xff}, no_ca[] = {0x30, 0};
    X509 *x = X509_new();
    ASN1_OCTET_STRING *value = ASN1_OCTET_STRING_new();
    X509_set_version(x, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(x), depth + 1);
    set_names(x, depth, issuer);
    X509_gmtime_adj(X509_getm_notBefore(x), -1000);
    X509_gmtime_adj(X509_getm_notAfter(x), 1000000);
    X509_set_pubkey(x, key);
    ASN1_OCTET_STRING_set(value, depth > 0 ? ca : no_ca, depth > 0 ? sizeof(ca) : sizeof(no_ca));
    X509_EXTENSION *e = X509_EXTENSION_create_by_NID(NULL, NID_basic_constraints, 1, value);
    X509_add_ext(x, e, -1);
    X509_sign(x, key, EVP_sha256());
    X509_EXTENSION_free(e);
    ASN1_OCTET_STRING_free(value);
    X509 *parsed = X509_dup(x); /* as one that has come over the network */
    X509_free(x);
    return parsed;
}
