/* ECDSA_SIG_new(3), and ECDSA-Sig-Value in DER (RFC 3279, 2.2.3). */
#include "crypto/ec/ecdsa_sig.h"

#include <openssl/crypto.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/bn/bignum.h"
#include "crypto/der/der.h"
#include "crypto/pkey/d2i.h"

ECDSA_SIG *ECDSA_SIG_new(void)
{
    return OPENSSL_zalloc(sizeof(ECDSA_SIG));
}

void ECDSA_SIG_free(ECDSA_SIG *sig)
{
    if (sig == NULL)
        return;
    BN_clear_free(sig->r);
    BN_clear_free(sig->s);
    OPENSSL_free(sig);
}

void ECDSA_SIG_get0(const ECDSA_SIG *sig, const BIGNUM **pr, const BIGNUM **ps)
{
    if (pr != NULL)
        *pr = sig->r;
    if (ps != NULL)
        *ps = sig->s;
}

const BIGNUM *ECDSA_SIG_get0_r(const ECDSA_SIG *sig)
{
    return sig->r;
}

const BIGNUM *ECDSA_SIG_get0_s(const ECDSA_SIG *sig)
{
    return sig->s;
}

int ECDSA_SIG_set0(ECDSA_SIG *sig, BIGNUM *r, BIGNUM *s)
{
    if (r == NULL || s == NULL)
        return 0;
    BN_clear_free(sig->r);
    BN_clear_free(sig->s);
    sig->r = r;
    sig->s = s;
    return 1;
}

/* A new signature with room for both numbers. */
static ECDSA_SIG *new_whole(void)
{
    ECDSA_SIG *sig = ECDSA_SIG_new();
    if (sig == NULL)
        return NULL;
    sig->r = BN_new();
    sig->s = BN_new();
    if (sig->r != NULL && sig->s != NULL)
        return sig;
    ECDSA_SIG_free(sig);
    return NULL;
}

ECDSA_SIG *ecdsa_sig_of_words(const struct ecdsa_sig *words, size_t n)
{
    ECDSA_SIG *sig = new_whole();
    if (sig == NULL || !bn_set_words(sig->r, words->r, n) || !bn_set_words(sig->s, words->s, n)) {
        ECDSA_SIG_free(sig);
        return NULL;
    }
    bn_trim(sig->r);
    bn_trim(sig->s);
    return sig;
}

ECDSA_SIG *d2i_ECDSA_SIG(ECDSA_SIG **a, const unsigned char **in, long len)
{
    struct slice s = slice_of(*in, len < 0 ? 0 : (size_t)len), both;
    ECDSA_SIG *sig = new_whole();
    if (sig == NULL || !der_get(&s, DER_SEQUENCE, &both) || !der_get_bignum(&both, sig->r) ||
        !der_get_bignum(&both, sig->s) || both.len != 0) {
        ECDSA_SIG_free(sig);
        return NULL;
    }
    *in = s.ptr;
    if (a == NULL)
        return sig;
    if (*a == NULL) {
        *a = sig;
        return sig;
    }
    ECDSA_SIG_set0(*a, sig->r, sig->s);
    OPENSSL_free(sig);
    return *a;
}

int i2d_ECDSA_SIG(const ECDSA_SIG *sig, unsigned char **out)
{
    struct builder b;
    if (sig->r == NULL || sig->s == NULL)
        return -1;
    build_init(&b);
    size_t mark = der_open(&b, DER_SEQUENCE);
    der_put_bignum(&b, sig->r);
    der_put_bignum(&b, sig->s);
    der_close(&b, mark);
    return i2d_built(&b, true, out);
}
