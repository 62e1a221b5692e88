/* Keys and domain parameters by name: EVP_PKEY-FFC(7). */
#include <openssl/core_dispatch.h>
#include <openssl/core_names.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/evp/md.h"
#include "crypto/ffc/key.h"

/* ---- In ---- */

/* A number of the name, if there is one, into *n. */
static bool take_number(const OSSL_PARAM params[], const char *name, BIGNUM **n)
{
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, name);
    BIGNUM *v = NULL;
    if (p == NULL)
        return true;
    if (!OSSL_PARAM_get_BN(p, &v))
        return false;
    BN_clear_free(*n);
    *n = v;
    return true;
}

static bool take_int(const OSSL_PARAM params[], const char *name, int *v)
{
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, name);
    return p == NULL || OSSL_PARAM_get_int(p, v);
}

static bool take_flag(const OSSL_PARAM params[], const char *name, int *flags, int flag)
{
    int v = (*flags & flag) != 0;
    if (!take_int(params, name, &v))
        return false;
    *flags = v != 0 ? *flags | flag : *flags & ~flag;
    return true;
}

static bool take_seed(struct ffc *f, const OSSL_PARAM params[])
{
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_FFC_SEED);
    return p == NULL || (p->data_type == OSSL_PARAM_OCTET_STRING && p->data_size <= FFC_SEED_MAX &&
                         ffc_set_seed(f, p->data, p->data_size));
}

static bool take_digest(struct ffc *f, const OSSL_PARAM params[])
{
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_FFC_DIGEST);
    const OSSL_PARAM *props = OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_FFC_DIGEST_PROPS);
    if (p == NULL)
        return true;
    if (p->data_type != OSSL_PARAM_UTF8_STRING ||
        (props != NULL && props->data_type != OSSL_PARAM_UTF8_STRING))
        return false;
    f->md = md_fetch(p->data, props != NULL ? props->data : NULL);
    return f->md != NULL;
}

static bool take_group(struct ffc *f, const OSSL_PARAM params[])
{
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_GROUP_NAME);
    if (p == NULL)
        return true;
    const struct ffc_group *g =
        p->data_type == OSSL_PARAM_UTF8_STRING ? ffc_group_by_name(p->data) : NULL;
    return g != NULL && ffc_set_group(f, g);
}

bool ffc_import(struct ffc *f, const OSSL_PARAM params[])
{
    BIGNUM *p = NULL, *q = NULL, *g = NULL;
    bool ok = take_number(params, OSSL_PKEY_PARAM_FFC_P, &p) &&
              take_number(params, OSSL_PKEY_PARAM_FFC_Q, &q) &&
              take_number(params, OSSL_PKEY_PARAM_FFC_G, &g);
    if (!ok) {
        BN_free(p);
        BN_free(q);
        BN_free(g);
        return false;
    }
    ffc_set0(f, p, q, g);
    return take_group(f, params) && take_number(params, OSSL_PKEY_PARAM_FFC_COFACTOR, &f->j) &&
           take_int(params, OSSL_PKEY_PARAM_FFC_GINDEX, &f->gindex) &&
           take_int(params, OSSL_PKEY_PARAM_FFC_PCOUNTER, &f->pcounter) &&
           take_int(params, OSSL_PKEY_PARAM_FFC_H, &f->h) && take_seed(f, params) &&
           take_flag(params, OSSL_PKEY_PARAM_FFC_VALIDATE_PQ, &f->validate, FFC_VALIDATE_PQ) &&
           take_flag(params, OSSL_PKEY_PARAM_FFC_VALIDATE_G, &f->validate, FFC_VALIDATE_G) &&
           take_flag(params, OSSL_PKEY_PARAM_FFC_VALIDATE_LEGACY, &f->validate,
                     FFC_VALIDATE_LEGACY) &&
           take_digest(f, params);
}

