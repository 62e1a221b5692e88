/* DH: the groups made again from their formula, RFC 5114's secrets, checks, DER, what goes wrong,
 * and the private operations with everything marked secret. */
#include "crypto/dh/dh.h"

#include <openssl/err.h>
#include <openssl/objects.h>
#include <string.h>

#include "tests/check.h"
#include "tests/secret.h"
#include "tests/suite.h"
#include "tests/vector.h"

/* ---- Groups ---- */

/* r = floor(2^bits e), by its series, with 64 bits more that are dropped. */
static void scaled_e(BIGNUM *r, int bits)
{
    BIGNUM *term = BN_new();
    BN_zero_ex(r);
    BN_set_bit(term, bits + 64);
    for (BN_ULONG n = 1; !BN_is_zero(term); n++) {
        BN_add(r, r, term);
        BN_div_word(term, n);
    }
    BN_rshift(r, r, 64);
    BN_free(term);
}

/* RFC 7919, appendix A: 2^n - 2^(n-64) - 1 + 2^64 (floor(2^(n-130) e) + k). */
static BIGNUM *ffdhe(int n, BN_ULONG k)
{
    BIGNUM *p = BN_new(), *t = BN_new();
    scaled_e(p, n - 130);
    BN_add_word(p, k);
    BN_lshift(p, p, 64);
    BN_set_bit(t, n);
    BN_add(p, p, t);
    BN_zero_ex(t);
    BN_set_bit(t, n - 64);
    BN_sub(p, p, t);
    BN_sub_word(p, 1);
    BN_free(t);
    return p;
}

static void group_is(int nid, BIGNUM *p)
{
    BIGNUM *q = BN_new();
    DH *dh = DH_new_by_nid(nid), *named = DH_new();
    if (check(dh != NULL, "DH_new_by_nid %d", nid)) {
        BN_rshift1(q, p);
        check(BN_cmp(DH_get0_p(dh), p) == 0 && BN_is_word(DH_get0_g(dh), 2), "p and g of %d", nid);
        check(BN_cmp(DH_get0_q(dh), q) == 0 && DH_get_nid(dh) == nid, "q and number of %d", nid);
    }
    BIGNUM *g = BN_new();
    BN_set_word(g, 2);
    check(DH_get_nid(named) == NID_undef && DH_set0_pqg(named, p, NULL, g) &&
              DH_get_nid(named) == nid && BN_cmp(DH_get0_q(named), q) == 0 && DH_get0_p(named) == p,
          "found by its numbers: %d", nid);
    BN_add_word(g, 1);
    check(DH_set0_pqg(named, NULL, NULL, g) && DH_get_nid(named) == NID_undef, "another g: %d",
          nid);
    BN_free(q);
    DH_free(dh);
    DH_free(named);
}

static const struct {
    int nid, bits;
    BN_ULONG k;
} ffdhes[] = {{NID_ffdhe2048, 2048, 560316},
              {NID_ffdhe3072, 3072, 2625351},
              {NID_ffdhe4096, 4096, 5736041},
              {NID_ffdhe6144, 6144, 15705020},
              {NID_ffdhe8192, 8192, 10965728}};

/* The primes' own test is bn's: BN_get_rfc3526_prime_* make them from pi. */
static const struct {
    int nid;
    BIGNUM *(*prime)(BIGNUM *bn);
} modps[] = {
    {NID_modp_1536, BN_get_rfc3526_prime_1536}, {NID_modp_2048, BN_get_rfc3526_prime_2048},
    {NID_modp_3072, BN_get_rfc3526_prime_3072}, {NID_modp_4096, BN_get_rfc3526_prime_4096},
    {NID_modp_6144, BN_get_rfc3526_prime_6144}, {NID_modp_8192, BN_get_rfc3526_prime_8192}};

/* RFC 5114's: q is prime and divides p - 1, g is of order q. p was tested when it was taken over.
 */
