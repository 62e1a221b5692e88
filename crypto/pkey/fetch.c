/* EVP_KEYMGMT(3), EVP_SIGNATURE(3), EVP_KEYEXCH(3), EVP_ASYM_CIPHER(3), EVP_KEM(3): what they point
 * at are the rows and the rows' operations, of which nothing is counted or freed but a foreign
 * provider's. */
#include <openssl/crypto.h>
#include <openssl/evp.h>

#include "crypto/evp/md.h"
#include "crypto/evp/name.h"
#include "crypto/pkey/foreign.h"
#include "crypto/pkey/operate.h"
#include "crypto/pkey/rows.h"
#include "crypto/provider/provider.h"

/* ---- Rows ---- */

EVP_KEYMGMT *EVP_KEYMGMT_fetch(OSSL_LIB_CTX *ctx, const char *algorithm, const char *properties)
{
    return (EVP_KEYMGMT *)(uintptr_t)pkey_row_fetch(ctx, algorithm, properties);
}

static const struct pkey_row *row_of(const EVP_KEYMGMT *keymgmt)
{
    return (const struct pkey_row *)keymgmt;
}

int EVP_KEYMGMT_up_ref(EVP_KEYMGMT *keymgmt)
{
    pkey_row_hold(row_of(keymgmt));
    return 1;
}

void EVP_KEYMGMT_free(EVP_KEYMGMT *keymgmt)
{
    pkey_row_drop(row_of(keymgmt));
}

const OSSL_PROVIDER *EVP_KEYMGMT_get0_provider(const EVP_KEYMGMT *keymgmt)
{
    if (keymgmt != NULL && row_of(keymgmt)->foreign != NULL)
        return &row_of(keymgmt)->foreign->method.provider->provider;
    return keymgmt != NULL ? provider_of(NULL, PROVIDER_DEFAULT) : NULL;
}

const char *EVP_KEYMGMT_get0_name(const EVP_KEYMGMT *keymgmt)
{
    return row_of(keymgmt)->name;
}

const char *EVP_KEYMGMT_get0_description(const EVP_KEYMGMT *keymgmt)
{
    return row_of(keymgmt)->description;
}

int EVP_KEYMGMT_is_a(const EVP_KEYMGMT *keymgmt, const char *name)
{
    const struct pkey_row *row = row_of(keymgmt);
    return row != NULL && (name_equal(row->name, name) || name_in_list(row->aliases, name));
}

int EVP_KEYMGMT_names_do_all(const EVP_KEYMGMT *keymgmt, void (*fn)(const char *name, void *data),
                             void *data)
{
    name_each(row_of(keymgmt)->name, row_of(keymgmt)->aliases, fn, data);
    return 1;
}

struct visit {
    void (*fn)(EVP_KEYMGMT *keymgmt, void *arg);
    void *arg;
};

static void visit_row(const struct foreign_algorithm *a, void *arg)
{
    const struct visit *v = arg;
    ERR_set_mark();
    struct keymgmt_foreign *f = keymgmt_foreign_new(a);
    ERR_pop_to_mark();
    if (f == NULL)
        return;
    v->fn((EVP_KEYMGMT *)&f->row, v->arg);
    pkey_row_drop(&f->row);
}

void EVP_KEYMGMT_do_all_provided(OSSL_LIB_CTX *libctx, void (*fn)(EVP_KEYMGMT *keymgmt, void *arg),
                                 void *arg)
{
    for (const struct pkey_row *const *r = pkey_rows; fetch_allowed(libctx, NULL) && *r != NULL;
         r++)
        fn((EVP_KEYMGMT *)(uintptr_t)*r, arg);
    struct visit v = {fn, arg};
    foreign_each(libctx, OSSL_OP_KEYMGMT, visit_row, &v);
}

const OSSL_PARAM *EVP_KEYMGMT_gettable_params(const EVP_KEYMGMT *keymgmt)
{
    const struct pkey_keys *keys = row_of(keymgmt)->keys;
    return keys != NULL ? keys->gettable : NULL;
}

const OSSL_PARAM *EVP_KEYMGMT_settable_params(const EVP_KEYMGMT *keymgmt)
{
    const struct pkey_keys *keys = row_of(keymgmt)->keys;
    return keys != NULL ? keys->settable : NULL;
}

