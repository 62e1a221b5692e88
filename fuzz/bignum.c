/* Numbers beside GMP's: the first byte chooses an operation, the next three the lengths and signs
 * of up to three numbers, which follow. The results are the same, in place too, and as secrets.
 *   out/fuzz/bignum FILE... */
#include <stdio.h>

#include <gmp.h>
#include <openssl/bn.h>

#include "crypto/bytes/reader.h"
#include "fuzz/fuzz.h"

enum { MOST = 600 }; /* bytes of a number */

static struct numbers {
    BIGNUM *a, *b, *m, *r, *s;
    mpz_t za, zb, zm, zr, zs, z;
    BN_CTX *ctx;
} n;

static void to_mpz(mpz_t z, const BIGNUM *a)
{
    static unsigned char bytes[4 * MOST + 64];
    fuzz_must((size_t)BN_num_bytes(a) <= sizeof(bytes), "a number of that length");
    mpz_import(z, (size_t)BN_bn2bin(a, bytes), 1, 1, 0, 0, bytes);
    if (BN_is_negative(a))
        mpz_neg(z, z);
}

static void same(const BIGNUM *r, const mpz_t want, const char *what)
{
    to_mpz(n.z, r);
    if (mpz_cmp(n.z, want) == 0)
        return;
    gmp_fprintf(stderr, "a %Zx\nb %Zx\nm %Zx\ngot %Zx\nwant %Zx\n", n.za, n.zb, n.zm, n.z, want);
    fuzz_must(false, what);
}

/* The modulus of those that want one above zero, or an odd one. */
static bool modulus(bool odd)
{
    BN_set_negative(n.m, 0);
    mpz_abs(n.zm, n.zm);
    return mpz_sgn(n.zm) > 0 && (!odd || mpz_odd_p(n.zm) != 0);
}

static void sums(void)
{
    fuzz_must(BN_add(n.r, n.a, n.b) && BN_sub(n.s, n.a, n.b), "a sum fails");
    mpz_add(n.zr, n.za, n.zb);
    same(n.r, n.zr, "add");
    mpz_sub(n.zr, n.za, n.zb);
    same(n.s, n.zr, "sub");
    BN_sub(n.a, n.a, n.b);
    same(n.a, n.zr, "sub in place");
}

static void products(void)
{
    fuzz_must(BN_mul(n.r, n.a, n.b, n.ctx) && BN_sqr(n.s, n.a, n.ctx), "a product fails");
    mpz_mul(n.zr, n.za, n.zb);
    same(n.r, n.zr, "mul");
    BN_mul(n.b, n.a, n.b, n.ctx);
    same(n.b, n.zr, "mul in place");
    mpz_mul(n.zr, n.za, n.za);
    same(n.s, n.zr, "sqr");
}

static void quotients(void)
{
    if (mpz_sgn(n.zb) == 0) {
        fuzz_must(!BN_div(n.r, n.s, n.a, n.b, n.ctx), "a division by zero");
        return;
    }
    fuzz_must(BN_div(n.r, n.s, n.a, n.b, n.ctx), "a division fails");
    mpz_tdiv_qr(n.zr, n.zs, n.za, n.zb);
    same(n.r, n.zr, "quotient");
    same(n.s, n.zs, "remainder");
    BN_set_flags(n.a, BN_FLG_CONSTTIME);
    fuzz_must(BN_div(n.a, n.s, n.a, n.b, n.ctx), "a secret's division fails");
    same(n.a, n.zr, "quotient of a secret in place");
    same(n.s, n.zs, "remainder of a secret");
}

static void residues(void)
{
    if (!modulus(false))
        return;
    fuzz_must(BN_mod_mul(n.r, n.a, n.b, n.m, n.ctx) && BN_mod_add(n.s, n.a, n.b, n.m, n.ctx),
              "a residue fails");
    mpz_mul(n.zr, n.za, n.zb);
    mpz_mod(n.zr, n.zr, n.zm);
    same(n.r, n.zr, "mod_mul");
    mpz_add(n.zr, n.za, n.zb);
    mpz_mod(n.zr, n.zr, n.zm);
    same(n.s, n.zr, "mod_add");
}