static void of_order_q(DH *dh, int nid)
{
    BIGNUM *rest = BN_new();
    DH *same = DH_new_by_nid(nid);
    check(dh != NULL && same != NULL && DH_get_nid(same) == nid, "group %d", nid);
    check(BN_nnmod(rest, DH_get0_p(dh), DH_get0_q(dh), NULL) && BN_is_one(rest), "q of %d", nid);
    check(BN_check_prime(DH_get0_q(dh), NULL, NULL) == 1, "q of %d is prime", nid);
    check(BN_mod_exp(rest, DH_get0_g(dh), DH_get0_q(dh), DH_get0_p(dh), NULL) && BN_is_one(rest),
          "order of g of %d", nid);
    check(BN_cmp(DH_get0_p(dh), DH_get0_p(same)) == 0 && DH_get_nid(dh) == NID_undef,
          "the same as by number: %d", nid);
    BN_free(rest);
    DH_free(dh);
    DH_free(same);
}

void test_dh_groups(void)
{
    check_context("dh groups");
    for (size_t i = 0; i < sizeof(ffdhes) / sizeof(*ffdhes); i++)
        group_is(ffdhes[i].nid, ffdhe(ffdhes[i].bits, ffdhes[i].k));
    for (size_t i = 0; i < sizeof(modps) / sizeof(*modps); i++)
        group_is(modps[i].nid, modps[i].prime(NULL));
    of_order_q(DH_get_1024_160(), 1);
    of_order_q(DH_get_2048_224(), 2);
    of_order_q(DH_get_2048_256(), 3);
    check(DH_new_by_nid(NID_undef) == NULL && DH_new_by_nid(NID_sha256) == NULL &&
              ERR_GET_REASON(ERR_peek_last_error()) == DH_R_INVALID_PARAMETER_NID,
          "no such group");
    ERR_clear_error();
}

/* ---- Keys ---- */

static BIGNUM *number(const struct vector *v, const char *field)
{
    size_t len;
    const uint8_t *bytes = vector_bytes(v, field, &len);
    return BN_bin2bn(bytes, (int)len, NULL);
}

static void side(const struct vector *v, const char *x, const char *y, const char *peer)
{
    DH *dh = DH_new_by_nid((int)vector_int(v, "nid", 0));
    BIGNUM *own = number(v, y), *theirs = number(v, peer);
    uint8_t out[256];
    size_t len;
    const uint8_t *z = vector_bytes(v, "z", &len);
    check(DH_set0_key(dh, NULL, number(v, x)) && DH_generate_key(dh) &&
              BN_cmp(DH_get0_pub_key(dh), own) == 0,
          "public key");
    check(DH_compute_key_padded(out, theirs, dh) == (int)len, "length");
    check_bytes("secret", out, z, len);
    int codes = -1;
    check(DH_check_pub_key(dh, theirs, &codes) && codes == 0, "public key checked");
    BN_free(own);
    BN_free(theirs);
    DH_free(dh);
}

static void known(const struct vector *v, void *arg)
{
    (void)arg;
    check_context("dh %s", vector_name(v));
    side(v, "xa", "ya", "yb");
    side(v, "xb", "yb", "ya");
}

/* a^x b^y by both ways, and by BN_mod_exp. */
static void powers(const BN_MONT_CTX *m, const BIGNUM *p, const BIGNUM *x, const BIGNUM *y)
{
    BIGNUM *a = BN_new(), *b = BN_new(), *want = BN_new(), *t = BN_new();
    BN_set_word(a, 0x12345678);
    BN_sub(b, p, a); /* p - a */
    check(BN_mod_exp(want, a, x, p, NULL) && BN_mod_exp(t, b, y, p, NULL) &&
              BN_mod_mul(want, want, t, p, NULL),
          "BN_mod_exp");
    check(ffc_two_powers(m, t, a, x, b, y) && BN_cmp(t, want) == 0, "two powers");
    check(ffc_joint_power(m, t, a, x, b, y) && BN_cmp(t, want) == 0, "a joint power");
    BN_free(a);
    BN_free(b);
    BN_free(want);
    BN_free(t);
}

