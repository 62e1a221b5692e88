/* The numbers of SRP-6a: RFC 5054, 2.4 to 2.6.
 *
 * The secrets are a, b, x, v and what is made of them alone; N, g, s, A, B, u and k are public. All
 * powers of secrets, and to secret exponents, are computed in constant time, and what is added and
 * multiplied between them keeps its width. Inputs' widths are taken to be public. N is odd, as a
 * safe prime is. */
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/bn/bignum.h"
#include "crypto/srp/srp.h"
#include "ref/ct.h"

/* ---- The modulus ---- */

/* N for Montgomery arithmetic whose results keep their width. */
static bool begin(BN_MONT_CTX *m, const BIGNUM *N)
{
    if (N->neg || !bn_mont_set_key(m, N))
        return false;
    m->N.flags |= BN_FLG_CONSTTIME;
    return true;
}

static bool power(BIGNUM *r, const BIGNUM *a, const BIGNUM *e, BN_MONT_CTX *m)
{
    return BN_mod_exp_mont_consttime(r, a, e, &m->N, NULL, m);
}

/* r = p s mod N: p is public, s is secret and below N. */
static bool times(BIGNUM *r, const BIGNUM *p, const BIGNUM *s, BN_MONT_CTX *m)
{
    BIGNUM t = {0};
    bool ok = BN_to_montgomery(&t, p, m, NULL) && BN_mod_mul_montgomery(r, &t, s, m, NULL);
    BN_clear_free(&t);
    return ok;
}

/* r = |a| mod N, of N's width. */
static bool reduce(BIGNUM *r, const BIGNUM *a, const BN_MONT_CTX *m)
{
    if (!bn_expand(r, m->N.top))
        return false;
    bn_reduce_fixed(r->d, a, m);
    r->top = m->N.top;
    r->neg = 0;
    return true;
}

/* ---- The hashes ---- */

