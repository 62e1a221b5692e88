/* A server's side of SRP-6 (RFC 5054, 2.5, 2.6): the user's verifier comes from the program. v and
 * b are secret. */
#include <openssl/rand.h>
#include <openssl/srp.h>

#include "ssl/ext/srp.h"

enum { SECRET_LEN = 48 };

/* ---- what the program gives ---- */

static void replace(BIGNUM **to, BIGNUM *with)
{
    if (with == NULL)
        return;
    BN_clear_free(*to);
    *to = with;
}

static uint8_t *salt_bytes(const BIGNUM *salt, size_t *len)
{
    *len = (size_t)BN_num_bytes(salt);
    uint8_t *bytes = OPENSSL_malloc(*len + 1);
    if (bytes != NULL)
        BN_bn2bin(salt, bytes);
    return bytes;
}

/* What is NULL stays as it is; without memory all does. */
static bool set_params(struct srp *srp, const BIGNUM *N, const BIGNUM *g, const BIGNUM *salt,
                       const BIGNUM *v, const char *info)
{
    struct srp fresh = {
        .N = N != NULL ? BN_dup(N) : NULL,
        .g = g != NULL ? BN_dup(g) : NULL,
        .v = v != NULL ? BN_dup(v) : NULL,
        .info = info != NULL ? OPENSSL_strdup(info) : NULL,
    };
    if (salt != NULL)
        fresh.salt = salt_bytes(salt, &fresh.salt_len);
    if ((N != NULL && fresh.N == NULL) || (g != NULL && fresh.g == NULL) ||
        (v != NULL && fresh.v == NULL) || (salt != NULL && fresh.salt == NULL) ||
        (info != NULL && fresh.info == NULL)) {
        srp_clear_params(&fresh);
        return FAIL(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
    }
    replace(&srp->N, fresh.N);
    replace(&srp->g, fresh.g);
    replace(&srp->v, fresh.v);
    if (fresh.salt != NULL) {
        OPENSSL_free(srp->salt);
        srp->salt = fresh.salt;
        srp->salt_len = fresh.salt_len;
    }
    if (fresh.info != NULL) {
        OPENSSL_free(srp->info);
        srp->info = fresh.info;
    }
    return true;
}

int SSL_set_srp_server_param(SSL *s, const BIGNUM *N, const BIGNUM *g, BIGNUM *sa, BIGNUM *v,
                             char *info)
{
    struct srp *srp = srp_of(&s->set);
    if (srp == NULL || !set_params(srp, N, g, sa, v, info) || srp->N == NULL || srp->g == NULL ||
        srp->salt == NULL || srp->v == NULL)
        return -1;
    return 1;
}

int SSL_set_srp_server_param_pw(SSL *s, const char *user, const char *pass, const char *grp)
{
    const SRP_gN *group = SRP_get_default_gN(grp);
    BIGNUM *salt = NULL, *v = NULL;
    int ret = -1;
    if (group != NULL && SRP_create_verifier_BN_ex(user, pass, &salt, &v, group->N, group->g,
                                                   s->ctx->libctx, s->ctx->propq))
        ret = SSL_set_srp_server_param(s, group->N, group->g, salt, v, NULL);
    BN_clear_free(salt);
    BN_clear_free(v);
    return ret;
}

/* ---- what can be asked, of the connection or else of its context ---- */

static const struct srp *of_context(const SSL *s)
{
    static const struct srp none;
    return s->ctx->set.srp != NULL ? s->ctx->set.srp : &none;
}

static const struct srp *of_connection(const SSL *s)
{
    return s->set.srp != NULL ? s->set.srp : of_context(s);
}

BIGNUM *SSL_get_srp_g(SSL *s)
{
    BIGNUM *g = of_connection(s)->g;
    return g != NULL ? g : of_context(s)->g;
}

BIGNUM *SSL_get_srp_N(SSL *s)
{
    BIGNUM *N = of_connection(s)->N;
    return N != NULL ? N : of_context(s)->N;
}

char *SSL_get_srp_username(SSL *s)
{
    char *name = of_connection(s)->username;
    return name != NULL ? name : of_context(s)->username;
}

char *SSL_get_srp_userinfo(SSL *s)
{
    char *info = of_connection(s)->info;
    return info != NULL ? info : of_context(s)->info;
}

/* ---- ServerKeyExchange (2.5.3) ---- */

/* b is 256 bits at the least. B = k*v + g^b % N. */
static bool make_public(SSL *s, struct srp *srp)
{
    uint8_t secret[SECRET_LEN];
    bool ok = RAND_priv_bytes_ex(s->ctx->libctx, secret, sizeof(secret), 0) > 0;
    BN_clear_free(srp->b);
    BN_free(srp->B);
    srp->B = NULL;
    srp->b = ok ? BN_secure_new() : NULL;
    ok = srp->b != NULL && BN_bin2bn(secret, sizeof(secret), srp->b) != NULL;
    OPENSSL_cleanse(secret, sizeof(secret));
    if (ok) {
        BN_set_flags(srp->b, BN_FLG_CONSTTIME);
        srp->B = SRP_Calc_B_ex(srp->b, srp->N, srp->g, srp->v, s->ctx->libctx, s->ctx->propq);
    }
    return srp->B != NULL;
}

/* The program's callback, and our numbers for what it gave: SSL_ERROR_NONE, SSL3_AL_FATAL with the
 * alert to send, or what else the callback gave. */
int SSL_srp_server_param_with_username(SSL *s, int *ad)
{
    struct srp *srp = s->set.srp;
    *ad = SSL_AD_UNKNOWN_PSK_IDENTITY;
    if (srp != NULL && srp->ask_username != NULL) {
        int said = srp->ask_username(s, ad, srp->arg);
        if (said != SSL_ERROR_NONE)
            return said;
    }
    *ad = SSL_AD_INTERNAL_ERROR;
    if (srp == NULL || srp->N == NULL || srp->g == NULL || srp->salt == NULL || srp->v == NULL)
        return SSL3_AL_FATAL;
    return make_public(s, srp) ? SSL_ERROR_NONE : SSL3_AL_FATAL;
}

enum hs_result srp_ask_username(SSL *s)
{
    int alert = SSL_AD_UNKNOWN_PSK_IDENTITY; /* 2.5.1.2: also of a hello without a name */
    int said = SSL3_AL_FATAL;
    if (s->set.srp != NULL && s->set.srp->username != NULL)
        said = SSL_srp_server_param_with_username(s, &alert);
    if (said < 0) {
        s->rwstate = SSL_X509_LOOKUP;
        return HS_WANT_X509_LOOKUP;
    }
    s->rwstate = SSL_NOTHING;
    if (said == SSL3_AL_FATAL)
        return FATAL(s, alert,
                     alert == SSL_AD_UNKNOWN_PSK_IDENTITY ? SSL_R_PSK_IDENTITY_NOT_FOUND
                                                          : SSL_R_CLIENTHELLO_TLSEXT);
    return HS_OK;
}

static bool put_number(const BIGNUM *n, struct builder *b)
{
    size_t len = (size_t)BN_num_bytes(n);
    build_uint(b, len, 2);
    uint8_t *room = build_room(b, len);
    return room != NULL && BN_bn2bin(n, room) == (int)len;
}

bool srp_put_server_params(SSL *s, struct builder *b)
{
    const struct srp *srp = s->set.srp;
    if (srp == NULL || srp->B == NULL)
        return FATAL(s, SSL_AD_INTERNAL_ERROR, SSL_R_MISSING_SRP_PARAM);
    bool ok = put_number(srp->N, b) && put_number(srp->g, b);
    build_uint(b, srp->salt_len, 1);
    build_bytes(b, srp->salt, srp->salt_len);
    ok = ok && srp->salt_len <= 0xff && put_number(srp->B, b);
    return ok || FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_INTERNAL_ERROR);
}

