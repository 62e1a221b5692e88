/* Signatures as objects and in DER, and DSA_do_sign(3), DSA_sign(3). */
#include <limits.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/der/der.h"
#include "crypto/dsa/dsa.h"
#include "crypto/ffc/der.h"

DSA_SIG *DSA_SIG_new(void)
{
    DSA_SIG *sig = OPENSSL_zalloc(sizeof(*sig));
    if (sig == NULL)
        ERR_raise(ERR_LIB_DSA, ERR_R_MALLOC_FAILURE);
    return sig;
}

void DSA_SIG_free(DSA_SIG *a)
{
    if (a == NULL)
        return;
    BN_clear_free(a->r);
    BN_clear_free(a->s);
    OPENSSL_free(a);
}

void DSA_SIG_get0(const DSA_SIG *sig, const BIGNUM **pr, const BIGNUM **ps)
{
    if (pr != NULL)
        *pr = sig->r;
    if (ps != NULL)
        *ps = sig->s;
}

int DSA_SIG_set0(DSA_SIG *sig, BIGNUM *r, BIGNUM *s)
{
    if (r == NULL || s == NULL)
        return 0;
    BN_clear_free(sig->r);
    BN_clear_free(sig->s);
    sig->r = r;
    sig->s = s;
    return 1;
}

/* ---- DER ---- */

DSA_SIG *d2i_DSA_SIG(DSA_SIG **a, const unsigned char **in, long len)
{
    struct slice rest, whole, both;
    DSA_SIG *sig = DSA_SIG_new();
    if (sig == NULL)
        return NULL;
    BIGNUM **const numbers[] = {&sig->r, &sig->s};
    if (!ffc_d2i_element(in, len, &rest, &whole) || !der_get(&whole, DER_SEQUENCE, &both) ||
        !ffc_read_numbers(&both, numbers, 2) || both.len != 0) {
        DSA_SIG_free(sig);
        return NULL;
    }
    *in = rest.ptr;
    if (a != NULL) {
        DSA_SIG_free(*a);
        *a = sig;
    }
    return sig;
}

static bool write_object(const void *vsig, struct builder *b)
{
    const DSA_SIG *sig = vsig;
    if (sig->r == NULL || sig->s == NULL)
        return false;
    size_t mark = der_open(b, DER_SEQUENCE);
    der_put_bignum(b, sig->r);
    der_put_bignum(b, sig->s);
    der_close(b, mark);
    return !b->failed;
}

int i2d_DSA_SIG(const DSA_SIG *a, unsigned char **out)
{
    return ffc_i2d(a, write_object, out);
}

/* A number of more words than q ever has is no part of a signature. */
static bool take(uint64_t *to, struct slice magnitude)
{
    if (magnitude.len > 8 * DSA_Q_WORDS)
        return false;
    memset(to, 0, 8 * DSA_Q_WORDS);
    for (size_t i = 0; i < magnitude.len; i++)
        to[i / 8] |= (uint64_t)magnitude.ptr[magnitude.len - 1 - i] << (i % 8 * 8);
    return true;
}

bool dsa_sig_read(struct dsa_numbers *sig, struct slice der)
{
    struct slice both, r, s;
    return der_get(&der, DER_SEQUENCE, &both) && der.len == 0 && der_get_unsigned(&both, &r) &&
           der_get_unsigned(&both, &s) && both.len == 0 && take(sig->r, r) && take(sig->s, s);
}

static void put(struct builder *b, const uint64_t *n)
{
    uint8_t bytes[8 * DSA_Q_WORDS];
    for (size_t i = 0; i < sizeof(bytes); i++)
        bytes[sizeof(bytes) - 1 - i] = (uint8_t)(n[i / 8] >> (i % 8 * 8));
    der_put_unsigned(b, slice_of(bytes, sizeof(bytes)));
}

void dsa_sig_write(const struct dsa_numbers *sig, struct builder *b)
{
    size_t mark = der_open(b, DER_SEQUENCE);
    put(b, sig->r);
    put(b, sig->s);
    der_close(b, mark);
}

/* ---- Signing and verifying with objects ---- */

DSA_SIG *dsa_do_sign(const unsigned char *dgst, int dlen, DSA *dsa)
{
    struct dsa_numbers n;
    if (dlen < 0 || !dsa_sign_hedged(dsa, &n, &digest_sha256, dgst, (size_t)dlen))
        return NULL;
    DSA_SIG *sig = DSA_SIG_new();
    BIGNUM *r = BN_new(), *s = BN_new();
    bool ok = sig != NULL && r != NULL && s != NULL && bn_set_words(r, n.r, DSA_Q_WORDS) &&
              bn_set_words(s, n.s, DSA_Q_WORDS);
    if (ok) {
        bn_trim(r);
        bn_trim(s);
        DSA_SIG_set0(sig, r, s);
        return sig;
    }
    BN_free(r);
    BN_free(s);
    DSA_SIG_free(sig);
    return NULL;
}