static void powers_of_all_lengths(void)
{
    DH *dh = DH_get_1024_160();
    const BN_MONT_CTX *m = ffc_mont_p(&dh->key.params);
    BIGNUM *x = BN_new(), *y = BN_new(), *ones = BN_new();
    check_context("powers");
    BN_set_bit(ones, 160);
    BN_sub_word(ones, 1);
    for (int bits = 0; bits < 24; bits++) {
        BN_set_word(x, (BN_ULONG)1 << bits);
        BN_set_word(y, ((BN_ULONG)1 << bits) - 1);
        powers(m, DH_get0_p(dh), x, y);
        powers(m, DH_get0_p(dh), y, ones);
    }
    powers(m, DH_get0_p(dh), DH_get0_q(dh), ones);
    BN_free(x);
    BN_free(y);
    BN_free(ones);
    DH_free(dh);
}

/* Two new keys agree; private keys are as long as they are said to be. */
static void agree(int nid, long length, int bits)
{
    DH *a = DH_new_by_nid(nid), *b = DH_new_by_nid(nid);
    uint8_t za[1024], zb[1024];
    check_context("dh new keys, %d", nid);
    DH_set_length(a, length);
    check(DH_generate_key(a) && DH_generate_key(b), "keys");
    int na = DH_compute_key(za, DH_get0_pub_key(b), a);
    int nb = DH_compute_key(zb, DH_get0_pub_key(a), b);
    check(na > 0 && na == nb && memcmp(za, zb, (size_t)na) == 0, "secret");
    int have = BN_num_bits(DH_get0_priv_key(a));
    check(have <= bits && have > bits - 40, "%d bits of %d", have, bits);
    DH_free(a);
    DH_free(b);
}

void test_dh(void)
{
    check(vectors_each("vectors/dh.txt", known, NULL) == 3, "RFC 5114");
    agree(NID_ffdhe2048, 0, 225);
    agree(NID_ffdhe2048, 300, 300);
    agree(NID_modp_1536, 0, 200);
    agree(3, 0, 224);
    powers_of_all_lengths();
    check_context("dh without q");
    DH *dh = DH_new();
    check(DH_generate_parameters_ex(dh, 512, 5, NULL) && DH_get0_q(dh) == NULL, "parameters");
    int codes = -1;
    check(DH_check(dh, &codes) && codes == 0, "a safe prime");
    check(BN_mod_word(DH_get0_p(dh), 60) == 59, "5 is a square");
    check(DH_generate_key(dh) && BN_num_bits(DH_get0_priv_key(dh)) == 511, "a long key");
    DH_free(dh);
}

/* ---- Checks and errors ---- */

static void fails(const char *what, int got, int want, int reason)
{
    int last = ERR_GET_REASON(ERR_peek_last_error());
    check(got == want && last == reason, "%s: %d, reason %d", what, got, last);
    ERR_clear_error();
}

static DH *with_numbers(int p_bits, BN_ULONG below, const BIGNUM *q, BN_ULONG g)
{
    DH *dh = DH_new();
    BIGNUM *p = BN_new(), *gen = BN_new();
    BN_set_bit(p, p_bits);
    BN_sub_word(p, below);
    BN_set_word(gen, g);
    check(DH_set0_pqg(dh, p, q != NULL ? BN_dup(q) : NULL, gen), "DH_set0_pqg");
    return dh;
}

static void codes_are(const char *what, DH *dh, int want, int want_params)
{
    int codes = -1;
    check(DH_check_params(dh, &codes) && codes == want_params, "%s: params %x", what, codes);
    check(DH_check(dh, &codes) && codes == want, "%s: %x", what, codes);
    check(DH_check_ex(dh) == (want == 0), "%s: DH_check_ex", what);
    ERR_clear_error();
    DH_free(dh);
}

