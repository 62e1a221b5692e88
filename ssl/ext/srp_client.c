/* A client's side of SRP-6 (RFC 5054, 2.6): from the password to the premaster secret. The
 * password, x and a are secret; BN_FLG_CONSTTIME keeps the exponentiations from telling them. */
#include <openssl/sha.h>

#include "ssl/ext/srp.h"

enum { SECRET_BITS = 384, HASH_LEN = SHA_DIGEST_LENGTH };

/* SHA1 of two parts, with `between` between them where it isn't 0. */
static bool hash(struct slice a, char between, struct slice b, uint8_t out[HASH_LEN])
{
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    bool ok = ctx != NULL && EVP_DigestInit_ex(ctx, EVP_sha1(), NULL) &&
              EVP_DigestUpdate(ctx, a.ptr, a.len) &&
              (between == 0 || EVP_DigestUpdate(ctx, &between, 1)) &&
              EVP_DigestUpdate(ctx, b.ptr, b.len) && EVP_DigestFinal_ex(ctx, out, NULL);
    EVP_MD_CTX_free(ctx);
    return ok;
}

/* SHA1(PAD(a) | PAD(b)) as a number, padded to N's length. */
static BIGNUM *hash_padded(const BIGNUM *a, const BIGNUM *b, const BIGNUM *N)
{
    int len = BN_num_bytes(N);
    uint8_t digest[HASH_LEN], *bytes = OPENSSL_malloc((size_t)len * 2);
    bool ok = bytes != NULL && BN_bn2binpad(a, bytes, len) == len &&
              BN_bn2binpad(b, bytes + len, len) == len &&
              hash(slice_of(bytes, (size_t)len * 2), 0, slice_of(NULL, 0), digest);
    OPENSSL_free(bytes);
    return ok ? BN_bin2bn(digest, HASH_LEN, NULL) : NULL;
}

/* x = SHA1(s | SHA1(I | ":" | P)) */
static BIGNUM *make_x(const struct srp *srp, const char *password)
{
    uint8_t inner[HASH_LEN], outer[HASH_LEN];
    bool ok = hash(slice_of(srp->username, strlen(srp->username)), ':',
                   slice_of(password, strlen(password)), inner) &&
              hash(slice_of(srp->salt, srp->salt_len), 0, slice_of(inner, sizeof inner), outer);
    BIGNUM *x = ok ? BN_bin2bn(outer, sizeof outer, NULL) : NULL;
    OPENSSL_cleanse(inner, sizeof inner);
    OPENSSL_cleanse(outer, sizeof outer);
    if (x != NULL)
        BN_set_flags(x, BN_FLG_CONSTTIME);
    return x;
}

/* (B - k * g^x) ^ (a + u * x) % N, with k = SHA1(N | PAD(g)) and u = SHA1(PAD(A) | PAD(B)). */
static BIGNUM *make_secret(const struct srp *srp, const BIGNUM *A, const BIGNUM *a, const BIGNUM *x)
{
    BN_CTX *ctx = BN_CTX_secure_new();
    BIGNUM *k = hash_padded(srp->N, srp->g, srp->N), *u = hash_padded(A, srp->B, srp->N);
    BIGNUM *base = BN_new(), *exponent = BN_secure_new(), *secret = BN_secure_new();
    bool ok = ctx != NULL && k != NULL && u != NULL && !BN_is_zero(u) && base != NULL &&
              exponent != NULL && secret != NULL && BN_mod_exp(base, srp->g, x, srp->N, ctx) &&
              BN_mod_mul(base, base, k, srp->N, ctx) &&
              BN_mod_sub(base, srp->B, base, srp->N, ctx) && BN_mul(exponent, u, x, ctx) &&
              BN_add(exponent, exponent, a);
    if (ok) {
        BN_set_flags(exponent, BN_FLG_CONSTTIME);
        ok = BN_mod_exp(secret, base, exponent, srp->N, ctx);
    }
    BN_free(k);
    BN_free(u);
    BN_clear_free(base);
    BN_clear_free(exponent);
    BN_CTX_free(ctx);
    if (!ok) {
        BN_clear_free(secret);
        return NULL;
    }
    return secret;
}

static char *ask_password(SSL *s)
{
    const struct srp *srp = s->set.srp;
    return srp->ask_password != NULL ? srp->ask_password(s, srp->arg)
                                     : OPENSSL_strdup(srp->password != NULL ? srp->password : "");
}

