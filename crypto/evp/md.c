/* EVP_MD: fetching and what an object tells of itself, EVP_DigestInit(3). */
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/params.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/evp/md_foreign.h"
#include "crypto/evp/name.h"
#include "crypto/evp/property.h"

/* Nothing to be loaded before the first fetch, and nothing asked of all. */
static bool has_no_query(OSSL_LIB_CTX *ctx)
{
    return atomic_load_explicit(&ctx->fallback, memory_order_acquire) == 0 &&
           atomic_load_explicit(&ctx->properties, memory_order_relaxed) == NULL;
}

bool fetch_allowed_of(OSSL_LIB_CTX *ctx, unsigned providers, const char *properties)
{
    ctx = lib_ctx(ctx);
    unsigned of = providers != 0 ? providers : PROVIDER_DEFAULT;
    if (properties == NULL && has_no_query(ctx))
        return (of & atomic_load_explicit(&ctx->active, memory_order_acquire)) != 0;
    of &= providers_active(ctx);
    const char *defaults = default_properties(ctx);
    return ((of & PROVIDER_DEFAULT) != 0 && property_match(properties, defaults, "default")) ||
           ((of & PROVIDER_LEGACY) != 0 && property_match(properties, defaults, "legacy"));
}

bool fetch_own(OSSL_LIB_CTX *ctx, unsigned own, const char *properties)
{
    ctx = lib_ctx(ctx);
    if (properties == NULL && has_no_query(ctx))
        return (own & atomic_load_explicit(&ctx->active, memory_order_acquire)) != 0 &&
               atomic_load_explicit(&ctx->foreign_active, memory_order_relaxed) == 0;
    return own != 0 && fetch_allowed_of(ctx, own, properties) && ctx->foreign_active == 0;
}

bool fetch_allowed(OSSL_LIB_CTX *ctx, const char *properties)
{
    return fetch_allowed_of(ctx, PROVIDER_DEFAULT, properties);
}

void fetch_unsupported(OSSL_LIB_CTX *ctx, const char *name, const char *properties)
{
    ERR_raise_data(ERR_LIB_EVP, ERR_R_UNSUPPORTED,
                   "%s library context, Algorithm (%s : 0), Properties (%s)",
                   ctx == NULL ? "Global default" : "Non-default", name != NULL ? name : "<null>",
                   properties != NULL ? properties : "<null>");
}

const struct evp_md_st *md_fetch(const char *name, const char *properties)
{
    const struct md_name *n = name != NULL ? md_name_find(name) : NULL;
    if (n != NULL && n->fetched != NULL && fetch_allowed_of(NULL, n->fetched->provider, properties))
        return n->fetched;
    fetch_unsupported(NULL, name, properties);
    return NULL;
}

/* Whose the row of that name is; 0: there is none. */
static unsigned own_providers(const struct md_name *n)
{
    if (n == NULL || n->fetched == NULL)
        return 0;
    return n->fetched->provider != 0 ? n->fetched->provider : PROVIDER_DEFAULT;
}

/* What isn't simply the row. */
static EVP_MD *fetch_slowly(OSSL_LIB_CTX *ctx, const struct md_name *n, const char *algorithm,
                            const char *properties)
{
    struct foreign_algorithm a;
    EVP_MD *md = NULL;
    switch (fetch_from(ctx, own_providers(n), OSSL_OP_DIGEST, algorithm, properties, &a)) {
    case FETCHED_OWN:
        return (EVP_MD *)n->fetched;
    case FETCHED_FOREIGN:
        md = md_foreign_new(&a);
        break;
    case FETCHED_NOTHING:
        break;
    }
    if (md == NULL)
        fetch_unsupported(ctx, algorithm, properties);
    return md;
}

