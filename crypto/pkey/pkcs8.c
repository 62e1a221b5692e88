/* PKCS8_PRIV_KEY_INFO as an object, which holds its DER, looked at when it came; X509_SIG as an
 * encrypted one: EVP_PKCS82PKEY(3), PKCS8_encrypt(3). */
#include <openssl/asn1err.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/obj_mac.h>
#include <openssl/pkcs12.h>
#include <openssl/rand.h>

#include "crypto/asn1/asn1.h"
#include "crypto/base/raise.h"
#include "crypto/der/bio.h"
#include "crypto/der/der.h"
#include "crypto/pkey/d2i.h"
#include "crypto/pkey/pbes2.h"

struct held {
    uint8_t *der;
    size_t len;
};

struct pkcs8_priv_key_info_st {
    struct held held;
};

static struct slice bytes_of(const struct held *h)
{
    return slice_of(h->der, h->len);
}

static void drop(struct held *h)
{
    OPENSSL_clear_free(h->der, h->len);
    *h = (struct held){.der = NULL};
}

/* What was built becomes what is held; the builder is spent. */
static bool hold(struct held *h, struct builder *b)
{
    struct held now;
    bool ok = build_take(b, &now.der, &now.len);
    build_free(b);
    if (ok) {
        drop(h);
        *h = now;
    }
    return ok;
}

/* ---- DER in and out, of both ---- */

static bool private_info(struct slice *der)
{
    struct slice c, oid, rest, octets;
    uint64_t version;
    return der_get(der, DER_SEQUENCE, &c) && der_get_u64(&c, &version) &&
           der_get(&c, DER_SEQUENCE, &rest) && der_get_oid(&rest, &oid) &&
           der_get_octets(&c, &octets);
}

/* The first element, if it is well-formed. */
static bool hold_der(struct held *h, bool (*check)(struct slice *der), struct slice *der)
{
    struct slice rest = *der;
    struct builder b;
    if (!check(&rest))
        return FAIL(ERR_LIB_ASN1, ASN1_R_DECODE_ERROR);
    build_init_secret(&b);
    build_bytes(&b, der->ptr, der->len - rest.len);
    if (!hold(h, &b))
        return false;
    *der = rest;
    return true;
}

static bool hold_bio(struct held *h, bool (*check)(struct slice *der), BIO *in)
{
    struct builder b;
    build_init_secret(&b);
    struct slice der;
    bool ok = der_read_bio(in, &b);
    if (ok) {
        der = slice_of(b.ptr, b.len);
        ok = check(&der) ? true : FAIL(ERR_LIB_ASN1, ASN1_R_DECODE_ERROR);
    }
    if (ok)
        return hold(h, &b);
    build_free(&b);
    return false;
}

static int put(const struct held *h, unsigned char **out)
{
    struct builder b;
    if (h->der == NULL)
        return FAIL(ERR_LIB_ASN1, ASN1_R_FIELD_MISSING) - 1;
    build_init_secret(&b);
    build_bytes(&b, h->der, h->len);
    return i2d_built(&b, true, out);
}

static int put_bio(const struct held *h, BIO *out)
{
    if (h->der == NULL)
        return FAIL(ERR_LIB_ASN1, ASN1_R_FIELD_MISSING);
    return bio_write_all(out, h->der, h->len);
}

/* ---- PKCS8_PRIV_KEY_INFO ---- */

PKCS8_PRIV_KEY_INFO *PKCS8_PRIV_KEY_INFO_new(void)
{
    return OPENSSL_zalloc(sizeof(PKCS8_PRIV_KEY_INFO));
}

void PKCS8_PRIV_KEY_INFO_free(PKCS8_PRIV_KEY_INFO *a)
{
    if (a == NULL)
        return;
    drop(&a->held);
    OPENSSL_free(a);
}