const OSSL_PARAM *EVP_KEYMGMT_gen_settable_params(const EVP_KEYMGMT *keymgmt)
{
    const struct pkey_generation *generation = row_of(keymgmt)->generation;
    return generation != NULL ? generation->settable : NULL;
}

/* ---- Their operations ---- */

typedef const struct pkey_operation *operation_of_row(const struct pkey_row *row);

static const struct pkey_operation *signature_of(const struct pkey_row *row)
{
    return (const struct pkey_operation *)row->signature;
}

static const struct pkey_operation *exchange_of(const struct pkey_row *row)
{
    return (const struct pkey_operation *)row->exchange;
}

static const struct pkey_operation *cipher_of(const struct pkey_row *row)
{
    return (const struct pkey_operation *)row->cipher;
}

static const struct pkey_operation *kem_of(const struct pkey_row *row)
{
    return (const struct pkey_operation *)row->kem;
}

static bool has_name(const struct pkey_operation *o, const char *name)
{
    return o != NULL && (name_equal(o->name, name) || name_in_list(o->aliases, name));
}

/* The rows of each operation, in the order of a walk. DHX has DH's exchange, RSA-PSS RSA's
 * signatures. */
static const struct pkey_row *const signature_rows[] = {
    &pkey_rsa,  &pkey_dsa,     &pkey_ed25519,  &pkey_ed448, &pkey_sm2, &pkey_ec,
    &pkey_hmac, &pkey_siphash, &pkey_poly1305, &pkey_cmac,  NULL};
static const struct pkey_row *const exchange_rows[] = {
    &pkey_dh, &pkey_x25519, &pkey_x448, &pkey_ec, &pkey_tls1_prf, &pkey_hkdf, &pkey_scrypt, NULL};
static const struct pkey_row *const cipher_rows[] = {&pkey_rsa, &pkey_sm2, NULL};
static const struct pkey_row *const kem_rows[] = {&pkey_rsa, &pkey_mlkem512, &pkey_mlkem768,
                                                  &pkey_mlkem1024, NULL};

static const struct {
    operation_of_row *of;
    const struct pkey_row *const *rows;
} kinds[] = {
    [OSSL_OP_SIGNATURE] = {signature_of, signature_rows},
    [OSSL_OP_KEYEXCH] = {exchange_of, exchange_rows},
    [OSSL_OP_ASYM_CIPHER] = {cipher_of, cipher_rows},
    [OSSL_OP_KEM] = {kem_of, kem_rows},
};

static const struct pkey_operation *find_own(int kind, const char *name)
{
    for (const struct pkey_row *const *r = kinds[kind].rows; name != NULL && *r != NULL; r++)
        if (has_name(kinds[kind].of(*r), name))
            return kinds[kind].of(*r);
    return NULL;
}

bool pkey_has_operation(int kind, const char *name)
{
    return find_own(kind, name) != NULL;
}

static const struct pkey_operation *find(int kind, OSSL_LIB_CTX *ctx, const char *name,
                                         const char *properties)
{
    const struct pkey_operation *own = find_own(kind, name);
    struct operation_foreign *f = NULL;
    struct foreign_algorithm a;
    switch (fetch_from(ctx, own != NULL ? PROVIDER_DEFAULT : 0, kind, name, properties, &a)) {
    case FETCHED_OWN:
        return own;
    case FETCHED_FOREIGN:
        f = operation_foreign_new(kind, &a);
        break;
    case FETCHED_NOTHING:
        break;
    }
    if (f != NULL)
        return &f->shared;
    fetch_unsupported(ctx, name, properties);
    return NULL;
}

/* The object of an algorithm, or NULL where the provider has made a mistake. */
static const struct pkey_operation *visited(int kind, const struct foreign_algorithm *a)
{
    ERR_set_mark();
    struct operation_foreign *f = operation_foreign_new(kind, a);
    ERR_pop_to_mark();
    return f != NULL ? &f->shared : NULL;
}

static const OSSL_PROVIDER *provider(const struct pkey_operation *operation)
{
    if (operation != NULL && operation->foreign != NULL)
        return &operation->foreign->method.provider->provider;
    return operation != NULL ? provider_of(NULL, PROVIDER_DEFAULT) : NULL;
}

static void drop(const struct pkey_operation *operation)
{
    if (operation != NULL)
        operation_foreign_drop(operation->foreign);
}