bool ffc_take_wanted(struct ffc_wanted *w, uint8_t **seed, const OSSL_PARAM params[])
{
    struct ffc f; /* what has the same names there */
    const struct {
        const char *name;
        int *bits;
    } lengths[] = {{OSSL_PKEY_PARAM_FFC_PBITS, &w->p_bits},
                   {OSSL_PKEY_PARAM_FFC_QBITS, &w->q_bits}};
    for (size_t i = 0; i < 2; i++) {
        const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, lengths[i].name);
        size_t bits;
        if (p == NULL)
            continue;
        if (!OSSL_PARAM_get_size_t(p, &bits) || bits > INT_MAX)
            return false;
        *lengths[i].bits = (int)bits;
    }
    ffc_init(&f);
    f.md = w->md;
    bool ok = take_digest(&f, params) && take_seed(&f, params) &&
              take_int(params, OSSL_PKEY_PARAM_FFC_GINDEX, &w->gindex);
    w->md = f.md;
    if (ok && f.seed != NULL) {
        OPENSSL_clear_free(*seed, w->seed_len);
        w->seed = *seed = f.seed;
        w->seed_len = f.seed_len;
        f.seed = NULL;
    }
    ffc_clear(&f);
    return ok;
}

/* Parameters must be whole; those alone do, whatever else was asked for. */
bool ffc_key_import(void *key, int selection, const OSSL_PARAM params[])
{
    struct ffc_key *k = key;
    BIGNUM *pub = NULL, *priv = NULL;
    if (!(selection & OSSL_KEYMGMT_SELECT_DOMAIN_PARAMETERS) || !ffc_import(&k->params, params) ||
        k->params.p == NULL || k->params.g == NULL)
        return false;
    if (!(selection & OSSL_KEYMGMT_SELECT_KEYPAIR))
        return true;
    bool ok = take_number(params, OSSL_PKEY_PARAM_PUB_KEY, &pub) &&
              (!(selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY) ||
               take_number(params, OSSL_PKEY_PARAM_PRIV_KEY, &priv));
    ffc_key_set0(k, pub, priv);
    return ok;
}

/* ---- Out ---- */

static const char *group_name(const struct ffc *f)
{
    return f->group != NULL ? f->group->name : NULL;
}

struct numbered {
    const char *name;
    const BIGNUM *n;
};

static bool push_numbers(OSSL_PARAM_BLD *to, const struct numbered *all, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (all[i].n != NULL && !OSSL_PARAM_BLD_push_BN(to, all[i].name, all[i].n))
            return false;
    return true;
}

/* A private number is as wide as its powers show, so that its own length doesn't. */
static bool push_private(OSSL_PARAM_BLD *to, const struct ffc_key *k)
{
    if (k->priv == NULL)
        return true;
    if (k->params.p == NULL)
        return OSSL_PARAM_BLD_push_BN(to, OSSL_PKEY_PARAM_PRIV_KEY, k->priv);
    size_t len = (ffc_exponent_bits(&k->params, k->priv) + 7) / 8;
    return OSSL_PARAM_BLD_push_BN_pad(to, OSSL_PKEY_PARAM_PRIV_KEY, k->priv, len);
}

bool ffc_export(const struct ffc *f, OSSL_PARAM_BLD *to)
{
    const struct numbered numbers[] = {{OSSL_PKEY_PARAM_FFC_P, f->p},
                                       {OSSL_PKEY_PARAM_FFC_Q, f->q},
                                       {OSSL_PKEY_PARAM_FFC_G, f->g},
                                       {OSSL_PKEY_PARAM_FFC_COFACTOR, f->j}};
    const struct {
        const char *name;
        int v;
    } ints[] = {
        {OSSL_PKEY_PARAM_FFC_GINDEX, f->gindex},
        {OSSL_PKEY_PARAM_FFC_PCOUNTER, f->pcounter},
        {OSSL_PKEY_PARAM_FFC_H, f->h},
        {OSSL_PKEY_PARAM_FFC_VALIDATE_PQ, (f->validate & FFC_VALIDATE_PQ) != 0},
        {OSSL_PKEY_PARAM_FFC_VALIDATE_G, (f->validate & FFC_VALIDATE_G) != 0},
        {OSSL_PKEY_PARAM_FFC_VALIDATE_LEGACY, (f->validate & FFC_VALIDATE_LEGACY) != 0},
    };
    if (!push_numbers(to, numbers, 4))
        return false;
    for (size_t i = 0; i < sizeof(ints) / sizeof(*ints); i++)
        if (!OSSL_PARAM_BLD_push_int(to, ints[i].name, ints[i].v))
            return false;
    const char *group = group_name(f), *md = f->md != NULL ? f->md->name : NULL;
    return (f->seed == NULL ||
            OSSL_PARAM_BLD_push_octet_string(to, OSSL_PKEY_PARAM_FFC_SEED, f->seed, f->seed_len)) &&
           (group == NULL ||
            OSSL_PARAM_BLD_push_utf8_string(to, OSSL_PKEY_PARAM_GROUP_NAME, group, 0)) &&
           (md == NULL || OSSL_PARAM_BLD_push_utf8_string(to, OSSL_PKEY_PARAM_FFC_DIGEST, md, 0));
}

