/* Keys of foreign providers as keys of a row: boxes round the provider's key data. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/params.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/pkey/foreign.h"

void *foreign_key_box(struct keymgmt_foreign *f, void *data)
{
    struct foreign_key *k = OPENSSL_zalloc(sizeof(*k));
    if (k == NULL) {
        if (data != NULL)
            f->destroy(data);
        ERR_raise(ERR_LIB_EVP, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    atomic_init(&k->references, 1);
    pkey_row_hold(&f->row);
    k->f = f;
    k->data = data;
    return k;
}

static void *create(const struct pkey_row *row, OSSL_LIB_CTX *libctx)
{
    (void)libctx;
    return foreign_key_box(row->foreign, NULL);
}

static void destroy(void *key)
{
    struct foreign_key *k = key;
    if (atomic_fetch_sub(&k->references, 1) > 1)
        return;
    if (k->data != NULL)
        k->f->destroy(k->data);
    pkey_row_drop(&k->f->row);
    OPENSSL_free(k);
}

static bool up_ref(void *key)
{
    atomic_fetch_add(&((struct foreign_key *)key)->references, 1);
    return true;
}

/* Unless the provider copies keys, by way of parameters. */
static void *dup(const void *key, int selection)
{
    const struct foreign_key *k = key;
    if (k->f->dup == NULL) {
        const EVP_PKEY from = {.row = &k->f->row, .key = (void *)(uintptr_t)key};
        EVP_PKEY *copy = pkey_as(&from, &k->f->row, NULL, selection);
        void *made = copy != NULL ? copy->key : NULL;
        if (copy != NULL)
            copy->key = NULL;
        EVP_PKEY_free(copy);
        return made;
    }
    void *data = k->f->dup(k->data, selection);
    return data != NULL ? foreign_key_box(k->f, data) : NULL;
}

static bool has(const void *key, int selection)
{
    const struct foreign_key *k = key;
    return k->data != NULL && k->f->has(k->data, selection) > 0;
}

static bool match(const void *a, const void *b, int selection)
{
    const struct foreign_key *x = a, *y = b;
    return x->data != NULL && y->data != NULL && x->f->match(x->data, y->data, selection) > 0;
}

static bool validate(const void *key, int selection, int check_type)
{
    const struct foreign_key *k = key;
    return k->f->validate(k->data, selection, check_type) > 0;
}

static bool get(const void *key, OSSL_PARAM params[])
{
    const struct foreign_key *k = key;
    return k->f->get_params != NULL && k->f->get_params(k->data, params) > 0;
}

static bool set(void *key, const OSSL_PARAM params[])
{
    const struct foreign_key *k = key;
    return k->f->set_params != NULL && k->f->set_params(k->data, params) > 0;
}

static int number(const void *key, const char *name)
{
    int n = 0;
    OSSL_PARAM params[] = {OSSL_PARAM_construct_int(name, &n), OSSL_PARAM_END};
    return get(key, params) && OSSL_PARAM_modified(params) ? n : 0;
}

static int bits(const void *key)
{
    return number(key, OSSL_PKEY_PARAM_BITS);
}

static int security_bits(const void *key)
{
    return number(key, OSSL_PKEY_PARAM_SECURITY_BITS);
}

static int size(const void *key)
{
    return number(key, OSSL_PKEY_PARAM_MAX_SIZE);
}

static bool import(void *key, int selection, const OSSL_PARAM params[])
{
    struct foreign_key *k = key;
    if (k->data == NULL && k->f->create != NULL)
        k->data = k->f->create(k->f->method.provider->ctx);
    return k->data != NULL && k->f->import(k->data, selection, params) > 0;
}

bool foreign_key_export(const void *key, int selection, OSSL_CALLBACK *cb, void *arg)
{
    const struct foreign_key *k = key;
    if (k->f->export == NULL)
        return FAIL(ERR_LIB_EVP, EVP_R_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE);
    return k->data != NULL && k->f->export(k->data, selection, cb, arg) > 0;
}

