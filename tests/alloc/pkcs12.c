/* PKCS #12, PKCS #7 and encryption by a passphrase without memory. */
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>

#include "tests/alloc/alloc.h"

static X509 *certificate(EVP_PKEY *key)
{
    X509 *x = X509_new();
    X509_NAME *name = x != NULL ? X509_get_subject_name(x) : NULL;
    bool ok = name != NULL &&
              X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, (const unsigned char *)"leaf",
                                         -1, -1, 0) &&
              X509_set_issuer_name(x, name) && X509_set_pubkey(x, key) &&
              X509_gmtime_adj(X509_getm_notBefore(x), 0) != NULL &&
              X509_gmtime_adj(X509_getm_notAfter(x), 1000) != NULL && X509_sign(x, key, NULL) > 0;
    if (ok)
        return x;
    X509_free(x);
    return NULL;
}

static bool file(int nid)
{
    EVP_PKEY *key = EVP_PKEY_Q_keygen(NULL, NULL, "ED25519"), *read = NULL;
    X509 *cert = key != NULL ? certificate(key) : NULL, *back = NULL;
    STACK_OF(X509) *others = NULL;
    PKCS12 *p12 =
        cert != NULL ? PKCS12_create("pw", "name", key, cert, NULL, nid, nid, 2, 2, KEY_EX) : NULL;
    BIO *b = p12 != NULL ? BIO_new(BIO_s_mem()) : NULL;
    PKCS12 *again = b != NULL && i2d_PKCS12_bio(b, p12) ? d2i_PKCS12_bio(b, NULL) : NULL;
    bool ok = again != NULL && PKCS12_newpass(again, "pw", "neu") &&
              PKCS12_parse(again, "neu", &read, &back, &others) && back != NULL;
    sk_X509_pop_free(others, X509_free);
    EVP_PKEY_free(read);
    EVP_PKEY_free(key);
    X509_free(back);
    X509_free(cert);
    PKCS12_free(p12);
    PKCS12_free(again);
    BIO_free(b);
    return ok;
}

static bool encrypted(void)
{
    return file(NID_aes_128_cbc);
}

static bool as_data(void)
{
    return file(-1);
}

static bool secrets(void)
{
    STACK_OF(PKCS12_SAFEBAG) *bags = NULL;
    PKCS12_SAFEBAG *bag =
        PKCS12_add_secret(&bags, NID_id_aes128_wrap, (const unsigned char *)"abc", 3);
    bool ok = bag != NULL && PKCS12_add_friendlyname_utf8(bag, "n", 1) &&
              PKCS12_add_localkeyid(bag, (unsigned char *)"i", 1);
    sk_PKCS12_SAFEBAG_pop_free(bags, PKCS12_SAFEBAG_free);
    return ok;
}

static bool containers(void)
{
    EVP_PKEY *key = EVP_PKEY_Q_keygen(NULL, NULL, "ED25519");
    X509 *cert = key != NULL ? certificate(key) : NULL;
    PKCS7 *p7 = cert != NULL ? PKCS7_new_ex(NULL, "provider=default") : NULL, *copy = NULL;
    bool ok = p7 != NULL && PKCS7_set_type(p7, NID_pkcs7_signed) &&
              PKCS7_content_new(p7, NID_pkcs7_data) && PKCS7_add_certificate(p7, cert) &&
              (copy = PKCS7_dup(p7)) != NULL;
    PKCS7_free(copy);
    PKCS7_free(p7);
    X509_free(cert);
    EVP_PKEY_free(key);
    return ok;
}

static bool algorithms(void)
{
    bool ok = EVP_PBE_alg_add_type(EVP_PBE_TYPE_PRF, NID_sm3, -1, NID_sha256, NULL) == 1;
    EVP_PBE_cleanup();
    X509_ALGOR *scrypt = PKCS5_pbe2_set_scrypt(EVP_aes_128_cbc(), NULL, 0, NULL, 16, 1, 1);
    EVP_CIPHER_CTX *ctx = scrypt != NULL ? EVP_CIPHER_CTX_new() : NULL;
    ok = ok && ctx != NULL &&
         EVP_PBE_CipherInit(scrypt->algorithm, "pw", 2, scrypt->parameter, ctx, 0);
    EVP_CIPHER_CTX_free(ctx);
    X509_ALGOR_free(scrypt);
    return ok;
}

const struct scenario scenarios_pkcs12[] = {
    {"PKCS #12, encrypted", encrypted, 0},
    {"PKCS #12, plain", as_data, 0},
    {"PKCS #12, secrets", secrets, 0},
    {"PKCS #7", containers, 0},
    {"EVP_PBE", algorithms, 0},
    {NULL, NULL, 0},
};
