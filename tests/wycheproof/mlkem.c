/* ML-KEM, through the kernels: the interface of OpenSSL 3.0 has no names for it. Lengths and keys
 * are checked as section 7 of FIPS 203 asks of a caller. */
#include <stdlib.h>
#include <string.h>

#include "crypto/impl/mlkem.h"
#include "tests/check.h"
#include "tests/wycheproof/wycheproof.h"

static const struct mlkem_params *params(const struct wp_case *c)
{
    const char *set = json_string_value(json_object_get(c->group, "parameterSet"));
    return strcmp(set, "ML-KEM-512") == 0   ? &mlkem_512
           : strcmp(set, "ML-KEM-768") == 0 ? &mlkem_768
                                            : &mlkem_1024;
}

static bool is(struct bytes want, const uint8_t *got, size_t len)
{
    return want.len == len && memcmp(want.p, got, len) == 0;
}

void wp_mlkem_keygen(const struct wp_case *c)
{
    const struct mlkem_params *p = params(c);
    struct bytes seed = wp_bytes(c, "seed"), ek = wp_bytes(c, "ek"), dk = wp_bytes(c, "dk");
    uint8_t got_ek[MLKEM_EK_MAX], got_dk[MLKEM_DK_MAX];
    bool ok = seed.len == 2 * MLKEM_SEED;
    if (ok)
        IMPL(mlkem)->keygen(p, got_ek, got_dk, seed.p, seed.p + MLKEM_SEED);
    wp_check(c, ok && is(ek, got_ek, p->ek_len) && is(dk, got_dk, p->dk_len), "keygen");
    free(seed.p), free(ek.p), free(dk.p);
}

void wp_mlkem_encaps(const struct wp_case *c)
{
    const struct mlkem_params *p = params(c);
    struct bytes ek = wp_bytes(c, "ek"), m = wp_bytes(c, "m"), ct = wp_bytes(c, "c"),
                 K = wp_bytes(c, "K");
    uint8_t got_c[MLKEM_C_MAX], got_K[MLKEM_SEED];
    bool ok = ek.len == p->ek_len && m.len == MLKEM_SEED && IMPL(mlkem)->check_ek(p, ek.p);
    if (ok)
        IMPL(mlkem)->encaps(p, got_c, got_K, ek.p, m.p);
    wp_check(c, ok && is(ct, got_c, p->c_len) && is(K, got_K, sizeof(got_K)), "encaps");
    free(ek.p), free(m.p), free(ct.p), free(K.p);
}

static bool decaps(const struct mlkem_params *p, struct bytes dk, struct bytes ct, struct bytes K)
{
    uint8_t got[MLKEM_SEED];
    if (dk.len != p->dk_len || ct.len != p->c_len || !IMPL(mlkem)->check_dk(p, dk.p))
        return false;
    IMPL(mlkem)->decaps(p, got, dk.p, ct.p);
    return is(K, got, sizeof(got));
}

void wp_mlkem_decaps(const struct wp_case *c)
{
    struct bytes dk = wp_bytes(c, "dk"), ct = wp_bytes(c, "c"), K = wp_bytes(c, "K");
    wp_check(c, decaps(params(c), dk, ct, K), "decaps");
    free(dk.p), free(ct.p), free(K.p);
}

/* The key from its seed, then decapsulation. */
void wp_mlkem_seed_decaps(const struct wp_case *c)
{
    const struct mlkem_params *p = params(c);
    struct bytes seed = wp_bytes(c, "seed"), ek = wp_bytes(c, "ek"), ct = wp_bytes(c, "c"),
                 K = wp_bytes(c, "K");
    uint8_t got_ek[MLKEM_EK_MAX], got_dk[MLKEM_DK_MAX];
    bool ok = seed.len == 2 * MLKEM_SEED;
    if (ok) {
        IMPL(mlkem)->keygen(p, got_ek, got_dk, seed.p, seed.p + MLKEM_SEED);
        ok = (ek.len == 0 || is(ek, got_ek, p->ek_len)) &&
             decaps(p, (struct bytes){got_dk, p->dk_len}, ct, K);
    }
    wp_check(c, ok, "keygen and decaps");
    free(seed.p), free(ek.p), free(ct.p), free(K.p);
}