EVP_PKEY *foreign_key_load(struct keymgmt_foreign *f, const void *reference, size_t len)
{
    void *data = f->load != NULL ? f->load(reference, len) : NULL;
    void *key = data != NULL ? foreign_key_box(f, data) : NULL;
    EVP_PKEY *pkey = key != NULL ? pkey_new_with(&f->row, key) : NULL;
    if (key != NULL && pkey == NULL)
        destroy(key);
    return pkey;
}

const OSSL_PARAM *foreign_import_types(const struct keymgmt_foreign *f, int selection)
{
    return f->import_types != NULL ? f->import_types(selection) : NULL;
}

/* ---- Generation ---- */

struct generation {
    struct keymgmt_foreign *f; /* the context's */
    void *ctx;
    void *template; /* key data, or NULL */
    int info[2];    /* what EVP_PKEY_CTX_get_keygen_info tells */
};

static bool gen_init(void *op, const struct pkey_row *row, int selection, const void *template_key)
{
    struct generation *g = op;
    const struct foreign_key *t = template_key;
    g->f = row->foreign;
    g->template = t != NULL ? t->data : NULL;
    g->ctx = g->f->gen_init(g->f->method.provider->ctx, selection, NULL);
    return g->ctx != NULL || FAIL(ERR_LIB_EVP, EVP_R_INITIALIZATION_ERROR);
}

static bool gen_set(void *op, const OSSL_PARAM params[])
{
    const struct generation *g = op;
    return g->f->gen_set_params != NULL && g->f->gen_set_params(g->ctx, params) > 0;
}

static int hear(const OSSL_PARAM params[], void *arg)
{
    EVP_PKEY_CTX *ctx = arg;
    struct generation *g = ctx->state;
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, OSSL_GEN_PARAM_POTENTIAL);
    const OSSL_PARAM *n = OSSL_PARAM_locate_const(params, OSSL_GEN_PARAM_ITERATION);
    if (p == NULL || n == NULL || !OSSL_PARAM_get_int(p, &g->info[0]) ||
        !OSSL_PARAM_get_int(n, &g->info[1]))
        return 0;
    EVP_PKEY_CTX_set0_keygen_info(ctx, g->info, 2);
    return ctx->callback == NULL || ctx->callback(ctx);
}

static bool generate(void *op, void *key, EVP_PKEY_CTX *ctx)
{
    const struct generation *g = op;
    struct foreign_key *k = key;
    if (g->template != NULL && g->f->gen_set_template != NULL &&
        g->f->gen_set_template(g->ctx, g->template) <= 0)
        return false;
    k->data = g->f->gen(g->ctx, hear, ctx);
    return k->data != NULL;
}

static void gen_wipe(void *op)
{
    const struct generation *g = op;
    if (g->ctx != NULL)
        g->f->gen_cleanup(g->ctx);
}

const OSSL_PARAM *foreign_generation_settable(const EVP_PKEY_CTX *ctx)
{
    const struct generation *g = ctx->state;
    return g->f->gen_settable_params != NULL
               ? g->f->gen_settable_params(g->ctx, g->f->method.provider->ctx)
               : NULL;
}

/* ---- Both as a row ---- */

void foreign_keys_fill(struct keymgmt_foreign *f)
{
    void *provider = f->method.provider->ctx;
    f->keys = (struct pkey_keys){
        .create = create,
        .destroy = destroy,
        .up_ref = up_ref,
        .dup = dup,
        .has = has,
        .match = f->match != NULL ? match : NULL,
        .validate = f->validate != NULL ? validate : NULL,
        .bits = bits,
        .security_bits = security_bits,
        .size = size,
        .import = f->import != NULL ? import : NULL,
        .get = get,
        .set = set,
        .gettable = f->gettable_params != NULL ? f->gettable_params(provider) : NULL,
        .settable = f->settable_params != NULL ? f->settable_params(provider) : NULL,
    };
    f->generation = (struct pkey_generation){
        .ctx_size = sizeof(struct generation),
        .init = gen_init,
        .set = gen_set,
        .settable = f->gen_settable_params != NULL ? f->gen_settable_params(NULL, provider) : NULL,
        .generate = generate,
        .wipe = gen_wipe,
    };
    f->row.keys = &f->keys;
    f->row.coding = &foreign_coding;
    f->row.generation = f->row.parameter_generation = f->gen != NULL ? &f->generation : NULL;
}