/* ---- ClientKeyExchange (2.5.4) ---- */

/* (A * v^u) ^ b % N */
static bool make_premaster(SSL *s, const BIGNUM *A)
{
    const struct srp *srp = s->set.srp;
    BIGNUM *u = SRP_Calc_u_ex(A, srp->B, srp->N, s->ctx->libctx, s->ctx->propq);
    BIGNUM *secret = u != NULL ? SRP_Calc_server_key(A, srp->v, u, srp->b, srp->N) : NULL;
    bool ok = secret != NULL && srp_keep_premaster(s->hs, secret);
    BN_clear_free(u);
    BN_clear_free(secret);
    return ok;
}

/* "The server MUST abort the handshake with an "illegal_parameter" alert if A % N = 0." */
bool srp_take_client(SSL *s, struct slice client_public)
{
    const struct srp *srp = s->set.srp;
    BIGNUM *A = BN_bin2bn(client_public.ptr, (int)client_public.len, NULL);
    bool ok;
    if (A == NULL || srp == NULL || srp->B == NULL) {
        ok = FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_BN_LIB);
    } else if (BN_is_zero(A) || BN_ucmp(A, srp->N) >= 0) {
        ok = FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_BAD_SRP_PARAMETERS);
    } else {
        OPENSSL_free(s->session->srp_username);
        s->session->srp_username = OPENSSL_strdup(srp->username);
        ok = (s->session->srp_username != NULL && make_premaster(s, A)) ||
             FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_INTERNAL_ERROR);
    }
    BN_free(A);
    return ok;
}