/* 2^521 - 1 is prime, and not safe; 2^10 - 3 = 1021 and so on are small. */
static void test_codes(void)
{
    BIGNUM *q = BN_new();
    BN_set_word(q, 11);
    codes_are("prime", with_numbers(521, 1, NULL, 2), DH_CHECK_P_NOT_SAFE_PRIME, 0);
    codes_are("composite", with_numbers(520, 1, NULL, 2), DH_CHECK_P_NOT_PRIME, 0);
    codes_are("even", with_numbers(520, 2, NULL, 2), DH_CHECK_P_NOT_PRIME, DH_CHECK_P_NOT_PRIME);
    codes_are("small", with_numbers(10, 1, NULL, 2), DH_CHECK_P_NOT_PRIME | DH_MODULUS_TOO_SMALL,
              DH_MODULUS_TOO_SMALL);
    codes_are("g = 1", with_numbers(521, 1, NULL, 1),
              DH_CHECK_P_NOT_SAFE_PRIME | DH_NOT_SUITABLE_GENERATOR, DH_NOT_SUITABLE_GENERATOR);
    codes_are("10001 bits", with_numbers(10001, 1, NULL, 2), DH_MODULUS_TOO_LARGE,
              DH_MODULUS_TOO_LARGE);
    /* 11 divides 2^521 - 2, as the order of 2 modulo 11 is 10, and 2's own order is 521. */
    codes_are("q", with_numbers(521, 1, q, 2), DH_NOT_SUITABLE_GENERATOR, 0);
    BN_set_word(q, 21);
    codes_are("q composite", with_numbers(521, 1, q, 2),
              DH_NOT_SUITABLE_GENERATOR | DH_CHECK_Q_NOT_PRIME | DH_CHECK_INVALID_Q_VALUE, 0);
    BN_set_word(q, 521);
    codes_are("right", with_numbers(521, 1, q, 2), 0, 0);
    BN_free(q);
}

static void test_public(DH *dh)
{
    BIGNUM *y = BN_new();
    uint8_t out[256];
    int codes = -1;
    for (BN_ULONG i = 0; i < 2; i++) {
        BN_set_word(y, i);
        check(DH_check_pub_key(dh, y, &codes) && codes == DH_CHECK_PUBKEY_TOO_SMALL, "too small");
        fails("small", DH_check_pub_key_ex(dh, y), 0, DH_R_CHECK_PUBKEY_TOO_SMALL);
        fails("small", DH_compute_key(out, y, dh), -1, DH_R_INVALID_SECRET);
    }
    BN_sub(y, DH_get0_p(dh), BN_value_one());
    check(DH_check_pub_key(dh, y, &codes) && codes == DH_CHECK_PUBKEY_TOO_LARGE, "too large");
    if (BN_is_odd(DH_get0_priv_key(dh)))
        fails("p - 1", DH_compute_key(out, y, dh), -1, DH_R_INVALID_SECRET);
    BN_sub_word(y, 1); /* -2 isn't a square, as 2 is one and p = 3 mod 4 */
    check(DH_check_pub_key(dh, y, &codes) && codes == DH_CHECK_PUBKEY_INVALID, "no square");
    fails("no square", DH_check_pub_key_ex(dh, y), 0, DH_R_CHECK_PUBKEY_INVALID);
    BN_free(y);
}

void test_dh_bad(void)
{
    check_context("dh bad input");
    uint8_t out[2048];
    DH *empty = DH_new(), *dh = DH_new_by_nid(NID_ffdhe2048);
    check(!DH_set0_pqg(empty, NULL, NULL, NULL) && DH_size(empty) == -1, "empty");
    fails("empty", DH_generate_key(empty), 0, DH_R_NO_PARAMETERS_SET);
    fails("empty", DH_compute_key(out, BN_value_one(), empty), 0, DH_R_NO_PARAMETERS_SET);
    fails("no key", DH_compute_key(out, DH_get0_g(dh), dh), 0, DH_R_NO_PRIVATE_VALUE);
    fails("511 bits", DH_generate_parameters_ex(empty, 511, 2, NULL), 0, DH_R_MODULUS_TOO_SMALL);
    fails("10001 bits", DH_generate_parameters_ex(empty, 10001, 2, NULL), 0,
          DH_R_MODULUS_TOO_LARGE);
    fails("generator 1", DH_generate_parameters_ex(empty, 512, 1, NULL), 0, DH_R_BAD_GENERATOR);
    DH *large = with_numbers(10001, 1, NULL, 2), *small = with_numbers(511, 1, NULL, 2);
    DH *big_q = with_numbers(521, 1, DH_get0_p(dh), 2);
    fails("large p", DH_generate_key(large), 0, DH_R_MODULUS_TOO_LARGE);
    fails("small p", DH_generate_key(small), 0, DH_R_MODULUS_TOO_SMALL);
    fails("large q", DH_generate_key(big_q), 0, DH_R_Q_TOO_LARGE);
    BIGNUM *x = BN_new();
    BN_set_word(x, 3);
    DH_set0_key(dh, NULL, x);
    test_public(dh);
    DH_free(empty);
    DH_free(large);
    DH_free(small);
    DH_free(big_q);
    DH_free(dh);
    test_codes();
}