/* `a` as d2i has it, once `to` was filled or not. */
static PKCS8_PRIV_KEY_INFO *give_info(PKCS8_PRIV_KEY_INFO **a, PKCS8_PRIV_KEY_INFO *to, bool ok)
{
    if (!ok) {
        if (a == NULL || *a != to)
            PKCS8_PRIV_KEY_INFO_free(to);
        return NULL;
    }
    if (a != NULL)
        *a = to;
    return to;
}

PKCS8_PRIV_KEY_INFO *d2i_PKCS8_PRIV_KEY_INFO(PKCS8_PRIV_KEY_INFO **a, const unsigned char **in,
                                             long len)
{
    PKCS8_PRIV_KEY_INFO *to = a != NULL && *a != NULL ? *a : PKCS8_PRIV_KEY_INFO_new();
    struct slice der = slice_of(*in, len > 0 ? (size_t)len : 0);
    bool ok = to != NULL && hold_der(&to->held, private_info, &der);
    if (ok)
        *in = der.ptr;
    return give_info(a, to, ok);
}

PKCS8_PRIV_KEY_INFO *d2i_PKCS8_PRIV_KEY_INFO_bio(BIO *bp, PKCS8_PRIV_KEY_INFO **p8inf)
{
    PKCS8_PRIV_KEY_INFO *to = p8inf != NULL && *p8inf != NULL ? *p8inf : PKCS8_PRIV_KEY_INFO_new();
    return give_info(p8inf, to, to != NULL && hold_bio(&to->held, private_info, bp));
}

PKCS8_PRIV_KEY_INFO *d2i_PKCS8_PRIV_KEY_INFO_fp(FILE *fp, PKCS8_PRIV_KEY_INFO **p8inf)
{
    BIO *b = BIO_new_fp(fp, BIO_NOCLOSE);
    PKCS8_PRIV_KEY_INFO *info = b != NULL ? d2i_PKCS8_PRIV_KEY_INFO_bio(b, p8inf) : NULL;
    BIO_free(b);
    return info;
}

int i2d_PKCS8_PRIV_KEY_INFO(const PKCS8_PRIV_KEY_INFO *a, unsigned char **out)
{
    return put(&a->held, out);
}

int i2d_PKCS8_PRIV_KEY_INFO_bio(BIO *bp, const PKCS8_PRIV_KEY_INFO *p8inf)
{
    return put_bio(&p8inf->held, bp);
}

int i2d_PKCS8_PRIV_KEY_INFO_fp(FILE *fp, const PKCS8_PRIV_KEY_INFO *p8inf)
{
    BIO *b = BIO_new_fp(fp, BIO_NOCLOSE);
    int ok = b != NULL && put_bio(&p8inf->held, b);
    BIO_free(b);
    return ok;
}

EVP_PKEY *EVP_PKCS82PKEY_ex(const PKCS8_PRIV_KEY_INFO *p8, OSSL_LIB_CTX *libctx, const char *propq)
{
    (void)propq;
    if (p8 == NULL)
        return NULL;
    struct slice der = bytes_of(&p8->held);
    return pkey_get_pkcs8(NULL, &der, libctx);
}

EVP_PKEY *EVP_PKCS82PKEY(const PKCS8_PRIV_KEY_INFO *p8)
{
    return EVP_PKCS82PKEY_ex(p8, NULL, NULL);
}

PKCS8_PRIV_KEY_INFO *EVP_PKEY2PKCS8(const EVP_PKEY *pkey)
{
    struct builder b;
    build_init_secret(&b);
    PKCS8_PRIV_KEY_INFO *info = PKCS8_PRIV_KEY_INFO_new();
    bool ok = info != NULL && pkey_put_pkcs8(&b, pkey) && hold(&info->held, &b);
    build_free(&b);
    return give_info(NULL, info, ok);
}

/* ---- X509_SIG: crypto/asn1/algor.c ---- */

X509_SIG *d2i_PKCS8_bio(BIO *bp, X509_SIG **p8)
{
    return ASN1_item_d2i_bio(X509_SIG_it(), bp, p8);
}