bool ffc_key_export(const void *key, int selection, OSSL_PARAM_BLD *to)
{
    const struct ffc_key *k = key;
    const struct numbered pub = {OSSL_PKEY_PARAM_PUB_KEY, k->pub};
    if ((selection & OSSL_KEYMGMT_SELECT_DOMAIN_PARAMETERS) && !ffc_export(&k->params, to))
        return false;
    if ((selection & OSSL_KEYMGMT_SELECT_PUBLIC_KEY) && !push_numbers(to, &pub, 1))
        return false;
    return !(selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY) || push_private(to, k);
}

/* ---- Single ones ---- */

static bool give_number(OSSL_PARAM params[], const char *name, const BIGNUM *n)
{
    OSSL_PARAM *p = n != NULL ? OSSL_PARAM_locate(params, name) : NULL;
    return p == NULL || OSSL_PARAM_set_BN(p, n);
}

static bool give_int(OSSL_PARAM params[], const char *name, int v)
{
    OSSL_PARAM *p = OSSL_PARAM_locate(params, name);
    return p == NULL || OSSL_PARAM_set_int(p, v);
}

static bool give_text(OSSL_PARAM params[], const char *name, const char *text)
{
    OSSL_PARAM *p = text != NULL ? OSSL_PARAM_locate(params, name) : NULL;
    return p == NULL || OSSL_PARAM_set_utf8_string(p, text);
}

static bool give_seed(OSSL_PARAM params[], const struct ffc *f)
{
    OSSL_PARAM *p = f->seed != NULL ? OSSL_PARAM_locate(params, OSSL_PKEY_PARAM_FFC_SEED) : NULL;
    return p == NULL || OSSL_PARAM_set_octet_string(p, f->seed, f->seed_len);
}

bool ffc_get(const struct ffc *f, OSSL_PARAM params[])
{
    return give_number(params, OSSL_PKEY_PARAM_FFC_P, f->p) &&
           give_number(params, OSSL_PKEY_PARAM_FFC_Q, f->q) &&
           give_number(params, OSSL_PKEY_PARAM_FFC_G, f->g) &&
           give_number(params, OSSL_PKEY_PARAM_FFC_COFACTOR, f->j) &&
           give_int(params, OSSL_PKEY_PARAM_FFC_GINDEX, f->gindex) &&
           give_int(params, OSSL_PKEY_PARAM_FFC_PCOUNTER, f->pcounter) &&
           give_int(params, OSSL_PKEY_PARAM_FFC_H, f->h) && give_seed(params, f) &&
           give_text(params, OSSL_PKEY_PARAM_GROUP_NAME, group_name(f)) &&
           give_text(params, OSSL_PKEY_PARAM_FFC_DIGEST, f->md != NULL ? f->md->name : NULL);
}

bool ffc_key_get(const void *key, OSSL_PARAM params[])
{
    const struct ffc_key *k = key;
    return ffc_get(&k->params, params) && give_number(params, OSSL_PKEY_PARAM_PUB_KEY, k->pub) &&
           give_number(params, OSSL_PKEY_PARAM_PRIV_KEY, k->priv);
}