/* ---- DER and text ---- */

static void der(DH *dh, const char *what, int (*i2d)(const DH *, uint8_t **),
                DH *(*d2i)(DH **, const uint8_t **, long))
{
    uint8_t *bytes = NULL, *again = NULL;
    int len = i2d(dh, &bytes);
    const uint8_t *p = bytes;
    DH *back = d2i(NULL, &p, len);
    check(back != NULL && p == bytes + len, "%s: read", what);
    if (back != NULL)
        check(i2d(back, &again) == len && memcmp(bytes, again, (size_t)len) == 0 &&
                  DH_get_nid(back) == DH_get_nid(dh) && DH_get_length(back) == DH_get_length(dh),
              "%s: again", what);
    int taken = 0;
    for (int n = 0; n < len; n += n < 16 || n > len - 8 ? 1 : 31) {
        DH *cut;
        p = bytes;
        cut = d2i(NULL, &p, n);
        taken += cut != NULL;
        DH_free(cut);
    }
    check(taken == 0, "%s: cut short", what);
    ERR_clear_error();
    DH_free(back);
    OPENSSL_free(bytes);
    OPENSSL_free(again);
}

void test_dh_der(void)
{
    check_context("dh der");
    DH *dh = DH_new_by_nid(NID_modp_1536), *x942 = DH_new_by_nid(2);
    der(dh, "PKCS #3", i2d_DHparams, d2i_DHparams);
    DH_set_length(dh, 250);
    der(dh, "with a length", i2d_DHparams, d2i_DHparams);
    der(x942, "X9.42", i2d_DHxparams, d2i_DHxparams);
    check(ffc_set_seed(&x942->key.params, (const uint8_t *)"seed", 4), "seed");
    x942->key.params.pcounter = 130;
    der(x942, "with a seed", i2d_DHxparams, d2i_DHxparams);
    DH *copy = DHparams_dup(x942);
    check(copy != NULL && ffc_equal(&copy->key.params, &x942->key.params, true) &&
              copy->key.params.seed_len == 4,
          "DHparams_dup");
    BIO *out = BIO_new(BIO_s_mem());
    char *text;
    check(DHparams_print(out, dh), "printed");
    BIO_write(out, "", 1);
    BIO_get_mem_data(out, &text);
    check(strncmp(text, "    DH Parameters: (1536 bit)\n        prime P:\n            00:ff:ff:",
                  68) == 0 &&
              strstr(text, "        generator G: 2 (0x2)\n        subgroup order Q:\n") != NULL &&
              strstr(text, "\n        recommended-private-length: 250 bits\n") != NULL,
          "text");
    BIO_free(out);
    DH_free(copy);
    DH_free(dh);
    DH_free(x942);
}

void test_dh_secrets(void)
{
    check_context("dh secrets");
    DH *dh = DH_new_by_nid(NID_ffdhe2048);
    uint8_t z[256];
    check(DH_generate_key(dh), "key");
    BIGNUM *x = dh->key.priv, y = {0}, *peer = BN_dup(DH_get0_g(dh));
    check(bn_set_width(x, 4), "wide");
    secret(x->d, 32);
    check(ffc_public_key(&dh->key.params, &y, x), "public key");
    check(dh_compute(z, peer, dh) == 256, "secret");
    not_secret(x->d, 32);
    not_secret(z, sizeof(z));
    /* The peer's private key is 1. */
    check(BN_cmp(&y, dh->key.pub) == 0, "the same public key");
    uint8_t want[256];
    check(BN_bn2binpad(&y, want, 256) == 256, "bytes");
    check_bytes("secret", z, want, 256);
    BN_clear_free(&y);
    BN_free(peer);
    DH_free(dh);
}