X509_SIG *d2i_PKCS8_fp(FILE *fp, X509_SIG **p8)
{
    return ASN1_item_d2i_fp(X509_SIG_it(), fp, p8);
}

int i2d_PKCS8_bio(BIO *bp, const X509_SIG *p8)
{
    return ASN1_item_i2d_bio(X509_SIG_it(), bp, p8);
}

int i2d_PKCS8_fp(FILE *fp, const X509_SIG *p8)
{
    return ASN1_item_i2d_fp(X509_SIG_it(), fp, p8);
}

/* ---- From the one to the other ---- */

static struct slice pass_slice(const char *pass, int len)
{
    size_t n = pass == NULL ? 0 : len < 0 ? strlen(pass) : (size_t)len;
    return slice_of(pass, n);
}

PKCS8_PRIV_KEY_INFO *PKCS8_decrypt_ex(const X509_SIG *p8, const char *pass, int passlen,
                                      OSSL_LIB_CTX *ctx, const char *propq)
{
    (void)ctx;
    (void)propq;
    struct slice der, plain;
    struct builder encrypted, b;
    build_init(&encrypted);
    build_init_secret(&b);
    PKCS8_PRIV_KEY_INFO *info = PKCS8_PRIV_KEY_INFO_new();
    bool ok = info != NULL && asn1_put_item(&encrypted, (const ASN1_VALUE *)p8, X509_SIG_it());
    der = slice_of(encrypted.ptr, encrypted.len);
    ok = ok && pbes2_decrypt(&der, pass_slice(pass, passlen), &b);
    if (ok) {
        plain = slice_of(b.ptr, b.len);
        ok = hold_der(&info->held, private_info, &plain);
    }
    build_free(&encrypted);
    build_free(&b);
    return give_info(NULL, info, ok);
}

PKCS8_PRIV_KEY_INFO *PKCS8_decrypt(const X509_SIG *p8, const char *pass, int passlen)
{
    return PKCS8_decrypt_ex(p8, pass, passlen, NULL, NULL);
}

X509_SIG *PKCS8_encrypt_ex(int pbe_nid, const EVP_CIPHER *cipher, const char *pass, int passlen,
                           unsigned char *salt, int saltlen, int iter, PKCS8_PRIV_KEY_INFO *p8,
                           OSSL_LIB_CTX *ctx, const char *propq)
{
    (void)ctx;
    (void)propq;
    uint8_t random[64];
    struct builder b;
    struct pbes2 how = {.cipher = cipher, .prf = pbe_nid > 0 ? pbe_nid : 0, .iterations = iter};
    if (salt != NULL && saltlen > 0)
        how.salt = slice_of(salt, (size_t)saltlen);
    else if (saltlen > 0 && saltlen <= (int)sizeof(random) && RAND_bytes(random, saltlen) > 0)
        how.salt = slice_of(random, (size_t)saltlen);
    build_init(&b);
    X509_SIG *sig = NULL;
    bool salted =
        saltlen <= 0 || how.salt.len != 0 || FAIL(ERR_LIB_EVP, ERR_R_PASSED_INVALID_ARGUMENT);
    if (salted && pbes2_encrypt(&b, &how, pass_slice(pass, passlen), bytes_of(&p8->held))) {
        struct slice der = slice_of(b.ptr, b.len);
        sig = (X509_SIG *)asn1_get_item(&der, X509_SIG_it());
    }
    build_free(&b);
    return sig;
}

X509_SIG *PKCS8_encrypt(int pbe_nid, const EVP_CIPHER *cipher, const char *pass, int passlen,
                        unsigned char *salt, int saltlen, int iter, PKCS8_PRIV_KEY_INFO *p8)
{
    return PKCS8_encrypt_ex(pbe_nid, cipher, pass, passlen, salt, saltlen, iter, p8, NULL, NULL);
}
