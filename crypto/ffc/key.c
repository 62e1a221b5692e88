/* Keys over domain parameters: SP 800-56A Rev. 3, sections 5.6.1.1 and 5.6.2.3. */
#include <openssl/dh.h>

#include "crypto/base/raise.h"
#include "crypto/ffc/ffc.h"
#include "ref/ct.h"

/* 5.6.1.1.4, by testing candidates: c from 0 to 2^bits - 1 is drawn until x = c + 1 is below q too.
 * That a candidate was refused tells nothing of the one that isn't. */
bool ffc_private_key(const struct ffc *f, BIGNUM *x, int bits, OSSL_LIB_CTX *libctx)
{
    BN_CTX *ctx = BN_CTX_new_ex(libctx);
    BIGNUM upper = {0};
    bool ok = ctx != NULL && BN_set_bit(&upper, bits);
    if (ok && BN_cmp(&upper, f->q) > 0)
        ok = BN_copy(&upper, f->q) != NULL;
    while (ok) {
        ok = BN_priv_rand_ex(x, bits, BN_RAND_TOP_ANY, BN_RAND_BOTTOM_ANY, 0, ctx) &&
             bn_set_width(x, (bits + 63) / 64 + 1) && BN_add_word(x, 1);
        if (ok && ffc_private_in_range(x, &upper))
            break;
    }
    BN_CTX_free(ctx);
    BN_clear_free(&upper);
    return ok;
}

bool ffc_private_in_range(const BIGNUM *x, const BIGNUM *upper)
{
    uint64_t good =
        (uint64_t)!BN_is_negative(x) & (uint64_t)!BN_is_zero(x) & (uint64_t)(BN_ucmp(x, upper) < 0);
    ct_public(&good, sizeof(good));
    return good != 0;
}

bool ffc_public_key(const struct ffc *f, BIGNUM *y, const BIGNUM *x)
{
    if (!ffc_power(f, y, f->g, x, ffc_exponent_bits(f, x)))
        return false;
    ct_public(y->d, (size_t)y->top * sizeof(*y->d));
    bn_trim(y);
    return true;
}

int ffc_check_public(const struct ffc *f, const BIGNUM *y, bool partial)
{
    BIGNUM last = {0};
    int wrong = 0;
    if (BN_is_negative(y) || BN_is_zero(y) || BN_is_one(y))
        wrong |= DH_CHECK_PUBKEY_TOO_SMALL;
    if (BN_copy(&last, f->p) == NULL || !BN_sub_word(&last, 1))
        wrong = -1;
    else if (BN_cmp(y, &last) >= 0)
        wrong |= DH_CHECK_PUBKEY_TOO_LARGE;
    BN_clear_free(&last);
    if (wrong != 0 || partial || f->q == NULL)
        return wrong;
    /* A q that isn't below p is none; and a power by it might take an hour. */
    if (BN_is_negative(f->q) || BN_ucmp(f->q, f->p) >= 0)
        return DH_CHECK_PUBKEY_INVALID;
    int in = ffc_in_subgroup(f, y);
    return in < 0 ? -1 : in ? 0 : DH_CHECK_PUBKEY_INVALID;
}