static void powers(void)
{
    if (!modulus(false) || mpz_cmp_ui(n.zm, 1) == 0)
        return;
    BN_set_negative(n.b, 0);
    mpz_abs(n.zb, n.zb);
    mpz_powm(n.zr, n.za, n.zb, n.zm);
    fuzz_must(BN_mod_exp(n.r, n.a, n.b, n.m, n.ctx), "a power fails");
    same(n.r, n.zr, "mod_exp");
    if (mpz_odd_p(n.zm) != 0) {
        fuzz_must(BN_mod_exp_mont_consttime(n.s, n.a, n.b, n.m, n.ctx, NULL), "a power fails");
        same(n.s, n.zr, "mod_exp_mont_consttime");
    }
}

static void inverses(void)
{
    if (!modulus(false))
        return;
    bool is_one = mpz_cmp_ui(n.zm, 1) == 0, there = mpz_invert(n.zr, n.za, n.zm) != 0;
    bool got = BN_mod_inverse(n.r, n.a, n.m, n.ctx) != NULL;
    if (is_one) /* whose one residue is taken for its own inverse, or not */
        return;
    fuzz_must(got == there, "whether there is an inverse");
    if (there)
        same(n.r, n.zr, "mod_inverse");
}

static void divisors(void)
{
    fuzz_must(BN_gcd(n.r, n.a, n.b, n.ctx), "gcd fails");
    mpz_gcd(n.zr, n.za, n.zb);
    same(n.r, n.zr, "gcd");
}

static void shifts(void)
{
    unsigned by = (unsigned)mpz_get_ui(n.zb) % 300;
    fuzz_must(BN_lshift(n.r, n.a, (int)by) && BN_rshift(n.s, n.a, (int)by), "a shift fails");
    mpz_mul_2exp(n.zr, n.za, by);
    same(n.r, n.zr, "lshift");
    mpz_tdiv_q_2exp(n.zr, n.za, by);
    same(n.s, n.zr, "rshift");
}

/* Through text of both bases, and GMP's of them. */
static void texts(void)
{
    char *hex = BN_bn2hex(n.a), *dec = BN_bn2dec(n.a);
    BIGNUM *back = NULL;
    fuzz_must(hex != NULL && dec != NULL && mpz_set_str(n.zr, dec, 10) == 0, "no text");
    same(n.a, n.zr, "bn2dec");
    mpz_set_str(n.zr, hex, 16);
    same(n.a, n.zr, "bn2hex");
    fuzz_must(BN_dec2bn(&back, dec) > 0 && BN_cmp(back, n.a) == 0, "dec2bn");
    fuzz_must(BN_hex2bn(&back, hex) > 0 && BN_cmp(back, n.a) == 0, "hex2bn");
    BN_free(back);
    OPENSSL_free(hex);
    OPENSSL_free(dec);
}

static void symbols(void)
{
    if (modulus(true))
        fuzz_must(BN_kronecker(n.a, n.m, n.ctx) == mpz_kronecker(n.za, n.zm), "kronecker");
}

static void begin(void)
{
    n.ctx = BN_CTX_new();
    mpz_inits(n.za, n.zb, n.zm, n.zr, n.zs, n.z, NULL);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    static void (*const operations[])(void) = {sums,     products, quotients, residues, powers,
                                               inverses, divisors, shifts,    texts,    symbols};
    struct slice in = slice_of(bytes, len), part;
    uint8_t op;
    if (n.ctx == NULL)
        begin();
    ERR_clear_error();
    if (len > MOST || !read_u8(&in, &op))
        return 0;
    BIGNUM **const to[] = {&n.a, &n.b, &n.m, &n.r, &n.s};
    mpz_t *const z[] = {&n.za, &n.zb, &n.zm};
    for (size_t i = 0; i < 5; i++) {
        uint8_t head = 0;
        *to[i] = BN_new();
        if (i > 2)
            continue;
        (void)read_u8(&in, &head);
        size_t want = (head & 0x7f) * 2U;
        (void)read_slice(&in, want < in.len ? want : in.len, &part);
        BN_bin2bn(part.ptr, (int)part.len, *to[i]);
        BN_set_negative(*to[i], head >> 7);
        to_mpz(*z[i], *to[i]);
    }
    operations[op % (sizeof(operations) / sizeof(operations[0]))]();
    for (size_t i = 0; i < 5; i++)
        BN_free(*to[i]);
    return 0;
}