bool srp_keep_premaster(struct hs *hs, const BIGNUM *secret)
{
    size_t len = (size_t)BN_num_bytes(secret);
    hs->premaster = OPENSSL_malloc(len + 1);
    hs->premaster_len = len;
    return hs->premaster != NULL && BN_bn2bin(secret, hs->premaster) == (int)len;
}

/* A = g^a % N; 2.5.4. */
int SRP_Calc_A_param(SSL *s)
{
    struct srp *srp = s->set.srp;
    if (srp == NULL || srp->N == NULL || srp->g == NULL)
        return 0;
    BN_CTX *ctx = BN_CTX_new();
    BIGNUM *a = BN_secure_new(), *A = BN_new();
    bool ok = ctx != NULL && a != NULL && A != NULL &&
              BN_priv_rand(a, SECRET_BITS, BN_RAND_TOP_ANY, BN_RAND_BOTTOM_ANY);
    if (ok) {
        BN_set_flags(a, BN_FLG_CONSTTIME);
        ok = BN_mod_exp(A, srp->g, a, srp->N, ctx);
    }
    BN_CTX_free(ctx);
    if (!ok) {
        BN_clear_free(a);
        BN_free(A);
        return 0;
    }
    BN_clear_free(srp->a);
    BN_free(srp->A);
    srp->a = a;
    srp->A = A;
    return 1;
}

static bool put_public(const BIGNUM *A, struct builder *b)
{
    size_t len = (size_t)BN_num_bytes(A);
    build_uint(b, len, 2);
    uint8_t *room = build_room(b, len);
    return room != NULL && BN_bn2bin(A, room) == (int)len;
}

bool srp_put_client(SSL *s, struct builder *b)
{
    struct srp *srp = s->set.srp;
    if (srp == NULL || srp->username == NULL || srp->B == NULL)
        return FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_INTERNAL_ERROR);
    char *password = ask_password(s);
    BIGNUM *secret = NULL, *x = password != NULL ? make_x(srp, password) : NULL;
    bool ok = x != NULL && SRP_Calc_A_param(s) && put_public(srp->A, b) &&
              (secret = make_secret(srp, srp->A, srp->a, x)) != NULL &&
              srp_keep_premaster(s->hs, secret);
    if (ok) {
        OPENSSL_free(s->session->srp_username);
        s->session->srp_username = OPENSSL_strdup(srp->username);
        ok = s->session->srp_username != NULL;
    }
    if (password != NULL)
        OPENSSL_clear_free(password, strlen(password));
    BN_clear_free(x);
    BN_clear_free(secret);
    return ok || FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_INTERNAL_ERROR);
}

/* -- the server's numbers -- */
static BIGNUM *number(struct slice bytes)
{
    return BN_bin2bn(bytes.ptr, (int)bytes.len, NULL);
}

/* 2.5.3: groups that aren't known or are too small are insufficient_security; "The client MUST
 * abort
 * ... illegal_parameter if B % N = 0". */
bool srp_take_server_params(SSL *s, const struct msg_server_key_exchange *m)
{
    struct srp *srp = s->set.srp;
    if (srp == NULL)
        return FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_INTERNAL_ERROR);
    srp_clear_params(srp);
    srp->N = number(m->srp_n);
    srp->g = number(m->srp_g);
    srp->B = number(m->srp_b);
    if (srp->N == NULL || srp->g == NULL || srp->B == NULL ||
        !ext_set_bytes(&srp->salt, &srp->salt_len, m->srp_s))
        return FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_BN_LIB);
    if (BN_ucmp(srp->g, srp->N) >= 0 || BN_ucmp(srp->B, srp->N) >= 0 || BN_is_zero(srp->B))
        return FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_BAD_DATA);
    if (BN_num_bits(srp->N) < srp->strength)
        return FATAL(s, SSL_AD_INSUFFICIENT_SECURITY, SSL_R_INSUFFICIENT_SECURITY);
    if (srp->verify_params != NULL)
        return srp->verify_params(s, srp->arg) > 0 ||
               FATAL(s, SSL_AD_INSUFFICIENT_SECURITY, SSL_R_CALLBACK_FAILED);
    return srp_is_known_group(srp->N, srp->g) ||
           FATAL(s, SSL_AD_INSUFFICIENT_SECURITY, SSL_R_INSUFFICIENT_SECURITY);
}