/* H(PAD(y) | PAD(z)), PAD being zeros up to N's length: both must be below N (2.5.3 and 2.6). */
static BIGNUM *padded_hash(const BIGNUM *y, const BIGNUM *z, const BIGNUM *N, OSSL_LIB_CTX *libctx,
                           const char *propq)
{
    uint8_t digest[20];
    if ((y != N && BN_ucmp(y, N) >= 0) || BN_ucmp(z, N) >= 0)
        return NULL;
    const size_t len = (size_t)BN_num_bytes(N);
    uint8_t *pads = OPENSSL_malloc(2 * len);
    if (pads == NULL) {
        ERR_raise(ERR_LIB_CRYPTO, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    const struct srp_piece both = {pads, 2 * len};
    BIGNUM *hash = NULL;
    if (BN_bn2binpad(y, pads, (int)len) >= 0 && BN_bn2binpad(z, pads + len, (int)len) >= 0 &&
        srp_sha1(digest, &both, 1, libctx, propq))
        hash = BN_bin2bn(digest, sizeof(digest), NULL);
    OPENSSL_free(pads);
    return hash;
}

/* k: 2.5.3. */
static BIGNUM *multiplier(const BIGNUM *N, const BIGNUM *g, OSSL_LIB_CTX *libctx, const char *propq)
{
    return padded_hash(N, g, N, libctx, propq);
}

BIGNUM *SRP_Calc_u_ex(const BIGNUM *A, const BIGNUM *B, const BIGNUM *N, OSSL_LIB_CTX *libctx,
                      const char *propq)
{
    if (A == NULL || B == NULL || N == NULL || A == N)
        return NULL;
    return padded_hash(A, B, N, libctx, propq);
}

BIGNUM *SRP_Calc_u(const BIGNUM *A, const BIGNUM *B, const BIGNUM *N)
{
    return SRP_Calc_u_ex(A, B, N, NULL, NULL);
}

/* 2.4. A salt that is zero has no bytes, and is refused. */
BIGNUM *SRP_Calc_x_ex(const BIGNUM *s, const char *user, const char *pass, OSSL_LIB_CTX *libctx,
                      const char *propq)
{
    if (s == NULL || user == NULL || pass == NULL || BN_is_zero(s))
        return NULL;
    const int salt_len = BN_num_bytes(s);
    uint8_t *salt = OPENSSL_malloc((size_t)salt_len), inner[20], outer[20];
    if (salt == NULL) {
        ERR_raise(ERR_LIB_CRYPTO, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    BN_bn2bin(s, salt);
    const struct srp_piece named[] = {{user, strlen(user)}, {":", 1}, {pass, strlen(pass)}},
                           salted[] = {{salt, (size_t)salt_len}, {inner, sizeof(inner)}};
    BIGNUM *x = NULL;
    if (srp_sha1(inner, named, 3, libctx, propq) && srp_sha1(outer, salted, 2, libctx, propq))
        x = BN_bin2bn(outer, sizeof(outer), NULL);
    OPENSSL_cleanse(inner, sizeof(inner));
    OPENSSL_cleanse(outer, sizeof(outer));
    OPENSSL_free(salt);
    return x;
}

BIGNUM *SRP_Calc_x(const BIGNUM *s, const char *user, const char *pass)
{
    return SRP_Calc_x_ex(s, user, pass, NULL, NULL);
}

/* ---- What is sent ---- */

int SRP_Verify_A_mod_N(const BIGNUM *A, const BIGNUM *N)
{
    BIGNUM rest = {0};
    const int ok = A != NULL && N != NULL && BN_nnmod(&rest, A, N, NULL) && !BN_is_zero(&rest);
    BN_free(&rest);
    return ok;
}

int SRP_Verify_B_mod_N(const BIGNUM *B, const BIGNUM *N)
{
    return SRP_Verify_A_mod_N(B, N);
}

/* A result, trimmed if it is to be sent; NULL if it couldn't be computed. */
static BIGNUM *result(BIGNUM *r, bool ok, bool sent)
{
    if (!ok) {
        BN_clear_free(r);
        return NULL;
    }
    if (sent) {
        ct_public(r->d, (size_t)r->top * sizeof(*r->d));
        bn_trim(r);
    }
    return r;
}

BIGNUM *SRP_Calc_A(const BIGNUM *a, const BIGNUM *N, const BIGNUM *g)
{
    if (a == NULL || N == NULL || g == NULL)
        return NULL;
    BN_MONT_CTX m = {.flags = 0};
    BIGNUM *A = BN_new();
    const bool ok = A != NULL && begin(&m, N) && power(A, g, a, &m);
    BN_MONT_CTX_free(&m);
    return result(A, ok, true);
}

/* B = k v + g^b mod N. */
BIGNUM *SRP_Calc_B_ex(const BIGNUM *b, const BIGNUM *N, const BIGNUM *g, const BIGNUM *v,
                      OSSL_LIB_CTX *libctx, const char *propq)
{
    if (b == NULL || N == NULL || g == NULL || v == NULL)
        return NULL;
    BN_MONT_CTX m = {.flags = 0};
    BIGNUM gb = {0}, kv = {0}, sum = {0};
    BIGNUM *k = multiplier(N, g, libctx, propq), *B = k != NULL ? BN_new() : NULL;
    const bool ok = B != NULL && begin(&m, N) && power(&gb, g, b, &m) && reduce(&kv, v, &m) &&
                    times(&kv, k, &kv, &m) && bn_add_fixed(&sum, &kv, &gb) && reduce(B, &sum, &m);
    BN_clear_free(&gb);
    BN_clear_free(&kv);
    BN_clear_free(&sum);
    BN_free(k);
    BN_MONT_CTX_free(&m);
    return result(B, ok, true);
}

BIGNUM *SRP_Calc_B(const BIGNUM *b, const BIGNUM *N, const BIGNUM *g, const BIGNUM *v)
{
    return SRP_Calc_B_ex(b, N, g, v, NULL, NULL);
}

/* ---- The shared secret: 2.6 ---- */

/* (A v^u)^b mod N. */
BIGNUM *SRP_Calc_server_key(const BIGNUM *A, const BIGNUM *v, const BIGNUM *u, const BIGNUM *b,
                            const BIGNUM *N)
{
    if (A == NULL || v == NULL || u == NULL || b == NULL || N == NULL)
        return NULL;
    BN_MONT_CTX m = {.flags = 0};
    BIGNUM base = {0}, *S = BN_new();
    const bool ok = S != NULL && begin(&m, N) && power(&base, v, u, &m) &&
                    times(&base, A, &base, &m) && power(S, &base, b, &m);
    BN_clear_free(&base);
    BN_MONT_CTX_free(&m);
    return result(S, ok, false);
}

/* r = B - k g^x modulo N, not yet reduced: B mod N + N is public, and no less than what is taken
 * from it. */
static bool client_base(BIGNUM *r, const BIGNUM *B, const BIGNUM *k, const BIGNUM *gx,
                        BN_MONT_CTX *m, const BIGNUM *N)
{
    BIGNUM kgx = {0}, from = {0};
    const bool ok = BN_nnmod(&from, B, N, NULL) && BN_add(&from, &from, N) &&
                    times(&kgx, k, gx, m) && bn_sub_fixed(r, &from, &kgx);
    BN_clear_free(&kgx);
    BN_free(&from);
    return ok;
}

/* (B - k g^x)^(a + u x) mod N. */
BIGNUM *SRP_Calc_client_key_ex(const BIGNUM *N, const BIGNUM *B, const BIGNUM *g, const BIGNUM *x,
                               const BIGNUM *a, const BIGNUM *u, OSSL_LIB_CTX *libctx,
                               const char *propq)
{
    if (N == NULL || B == NULL || g == NULL || x == NULL || a == NULL || u == NULL)
        return NULL;
    BN_MONT_CTX m = {.flags = 0};
    BIGNUM gx = {0}, base = {0}, ux = {0}, e = {0};
    BIGNUM *k = multiplier(N, g, libctx, propq), *K = k != NULL ? BN_new() : NULL;
    const bool ok = K != NULL && begin(&m, N) && power(&gx, g, x, &m) &&
                    client_base(&base, B, k, &gx, &m, N) && bn_mul_fixed(&ux, u, x) &&
                    bn_add_fixed(&e, a, &ux) && power(K, &base, &e, &m);
    BN_clear_free(&gx);
    BN_clear_free(&base);
    BN_clear_free(&ux);
    BN_clear_free(&e);
    BN_free(k);
    BN_MONT_CTX_free(&m);
    return result(K, ok, false);
}

BIGNUM *SRP_Calc_client_key(const BIGNUM *N, const BIGNUM *B, const BIGNUM *g, const BIGNUM *x,
                            const BIGNUM *a, const BIGNUM *u)
{
    return SRP_Calc_client_key_ex(N, B, g, x, a, u, NULL, NULL);
}
