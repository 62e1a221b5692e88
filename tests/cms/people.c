/* Keys and certificates of the tests of CMS. */
#include "tests/cms/people.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <string.h>

#include "tests/check.h"
#include "tests/pkcs7/key.h"

BIO *cms_text(const char *text)
{
    return BIO_new_mem_buf(text, -1);
}

static X509 *certify(EVP_PKEY *of, EVP_PKEY *by, const char *name)
{
    X509 *x = X509_new();
    X509_NAME *n = X509_get_subject_name(x);
    ASN1_INTEGER_set(X509_get_serialNumber(x), 7);
    X509_NAME_add_entry_by_txt(n, "CN", MBSTRING_ASC, (const unsigned char *)name, -1, -1, 0);
    X509_set_issuer_name(x, n);
    X509_gmtime_adj(X509_getm_notBefore(x), -1000);
    X509_gmtime_adj(X509_getm_notAfter(x), 100000);
    X509_set_pubkey(x, of);
    X509_sign(x, by, EVP_sha256());
    return x;
}

static EVP_PKEY *dh_new(void)
{
    EVP_PKEY *key = NULL;
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_name(NULL, "DH", NULL);
    EVP_PKEY_keygen_init(ctx);
    EVP_PKEY_CTX_set_group_name(ctx, "ffdhe2048");
    EVP_PKEY_keygen(ctx, &key);
    EVP_PKEY_CTX_free(ctx);
    return key;
}

struct people people_new(void)
{
    BIO *key = cms_text(key_pem), *cert = cms_text(cert_pem);
    struct people p = {.rsa = PEM_read_bio_PrivateKey(key, NULL, NULL, NULL),
                       .rsa_cert = PEM_read_bio_X509(cert, NULL, NULL, NULL),
                       .ec = EVP_EC_gen("P-256"),
                       .dh = dh_new(),
                       .stranger = EVP_RSA_gen(1024),
                       .store = X509_STORE_new()};
    p.ec_cert = certify(p.ec, p.ec, "ec");
    p.dh_cert = certify(p.dh, p.ec, "dh");
    X509_STORE_add_cert(p.store, p.rsa_cert);
    X509_STORE_add_cert(p.store, p.ec_cert);
    BIO_free(key);
    BIO_free(cert);
    return p;
}

void people_free(struct people *p)
{
    EVP_PKEY_free(p->rsa);
    EVP_PKEY_free(p->ec);
    EVP_PKEY_free(p->dh);
    EVP_PKEY_free(p->stranger);
    X509_free(p->rsa_cert);
    X509_free(p->ec_cert);
    X509_free(p->dh_cert);
    X509_STORE_free(p->store);
}

bool cms_is(BIO *b, const char *want)
{
    char *got = NULL;
    const long len = BIO_get_mem_data(b, &got);
    return check(len == (long)strlen(want) && memcmp(got, want, strlen(want)) == 0,
                 "the contents are %ld bytes", len);
}

void cms_reason(const char *what, int want)
{
    const unsigned long e = ERR_peek_last_error();
    check(ERR_GET_LIB(e) == ERR_LIB_CMS && ERR_GET_REASON(e) == want, "%s: got %s", what,
          ERR_error_string(e, NULL));
    ERR_clear_error();
}

CMS_ContentInfo *cms_again(CMS_ContentInfo *cms)
{
    BIO *b = BIO_new(BIO_s_mem());
    CMS_ContentInfo *back = i2d_CMS_bio(b, cms) == 1 ? d2i_CMS_bio(b, NULL) : NULL;
    BIO_free(b);
    check(back != NULL, "read again");
    return back;
}