/* Rows are const: who holds one can't change it through the API, and free does nothing. */
EVP_MD *EVP_MD_fetch(OSSL_LIB_CTX *ctx, const char *algorithm, const char *properties)
{
    const struct md_name *n = algorithm != NULL ? md_name_find(algorithm) : NULL;
    if (fetch_own(ctx, own_providers(n), properties))
        return (EVP_MD *)n->fetched;
    return fetch_slowly(ctx, n, algorithm, properties);
}

const OSSL_PROVIDER *EVP_MD_get0_provider(const EVP_MD *md)
{
    const struct md_foreign *f = md_foreign(md);
    if (f != NULL)
        return &f->method.provider->provider;
    bool fetched = md->row == NULL && md->methods == NULL;
    bool legacy = md->provider == PROVIDER_LEGACY; /* no more than that */
    return fetched ? provider_of(NULL, legacy ? PROVIDER_LEGACY : PROVIDER_DEFAULT) : NULL;
}

int EVP_MD_up_ref(EVP_MD *md)
{
    struct md_foreign *f = md_foreign(md);
    if (f != NULL)
        md_foreign_hold(f);
    return 1;
}

void EVP_MD_free(EVP_MD *md)
{
    struct md_foreign *f = md_foreign(md);
    if (f != NULL)
        md_foreign_drop(f);
}

int EVP_MD_get_type(const EVP_MD *md)
{
    return digest_row(md)->nid;
}

int EVP_MD_get_pkey_type(const EVP_MD *md)
{
    return md->row != NULL || md->methods != NULL ? digest_row(md)->pkey_nid : 0;
}

int EVP_MD_get_size(const EVP_MD *md)
{
    if (md == NULL) {
        ERR_raise(ERR_LIB_EVP, EVP_R_MESSAGE_DIGEST_IS_NULL);
        return -1;
    }
    return digest_row(md)->size;
}

int EVP_MD_get_block_size(const EVP_MD *md)
{
    if (md == NULL) {
        ERR_raise(ERR_LIB_EVP, EVP_R_MESSAGE_DIGEST_IS_NULL);
        return -1;
    }
    return digest_row(md)->block_size;
}

unsigned long EVP_MD_get_flags(const EVP_MD *md)
{
    return digest_row(md)->flags;
}

const char *EVP_MD_get0_name(const EVP_MD *md)
{
    return md != NULL ? md->name : NULL;
}

/* The long name of its object identifier, which is the name that EVP_MD_do_all lists. */
const char *EVP_MD_get0_description(const EVP_MD *md)
{
    const struct evp_md_st *row = digest_row(md);
    if (row->description != NULL)
        return row->description;
    for (size_t i = 0; i < md_names_count; i++)
        if (md_names[i].fetched == row && md_names[i].alias_of != NULL &&
            md_names[i].alias_of[0] == '\0')
            return md_names[i].name;
    return "undefined";
}

int EVP_MD_is_a(const EVP_MD *md, const char *name)
{
    if (md == NULL)
        return 0;
    const struct evp_md_st *row = digest_row(md);
    return name_equal(row->name, name) || name_in_list(row->aliases, name);
}

int EVP_MD_names_do_all(const EVP_MD *md, void (*fn)(const char *name, void *data), void *data)
{
    /* WHIRLPOOL is listed as its object has it, in lower case. */
    const char *sn = OBJ_nid2sn(EVP_MD_get_type(md));
    if ((md->row == NULL && md->methods == NULL) || md_foreign(md) != NULL)
        name_each(sn != NULL && name_equal(md->name, sn) ? sn : md->name, md->aliases, fn, data);
    return 1;
}

struct visit {
    void (*fn)(EVP_MD *md, void *arg);
    void *arg;
};

static void visit_foreign(const struct foreign_algorithm *a, void *arg)
{
    const struct visit *v = arg;
    ERR_set_mark();
    EVP_MD *md = md_foreign_new(a);
    ERR_pop_to_mark();
    if (md != NULL)
        v->fn(md, v->arg);
    EVP_MD_free(md);
}

