/* New domain parameters: FIPS 186-4, A.1.1.2. */
#include "crypto/ffc/generate.h"

#include <openssl/dherr.h>
#include <openssl/dsaerr.h>
#include <openssl/rand.h>
#include <string.h>

#include "crypto/base/raise.h"

static int bad(int lib)
{
    return FAIL(lib, lib == ERR_LIB_DSA ? DSA_R_BAD_FFC_PARAMETERS : DH_R_BAD_FFC_PARAMETERS);
}

/* Steps 5 to 8: a seed that gives a prime q. A given one must do at once; by FIPS 186-2 it is tried
 * first. */
static int find_q(struct ffc_seeded *s, const struct ffc_wanted *w, BIGNUM *q, BN_GENCB *cb)
{
    for (int m = 0;; m++) {
        if (!BN_GENCB_call(cb, 0, m))
            return -1;
        if (w->seed != NULL && m == 0)
            memcpy(s->seed, w->seed, s->seed_len);
        else if (RAND_bytes_ex(w->libctx, s->seed, s->seed_len, 0) != 1)
            return -1;
        int prime = ffc_q_of_seed(s, q) ? BN_check_prime(q, NULL, cb) : -1;
        if (prime != 0 || (w->seed != NULL && !w->legacy))
            return prime;
    }
}

/* Steps 5 to 12 until a seed gives both. */
static int find_pq(struct ffc *f, struct ffc_seeded *s, const struct ffc_wanted *w, BN_GENCB *cb)
{
    int last = s->legacy ? 4095 : 4 * s->p_bits - 1;
    for (;;) {
        int found = find_q(s, w, f->q, cb);
        if (found != 1)
            return found;
        if (!BN_GENCB_call(cb, 2, 0) || !BN_GENCB_call(cb, 3, 0))
            return -1;
        found = ffc_p_of_seed(s, f->q, f->p, last, &f->pcounter, cb);
        if (found == 1 && !BN_GENCB_call(cb, 2, 1))
            return -1;
        if (found != 0 || w->seed != NULL)
            return found;
    }
}

static int find_g(struct ffc *f, const struct ffc_seeded *s, int gindex)
{
    if (gindex >= 0) {
        f->gindex = gindex;
        return ffc_g_of_seed(s, f->p, f->q, gindex, f->g);
    }
    f->h = 2;
    return ffc_g_of_h(f->p, f->q, &f->h, f->g);
}

static bool generate(struct ffc *f, struct ffc_seeded *s, const struct ffc_wanted *w, BN_GENCB *cb)
{
    f->p = BN_new();
    f->q = BN_new();
    f->g = BN_new();
    return f->p != NULL && f->q != NULL && f->g != NULL && find_pq(f, s, w, cb) == 1 &&
           find_g(f, s, w->gindex) == 1 && BN_GENCB_call(cb, 3, 1) &&
           ffc_set_seed(f, s->seed, s->seed_len);
}

static int default_q_bits(const struct ffc_wanted *w)
{
    return w->q_bits != 0 ? w->q_bits : w->p_bits < 2048 ? 160 : w->p_bits == 2048 ? 224 : 256;
}

bool ffc_generate(struct ffc *f, const struct ffc_wanted *w, BN_GENCB *cb, int lib)
{
    int q_bits = default_q_bits(w);
    struct ffc_seeded s = {
        .md = w->md != NULL ? w->md : ffc_default_md(q_bits),
        .p_bits = w->p_bits,
        .q_bits = q_bits,
        .legacy = w->legacy,
        .seed_len = w->seed != NULL ? w->seed_len : (size_t)q_bits / 8,
    };
    if (w->p_bits > FFC_BITS_MAX || s.md == NULL || 8 * s.md->size < q_bits ||
        !ffc_lengths_approved(w->p_bits, q_bits, w->legacy, w->for_dh) || w->gindex > 255)
        return bad(lib);
    if (s.seed_len < (size_t)q_bits / 8 || s.seed_len > FFC_SEED_MAX)
        return FAIL(lib, lib == ERR_LIB_DSA ? DSA_R_SEED_LEN_SMALL : DH_R_BAD_FFC_PARAMETERS);
    uint8_t seed[FFC_SEED_MAX];
    s.seed = seed;
    if (!generate(f, &s, w, cb))
        return bad(lib);
    f->md = w->md;
    if (w->legacy)
        f->validate |= FFC_VALIDATE_LEGACY;
    return true;
}
