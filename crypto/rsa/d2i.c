/* RSA keys from and into DER: d2i_RSAPrivateKey(3), d2i_RSA_PUBKEY(3). */
#include <openssl/asn1err.h>
#include <openssl/x509.h>

#include "crypto/base/raise.h"
#include "crypto/der/bio.h"
#include "crypto/der/der.h"
#include "crypto/pkey/d2i.h"
#include "crypto/pkey/rows.h"
#include "crypto/rsa/rsa.h"

/* One of the forms: an element off the front of der becomes a new key; a key is put into b. */
typedef RSA *getter(struct slice *der);
typedef bool putter(const RSA *key, struct builder *b);

static RSA *get(struct slice *der, bool (*decode)(RSA *rsa, struct slice der))
{
    struct slice rest = *der, whole;
    RSA *key = NULL;
    bool ok = der_get_whole(&rest, DER_SEQUENCE, &whole) && (key = RSA_new()) != NULL &&
              decode(key, whole);
    if (ok) {
        *der = rest;
        return key;
    }
    ERR_raise(ERR_LIB_ASN1, ASN1_R_DECODE_ERROR);
    RSA_free(key);
    return NULL;
}

static RSA *get_public(struct slice *der)
{
    return get(der, rsa_public_decode);
}

static RSA *get_private(struct slice *der)
{
    return get(der, rsa_private_decode);
}

/* SubjectPublicKeyInfo, of RSA or RSA-PSS. */
static RSA *get_pubkey(struct slice *der)
{
    struct slice rest = *der;
    EVP_PKEY *pkey = pkey_get_spki(NULL, &rest, NULL);
    RSA *key = pkey != NULL ? EVP_PKEY_get1_RSA(pkey) : NULL;
    EVP_PKEY_free(pkey);
    if (key != NULL)
        *der = rest;
    return key;
}

static bool put_pubkey(const RSA *key, struct builder *b)
{
    const struct pkey_row *row =
        (key->flags & RSA_FLAG_TYPE_MASK) == RSA_FLAG_TYPE_RSASSAPSS ? &pkey_rsa_pss : &pkey_rsa;
    EVP_PKEY pkey = {.row = row, .key = (void *)(uintptr_t)key};
    return pkey_put_spki(b, &pkey);
}

/* ---- Memory ---- */

/* The numbers of `from`, which goes, become those of `to`. */
static RSA *move(RSA *to, RSA *from)
{
    struct rsa_st old = *to;
    to->n = from->n, from->n = old.n;
    to->e = from->e, from->e = old.e;
    to->d = from->d, from->d = old.d;
    to->p = from->p, from->p = old.p;
    to->q = from->q, from->q = old.q;
    to->dmp1 = from->dmp1, from->dmp1 = old.dmp1;
    to->dmq1 = from->dmq1, from->dmq1 = old.dmq1;
    to->iqmp = from->iqmp, from->iqmp = old.iqmp;
    for (int i = 0; i < RSA_EXTRA_MAX; i++)
        to->extra[i] = from->extra[i], from->extra[i] = old.extra[i];
    to->extra_count = from->extra_count, from->extra_count = old.extra_count;
    to->pss = from->pss;
    rsa_changed(to);
    RSA_free(from);
    return to;
}

/* What is in *a stays the same object; but where there is no key in the bytes it goes, as with all
 * that templates decode. SubjectPublicKeyInfo isn't of these. */
static RSA *give(getter *form, RSA **a, RSA *key)
{
    if (a == NULL)
        return key;
    if (key != NULL) {
        *a = *a == NULL ? key : move(*a, key);
    } else if (form != get_pubkey) {
        RSA_free(*a);
        *a = NULL;
    }
    return key != NULL ? *a : NULL;
}

static RSA *from_memory(getter *form, RSA **a, const unsigned char **in, long len)
{
    if (in == NULL || *in == NULL || len < 0) {
        ERR_raise(ERR_LIB_ASN1, ERR_R_PASSED_INVALID_ARGUMENT);
        return NULL;
    }
    struct slice der = slice_of(*in, (size_t)len);
    RSA *key = give(form, a, form(&der));
    if (key != NULL)
        *in = der.ptr;
    return key;
}

static bool put(putter *form, const RSA *key, struct builder *b)
{
    build_init_secret(b);
    return (key != NULL && form(key, b)) || FAIL(ERR_LIB_ASN1, ASN1_R_ILLEGAL_ZERO_CONTENT);
}

static int to_memory(putter *form, const RSA *key, unsigned char **out)
{
    struct builder b;
    return i2d_built(&b, put(form, key, &b), out);
}

/* ---- BIOs and FILEs ---- */

static RSA *from_bio(getter *form, RSA **a, BIO *in)
{
    struct builder b;
    build_init_secret(&b);
    RSA *key = NULL;
    if (der_read_bio(in, &b)) {
        struct slice der = slice_of(b.ptr, b.len);
        key = give(form, a, form(&der));
    }
    build_free(&b);
    return key;
}

static int to_bio(putter *form, const RSA *key, BIO *out)
{
    struct builder b;
    return i2d_built_bio(&b, put(form, key, &b), out);
}

static RSA *from_fp(getter *form, RSA **a, FILE *fp)
{
    BIO *in = BIO_new_fp(fp, BIO_NOCLOSE);
    RSA *key = in != NULL ? from_bio(form, a, in) : NULL;
    BIO_free(in);
    return key;
}

static int to_fp(putter *form, const RSA *key, FILE *fp)
{
    BIO *out = BIO_new_fp(fp, BIO_NOCLOSE);
    int ok = out != NULL && to_bio(form, key, out);
    BIO_free(out);
    return ok;
}

#define FORM(name, getter, putter)                               \
    RSA *d2i_##name(RSA **a, const unsigned char **in, long len) \
    {                                                            \
        return from_memory(getter, a, in, len);                  \
    }                                                            \
    int i2d_##name(const RSA *a, unsigned char **out)            \
    {                                                            \
        return to_memory(putter, a, out);                        \
    }                                                            \
    RSA *d2i_##name##_bio(BIO *bp, RSA **rsa)                    \
    {                                                            \
        return from_bio(getter, rsa, bp);                        \
    }                                                            \
    int i2d_##name##_bio(BIO *bp, const RSA *rsa)                \
    {                                                            \
        return to_bio(putter, rsa, bp);                          \
    }                                                            \
    RSA *d2i_##name##_fp(FILE *fp, RSA **rsa)                    \
    {                                                            \
        return from_fp(getter, rsa, fp);                         \
    }                                                            \
    int i2d_##name##_fp(FILE *fp, const RSA *rsa)                \
    {                                                            \
        return to_fp(putter, rsa, fp);                           \
    }
FORM(RSAPublicKey, get_public, rsa_public_encode)
FORM(RSAPrivateKey, get_private, rsa_private_encode)
FORM(RSA_PUBKEY, get_pubkey, put_pubkey)