/* ---- Between providers ---- */

/* What an export gives is imported. */
struct moving {
    const struct pkey_row *row;
    void *key;
    int selection;
};

static int move(const OSSL_PARAM params[], void *arg)
{
    const struct moving *m = arg;
    return m->row->keys->import(m->key, m->selection, params);
}

static void *moved(const EVP_PKEY *key, const struct pkey_row *row, OSSL_LIB_CTX *libctx,
                   int selection)
{
    struct moving m = {row, NULL, selection};
    if (row->keys == NULL || row->keys->import == NULL) {
        ERR_raise(ERR_LIB_EVP, EVP_R_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE);
        return NULL;
    }
    m.key = row->keys->create(row, libctx);
    if (m.key == NULL || EVP_PKEY_export(key, selection, move, &m))
        return m.key;
    row->keys->destroy(m.key);
    return NULL;
}

EVP_PKEY *pkey_as(const EVP_PKEY *key, const struct pkey_row *row, OSSL_LIB_CTX *libctx,
                  int selection)
{
    void *made = moved(key, row, libctx, selection);
    EVP_PKEY *pkey = made != NULL ? pkey_new_with(row, made) : NULL;
    if (made != NULL && pkey == NULL)
        row->keys->destroy(made);
    return pkey;
}

/* Of the library's own: NULL. */
static struct foreign *provider_of_row(const struct pkey_row *row)
{
    return row->foreign != NULL ? row->foreign->method.provider : NULL;
}

/* By the first of its names that the other side has. */
static const struct pkey_row *row_at(struct foreign *provider, const struct pkey_row *from)
{
    const char *name = from->name, *more = from->aliases;
    for (; name != NULL; name = more != NULL && *more != '\0' ? more : NULL,
                         more = more != NULL ? more + strlen(more) + 1 : NULL) {
        struct foreign_algorithm a;
        if (provider == NULL && pkey_row_by_name(name) != NULL)
            return pkey_row_by_name(name);
        if (provider != NULL && foreign_algorithm_of(provider, OSSL_OP_KEYMGMT, name, &a)) {
            struct keymgmt_foreign *f = keymgmt_foreign_new(&a);
            return f != NULL ? &f->row : NULL;
        }
    }
    ERR_raise(ERR_LIB_EVP, EVP_R_UNSUPPORTED_ALGORITHM);
    return NULL;
}

EVP_PKEY *pkey_as_of(const EVP_PKEY *key, struct foreign *provider, OSSL_LIB_CTX *libctx,
                     int selection)
{
    const struct pkey_row *row = row_at(provider, key->row);
    EVP_PKEY *made = row != NULL ? pkey_as(key, row, libctx, selection) : NULL;
    pkey_row_drop(row);
    return made;
}

int foreign_compare(const EVP_PKEY *a, const EVP_PKEY *b, int selection)
{
    if (pkey_row_same(a->row, b->row))
        return a->row->keys->match != NULL ? a->row->keys->match(a->key, b->key, selection) : -2;
    ERR_set_mark();
    EVP_PKEY *as_a = pkey_as_of(b, provider_of_row(a->row), NULL, selection);
    EVP_PKEY *as_b = as_a == NULL ? pkey_as_of(a, provider_of_row(b->row), NULL, selection) : NULL;
    ERR_pop_to_mark();
    int result = -1;
    if (as_a != NULL && pkey_row_same(as_a->row, a->row) && a->row->keys->match != NULL)
        result = a->row->keys->match(a->key, as_a->key, selection);
    else if (as_b != NULL && pkey_row_same(as_b->row, b->row) && b->row->keys->match != NULL)
        result = b->row->keys->match(b->key, as_b->key, selection);
    else
        ERR_raise(ERR_LIB_EVP, EVP_R_DIFFERENT_KEY_TYPES);
    EVP_PKEY_free(as_a);
    EVP_PKEY_free(as_b);
    return result;
}