int dsa_do_verify(const unsigned char *dgst, int dgst_len, DSA_SIG *sig, DSA *dsa)
{
    struct dsa_numbers n = {{0}, {0}};
    if (sig == NULL || sig->r == NULL || sig->s == NULL || dgst_len < 0)
        return -1;
    bool fits = !BN_is_negative(sig->r) && !BN_is_negative(sig->s) &&
                bn_get_words(n.r, DSA_Q_WORDS, sig->r) && bn_get_words(n.s, DSA_Q_WORDS, sig->s);
    if (!fits) /* not below q; what is wrong with the key comes first */
        memset(&n, 0, sizeof(n));
    return dsa_verify(dsa, &n, dgst, (size_t)dgst_len);
}

DSA_SIG *DSA_do_sign(const unsigned char *dgst, int dlen, DSA *dsa)
{
    dsa_sign_fn *own = dsa->method->sign;
    return own != NULL ? own(dgst, dlen, dsa) : dsa_do_sign(dgst, dlen, dsa);
}

int DSA_do_verify(const unsigned char *dgst, int dgst_len, DSA_SIG *sig, DSA *dsa)
{
    dsa_verify_fn *own = dsa->method->verify;
    return own != NULL ? own(dgst, dgst_len, sig, dsa) : dsa_do_verify(dgst, dgst_len, sig, dsa);
}

/* ---- Signatures in DER ---- */

static bool sign_by_method(DSA *dsa, const uint8_t *digest, size_t len, struct builder *b)
{
    DSA_SIG *sig = len <= INT_MAX ? dsa->method->sign(digest, (int)len, dsa) : NULL;
    bool ok = sig != NULL && write_object(sig, b);
    DSA_SIG_free(sig);
    return ok;
}

bool dsa_sign_der(DSA *dsa, const struct evp_md_st *md, const uint8_t *digest, size_t len,
                  struct builder *b)
{
    struct dsa_numbers n;
    if (dsa->method->sign != NULL && dsa->method->sign != dsa_do_sign)
        return sign_by_method(dsa, digest, len, b);
    if (!dsa_sign_hedged(dsa, &n, md, digest, len))
        return false;
    dsa_sig_write(&n, b);
    return !b->failed;
}

static int verify_by_method(DSA *dsa, struct slice der, const uint8_t *digest, size_t len)
{
    const unsigned char *p = der.ptr;
    DSA_SIG *sig = der.len <= INT_MAX ? d2i_DSA_SIG(NULL, &p, (long)der.len) : NULL;
    int result = -1;
    if (sig != NULL && p == der.ptr + der.len && len <= INT_MAX)
        result = dsa->method->verify(digest, (int)len, sig, dsa);
    DSA_SIG_free(sig);
    return result;
}

int dsa_verify_der(DSA *dsa, struct slice sig, const uint8_t *digest, size_t len)
{
    struct dsa_numbers n;
    if (dsa->method->verify != NULL && dsa->method->verify != dsa_do_verify)
        return verify_by_method(dsa, sig, digest, len);
    return dsa_sig_read(&n, sig) ? dsa_verify(dsa, &n, digest, len) : -1;
}

int DSA_sign(int type, const unsigned char *dgst, int dlen, unsigned char *sig,
             unsigned int *siglen, DSA *dsa)
{
    (void)type;
    uint8_t bytes[DSA_SIG_MAX];
    struct builder b;
    *siglen = 0;
    build_init_fixed(&b, bytes, sizeof(bytes));
    if (dlen < 0 || !dsa_sign_der(dsa, &digest_sha256, dgst, (size_t)dlen, &b))
        return 0;
    if (sig != NULL)
        memcpy(sig, bytes, b.len);
    *siglen = (unsigned)b.len;
    return 1;
}

int DSA_verify(int type, const unsigned char *dgst, int dgst_len, const unsigned char *sigbuf,
               int siglen, DSA *dsa)
{
    (void)type;
    if (dgst_len < 0 || siglen < 0)
        return -1;
    return dsa_verify_der(dsa, slice_of(sigbuf, (size_t)siglen), dgst, (size_t)dgst_len);
}

/* The longest: numbers as long as q with the top bit set. */
int DSA_size(const DSA *dsa)
{
    const BIGNUM *q = dsa->key.params.q;
    if (q == NULL)
        return -1;
    int number = BN_num_bits(q) / 8 + 1;
    number += number < 128 ? 2 : number < 256 ? 3 : 4;
    return 2 * number + (2 * number < 128 ? 2 : 2 * number < 256 ? 3 : 4);
}
