/* Users, and stores of them: SRP_user_pwd_new(3), SRP_VBASE_new(3). */
#include <openssl/rand.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/srp/srp.h"

/* ---- A user ---- */

SRP_user_pwd *SRP_user_pwd_new(void)
{
    SRP_user_pwd *u = OPENSSL_zalloc(sizeof(*u));
    if (u == NULL)
        ERR_raise(ERR_LIB_CRYPTO, ERR_R_MALLOC_FAILURE);
    return u;
}

void SRP_user_pwd_free(SRP_user_pwd *user_pwd)
{
    if (user_pwd == NULL)
        return;
    BN_free(user_pwd->s);
    BN_clear_free(user_pwd->v);
    OPENSSL_free(user_pwd->id);
    OPENSSL_free(user_pwd->info);
    OPENSSL_free(user_pwd);
}

void SRP_user_pwd_set_gN(SRP_user_pwd *user_pwd, const BIGNUM *g, const BIGNUM *N)
{
    user_pwd->g = g;
    user_pwd->N = N;
}

/* *to = a copy of text, which may be NULL. */
static bool set1(char **to, const char *text)
{
    char *copy = text != NULL ? OPENSSL_strdup(text) : NULL;
    if (text != NULL && copy == NULL)
        return FAIL(ERR_LIB_CRYPTO, ERR_R_MALLOC_FAILURE);
    OPENSSL_free(*to);
    *to = copy;
    return true;
}

/* As the manual has it, NULL is no name; the remark is set all the same. */
int SRP_user_pwd_set1_ids(SRP_user_pwd *user_pwd, const char *id, const char *info)
{
    return set1(&user_pwd->id, id) && set1(&user_pwd->info, info) && id != NULL;
}

int SRP_user_pwd_set0_sv(SRP_user_pwd *user_pwd, BIGNUM *s, BIGNUM *v)
{
    if (user_pwd->s != s)
        BN_free(user_pwd->s);
    if (user_pwd->v != v)
        BN_clear_free(user_pwd->v);
    user_pwd->s = s;
    user_pwd->v = v;
    return s != NULL && v != NULL;
}

/* ---- A store ---- */

static void free_number(SRP_gN_cache *c)
{
    OPENSSL_free(c->b64_bn);
    BN_free(c->bn);
    OPENSSL_free(c);
}

SRP_VBASE *SRP_VBASE_new(char *seed_key)
{
    SRP_VBASE *vb = OPENSSL_zalloc(sizeof(*vb));
    if (vb == NULL) {
        ERR_raise(ERR_LIB_CRYPTO, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    vb->users_pwd = sk_SRP_user_pwd_new_null();
    vb->gN_cache = sk_SRP_gN_cache_new_null();
    if (vb->users_pwd == NULL || vb->gN_cache == NULL || !set1(&vb->seed_key, seed_key)) {
        SRP_VBASE_free(vb);
        return NULL;
    }
    return vb;
}

void SRP_VBASE_free(SRP_VBASE *vb)
{
    if (vb == NULL)
        return;
    sk_SRP_user_pwd_pop_free(vb->users_pwd, SRP_user_pwd_free);
    sk_SRP_gN_cache_pop_free(vb->gN_cache, free_number);
    if (vb->seed_key != NULL)
        OPENSSL_clear_free(vb->seed_key, strlen(vb->seed_key));
    OPENSSL_free(vb);
}

int SRP_VBASE_add0_user(SRP_VBASE *vb, SRP_user_pwd *user_pwd)
{
    return sk_SRP_user_pwd_push(vb->users_pwd, user_pwd) > 0;
}

SRP_user_pwd *SRP_VBASE_get_by_user(SRP_VBASE *vb, char *username)
{
    if (vb == NULL || username == NULL)
        return NULL;
    for (int i = 0; i < sk_SRP_user_pwd_num(vb->users_pwd); i++) {
        SRP_user_pwd *u = sk_SRP_user_pwd_value(vb->users_pwd, i);
        if (u != NULL && u->id != NULL && strcmp(u->id, username) == 0)
            return u;
    }
    return NULL;
}

/* A new user of these; takes s and v over, and frees them if there is no memory for the rest. */
static SRP_user_pwd *make(const char *id, const char *info, BIGNUM *s, BIGNUM *v, const BIGNUM *g,
                          const BIGNUM *N)
{
    SRP_user_pwd *u = s != NULL && v != NULL ? SRP_user_pwd_new() : NULL;
    if (u == NULL) {
        BN_free(s);
        BN_clear_free(v);
        return NULL;
    }
    SRP_user_pwd_set_gN(u, g, N);
    SRP_user_pwd_set0_sv(u, s, v);
    if (SRP_user_pwd_set1_ids(u, id, info))
        return u;
    SRP_user_pwd_free(u);
    return NULL;
}

/* One who isn't there looks like one who is: the salt is H(seed | name), the same every time; the
 * verifier is random (RFC 5054, 2.5.1.3). */
static SRP_user_pwd *unknown(const SRP_VBASE *vb, const char *name)
{
    uint8_t salt[20], verifier[SRP_SALT];
    const struct srp_piece pieces[] = {{vb->seed_key, strlen(vb->seed_key)}, {name, strlen(name)}};
    if (RAND_priv_bytes(verifier, sizeof(verifier)) <= 0 || !srp_sha1(salt, pieces, 2, NULL, NULL))
        return NULL;
    SRP_user_pwd *u =
        make(name, NULL, BN_bin2bn(salt, sizeof(salt), NULL),
             BN_bin2bn(verifier, sizeof(verifier), NULL), vb->default_g, vb->default_N);
    OPENSSL_cleanse(verifier, sizeof(verifier));
    return u;
}

SRP_user_pwd *SRP_VBASE_get1_by_user(SRP_VBASE *vb, char *username)
{
    const SRP_user_pwd *u = SRP_VBASE_get_by_user(vb, username);
    if (u != NULL)
        return make(u->id, u->info, BN_dup(u->s), BN_dup(u->v), u->g, u->N);
    if (vb == NULL || username == NULL || vb->seed_key == NULL || vb->default_g == NULL ||
        vb->default_N == NULL)
        return NULL;
    return unknown(vb, username);
}
