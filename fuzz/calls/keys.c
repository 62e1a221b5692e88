#include "fuzz/calls/keys.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "fuzz/fuzz.h"
#include "tests/pkcs7/key.h"

static EVP_PKEY *keys[CALLS_KEYS];
static X509 *certs[CALLS_KEYS];
static X509_CRL *crl;

EVP_PKEY *calls_key(long i)
{
    return keys[(unsigned long)i % CALLS_KEYS];
}

X509 *calls_cert(long i)
{
    return certs[(unsigned long)i % CALLS_KEYS];
}

X509_CRL *calls_crl(void)
{
    return crl;
}

static X509 *certificate(int i, const char *name, EVP_PKEY *key, const EVP_MD *md)
{
    X509 *x = X509_new();
    fuzz_must(key != NULL && x != NULL, "no key");
    X509_set_version(x, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(x), 7 + i);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(x), "CN", MBSTRING_ASC,
                               (const unsigned char *)name, -1, -1, 0);
    X509_set_issuer_name(x, X509_get_subject_name(x));
    X509_gmtime_adj(X509_getm_notBefore(x), 0);
    X509_gmtime_adj(X509_getm_notAfter(x), 1000);
    X509_set_pubkey(x, key);
    fuzz_must(X509_sign(x, key, md) > 0, "no certificate");
    return x;
}

static EVP_PKEY *rsa(void)
{
    BIO *in = BIO_new_mem_buf(key_pem, -1);
    EVP_PKEY *key = PEM_read_bio_PrivateKey(in, NULL, NULL, NULL);
    BIO_free(in);
    return key;
}

static X509 *rsa_certificate(void)
{
    BIO *in = BIO_new_mem_buf(cert_pem, -1);
    X509 *x = PEM_read_bio_X509(in, NULL, NULL, NULL);
    BIO_free(in);
    return x;
}

static void make_crl(void)
{
    crl = X509_CRL_new();
    X509_CRL_set_version(crl, X509_CRL_VERSION_2);
    X509_CRL_set_issuer_name(crl, X509_get_subject_name(certs[0]));
    X509_CRL_set1_lastUpdate(crl, X509_get0_notBefore(certs[1]));
    X509_CRL_set1_nextUpdate(crl, X509_get0_notAfter(certs[1]));
    fuzz_must(X509_CRL_sign(crl, keys[0], EVP_sha256()) > 0, "no CRL");
}

void calls_make_keys(void)
{
    keys[0] = rsa();
    keys[1] = EVP_EC_gen("P-256");
    keys[2] =
        EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, NULL, (const unsigned char[32]){1}, 32);
    certs[0] = rsa_certificate();
    certs[1] = certificate(1, "P-256", keys[1], EVP_sha256());
    certs[2] = certificate(2, "Ed25519", keys[2], NULL);
    make_crl();
}