static int hold(const struct pkey_operation *operation)
{
    if (operation->foreign != NULL)
        operation_foreign_hold(operation->foreign);
    return 1;
}

static const OSSL_PARAM *gettable(const struct pkey_operation *operation)
{
    if (operation != NULL && operation->foreign != NULL)
        return foreign_gettable(operation->foreign, NULL);
    return operation != NULL ? operation->gettable : NULL;
}

static const OSSL_PARAM *settable(const struct pkey_operation *operation)
{
    if (operation != NULL && operation->foreign != NULL)
        return foreign_settable(operation->foreign, NULL);
    return operation != NULL ? operation->settable : NULL;
}

/* The functions of one type; what they do is above. OP is the object. */
#define OP(x) ((const struct pkey_operation *)(const void *)(x))
#define FACADE(TYPE, KIND)                                                                   \
    TYPE *TYPE##_fetch(OSSL_LIB_CTX *ctx, const char *algorithm, const char *properties)     \
    {                                                                                        \
        return (TYPE *)(uintptr_t)find(KIND, ctx, algorithm, properties);                    \
    }                                                                                        \
    int TYPE##_up_ref(TYPE *object)                                                          \
    {                                                                                        \
        return hold(OP(object));                                                             \
    }                                                                                        \
    void TYPE##_free(TYPE *object)                                                           \
    {                                                                                        \
        drop(OP(object));                                                                    \
    }                                                                                        \
    int TYPE##_is_a(const TYPE *object, const char *name)                                    \
    {                                                                                        \
        return has_name(OP(object), name);                                                   \
    }                                                                                        \
    const char *TYPE##_get0_name(const TYPE *object)                                         \
    {                                                                                        \
        return OP(object)->name;                                                             \
    }                                                                                        \
    const char *TYPE##_get0_description(const TYPE *object)                                  \
    {                                                                                        \
        return OP(object)->foreign != NULL ? OP(object)->foreign->method.description : NULL; \
    }                                                                                        \
    OSSL_PROVIDER *TYPE##_get0_provider(const TYPE *object)                                  \
    {                                                                                        \
        return (OSSL_PROVIDER *)(uintptr_t)provider(OP(object));                             \
    }                                                                                        \
    int TYPE##_names_do_all(const TYPE *object, void (*fn)(const char *name, void *data),    \
                            void *data)                                                      \
    {                                                                                        \
        name_each(OP(object)->name, OP(object)->aliases, fn, data);                          \
        return 1;                                                                            \
    }                                                                                        \
    struct TYPE##_visit {                                                                    \
        void (*fn)(TYPE * object, void *data);                                               \
        void *data;                                                                          \
    };                                                                                       \
    static void TYPE##_visit(const struct foreign_algorithm *a, void *arg)                   \
    {                                                                                        \
        const struct TYPE##_visit *v = arg;                                                  \
        TYPE *object = (TYPE *)(uintptr_t)visited(KIND, a);                                  \
        if (object != NULL)                                                                  \
            v->fn(object, v->data);                                                          \
        TYPE##_free(object);                                                                 \
    }                                                                                        \
    void TYPE##_do_all_provided(OSSL_LIB_CTX *ctx, void (*fn)(TYPE * object, void *data),    \
                                void *data)                                                  \
    {                                                                                        \
        const struct pkey_row *const *r = kinds[KIND].rows;                                  \
        for (; *r != NULL && fetch_allowed(ctx, NULL); r++)                                  \
            fn((TYPE *)(uintptr_t)kinds[KIND].of(*r), data);                                 \
        struct TYPE##_visit v = {fn, data};                                                  \
        foreign_each(ctx, KIND, TYPE##_visit, &v);                                           \
    }                                                                                        \
    const OSSL_PARAM *TYPE##_gettable_ctx_params(const TYPE *object)                         \
    {                                                                                        \
        return gettable(OP(object));                                                         \
    }                                                                                        \
    const OSSL_PARAM *TYPE##_settable_ctx_params(const TYPE *object)                         \
    {                                                                                        \
        return settable(OP(object));                                                         \
    }

FACADE(EVP_SIGNATURE, OSSL_OP_SIGNATURE)
FACADE(EVP_KEYEXCH, OSSL_OP_KEYEXCH)
FACADE(EVP_ASYM_CIPHER, OSSL_OP_ASYM_CIPHER)
FACADE(EVP_KEM, OSSL_OP_KEM)