void EVP_MD_do_all_provided(OSSL_LIB_CTX *libctx, void (*fn)(EVP_MD *md, void *arg), void *arg)
{
    for (const struct evp_md_st *const *row = md_rows; *row != NULL; row++)
        if (fetch_allowed_of(libctx, (*row)->provider, NULL))
            fn((EVP_MD *)*row, arg);
    struct visit v = {fn, arg};
    foreign_each(libctx, OSSL_OP_DIGEST, visit_foreign, &v);
}

static const OSSL_PARAM gettable[] = {
    OSSL_PARAM_size_t(OSSL_DIGEST_PARAM_BLOCK_SIZE, NULL),
    OSSL_PARAM_size_t(OSSL_DIGEST_PARAM_SIZE, NULL),
    OSSL_PARAM_int(OSSL_DIGEST_PARAM_XOF, NULL),
    OSSL_PARAM_int(OSSL_DIGEST_PARAM_ALGID_ABSENT, NULL),
    OSSL_PARAM_END,
};

const OSSL_PARAM *EVP_MD_gettable_params(const EVP_MD *digest)
{
    const struct md_foreign *f = md_foreign(digest);
    if (f != NULL)
        return f->gettable_params != NULL ? f->gettable_params(f->method.provider->ctx) : NULL;
    return digest != NULL && digest->row == NULL && digest->methods == NULL ? gettable : NULL;
}

int EVP_MD_get_params(const EVP_MD *digest, OSSL_PARAM params[])
{
    if (md_foreign(digest) != NULL)
        return md_foreign(digest)->get_params(params);
    if (EVP_MD_gettable_params(digest) == NULL)
        return 0;
    OSSL_PARAM *p;
    if (((p = OSSL_PARAM_locate(params, OSSL_DIGEST_PARAM_BLOCK_SIZE)) == NULL ||
         OSSL_PARAM_set_size_t(p, digest->block_size)) &&
        ((p = OSSL_PARAM_locate(params, OSSL_DIGEST_PARAM_SIZE)) == NULL ||
         OSSL_PARAM_set_size_t(p, digest->size)) &&
        ((p = OSSL_PARAM_locate(params, OSSL_DIGEST_PARAM_XOF)) == NULL ||
         OSSL_PARAM_set_int(p, (digest->flags & EVP_MD_FLAG_XOF) != 0)) &&
        ((p = OSSL_PARAM_locate(params, OSSL_DIGEST_PARAM_ALGID_ABSENT)) == NULL ||
         OSSL_PARAM_set_int(p, (digest->flags & EVP_MD_FLAG_DIGALGID_ABSENT) != 0)))
        return 1;
    return FAIL(ERR_LIB_PROV, PROV_R_FAILED_TO_SET_PARAMETER);
}

static const OSSL_PARAM settable_xof[] = {
    OSSL_PARAM_DEFN(OSSL_DIGEST_PARAM_XOFLEN, OSSL_PARAM_UNSIGNED_INTEGER, NULL, 0),
    OSSL_PARAM_END,
};

static const OSSL_PARAM settable_ssl3[] = {
    OSSL_PARAM_octet_string(OSSL_DIGEST_PARAM_SSL3_MS, NULL, 0),
    OSSL_PARAM_END,
};

const OSSL_PARAM *EVP_MD_settable_ctx_params(const EVP_MD *md)
{
    if (md_foreign(md) != NULL)
        return md_foreign_settable(md_foreign(md), NULL);
    if (EVP_MD_gettable_params(md) == NULL)
        return NULL;
    if (md->flags & EVP_MD_FLAG_XOF)
        return settable_xof;
    return md->nid == NID_sha1 || md->nid == NID_md5_sha1 ? settable_ssl3 : NULL;
}

/* No digest of the library's own has anything to get from a context. */
const OSSL_PARAM *EVP_MD_gettable_ctx_params(const EVP_MD *md)
{
    return md_foreign(md) != NULL ? md_foreign_gettable(md_foreign(md), NULL) : NULL;
}
