/* Domain parameters that others made: FIPS 186-4, A.1.1.3, A.2.2 and A.2.4. */
#include "crypto/ffc/generate.h"

/* p and q are prime, and q divides p - 1: what can be said without the seed. */
static int check_primes(const struct ffc *f)
{
    BIGNUM rest = {0};
    int ok = BN_nnmod(&rest, f->p, f->q, NULL) ? BN_is_one(&rest) : -1;
    BN_clear_free(&rest);
    if (ok == 1)
        ok = BN_check_prime(f->q, NULL, NULL);
    return ok == 1 ? BN_check_prime(f->p, NULL, NULL) : ok;
}

/* The seed gives the same q, and p at the same counter. */
static int check_seed(const struct ffc *f, const struct ffc_seeded *s)
{
    BIGNUM p = {0}, q = {0};
    int counter = -1, last = s->legacy ? 4095 : 4 * s->p_bits - 1;
    int ok = ffc_q_of_seed(s, &q) ? BN_cmp(&q, f->q) == 0 : -1;
    if (ok == 1)
        ok = BN_check_prime(&q, NULL, NULL);
    if (ok == 1 && f->pcounter > last)
        ok = 0;
    if (ok == 1)
        ok = ffc_p_of_seed(s, &q, &p, f->pcounter >= 0 ? f->pcounter : last, &counter, NULL);
    if (ok == 1)
        ok = BN_cmp(&p, f->p) == 0 && (f->pcounter < 0 || counter == f->pcounter);
    BN_clear_free(&p);
    BN_clear_free(&q);
    return ok;
}

/* A.2.2: 2 <= g <= p - 1, g^q = 1; and if it is said how g was made, that gives the same. */
static int check_g(const struct ffc *f, const struct ffc_seeded *s)
{
    BIGNUM g = {0};
    int ok =
        !BN_is_negative(f->g) && !BN_is_zero(f->g) && !BN_is_one(f->g) && BN_cmp(f->g, f->p) < 0;
    if (ok == 1)
        ok = ffc_in_subgroup(f, f->g);
    if (ok == 1 && f->gindex >= 0 && s->seed_len > 0) {
        ok = ffc_g_of_seed(s, f->p, f->q, f->gindex, &g);
        ok = ok == 1 ? BN_cmp(&g, f->g) == 0 : ok;
    } else if (ok == 1 && f->h > 0) {
        int h = f->h;
        ok = ffc_g_of_h(f->p, f->q, &h, &g);
        ok = ok == 1 ? h == f->h && BN_cmp(&g, f->g) == 0 : ok;
    }
    BN_clear_free(&g);
    return ok;
}

int ffc_validate(const struct ffc *f, bool for_dh, bool quick)
{
    if (f->p == NULL || f->q == NULL || f->g == NULL || !BN_is_odd(f->p) || BN_is_negative(f->p) ||
        BN_is_negative(f->q))
        return 0;
    struct ffc_seeded s = {
        .p_bits = BN_num_bits(f->p),
        .q_bits = BN_num_bits(f->q),
        .legacy = (f->validate & FFC_VALIDATE_LEGACY) != 0,
        .seed = f->seed,
        .seed_len = f->seed_len,
    };
    s.md = f->md != NULL ? f->md : ffc_default_md(s.q_bits);
    if (s.p_bits > FFC_BITS_MAX || s.p_bits < FFC_BITS_MIN || s.q_bits >= s.p_bits)
        return 0;
    bool seeded = f->seed != NULL && f->pcounter >= 0 && f->seed_len <= FFC_SEED_MAX;
    if (seeded && (s.md == NULL || 8 * s.md->size < s.q_bits ||
                   !ffc_lengths_approved(s.p_bits, s.q_bits, s.legacy, for_dh)))
        return 0;
    int ok = 1;
    if ((f->validate & FFC_VALIDATE_PQ) && !quick)
        ok = seeded ? check_seed(f, &s) : check_primes(f);
    if (ok == 1 && (f->validate & FFC_VALIDATE_G))
        ok = s.md != NULL || f->gindex < 0 ? check_g(f, &s) : 0;
    return ok;
}
