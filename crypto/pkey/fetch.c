/* EVP_KEYMGMT(3), EVP_SIGNATURE(3), EVP_KEYEXCH(3), EVP_ASYM_CIPHER(3), EVP_KEM(3): what they point
 * at are the rows and the rows' operations, so that nothing is counted or freed. */
#include <openssl/crypto.h>
#include <openssl/evp.h>

#include "crypto/evp/md.h"
#include "crypto/evp/name.h"
#include "crypto/pkey/pkey.h"
#include "crypto/pkey/rows.h"
#include "crypto/provider/provider.h"

/* ---- Rows ---- */

EVP_KEYMGMT *EVP_KEYMGMT_fetch(OSSL_LIB_CTX *ctx, const char *algorithm, const char *properties)
{
    const struct pkey_row *row =
        fetch_allowed(ctx, properties) ? pkey_row_by_name(algorithm) : NULL;
    if (row == NULL)
        fetch_unsupported(ctx, algorithm, properties);
    return (EVP_KEYMGMT *)(uintptr_t)row;
}

static const struct pkey_row *row_of(const EVP_KEYMGMT *keymgmt)
{
    return (const struct pkey_row *)keymgmt;
}

int EVP_KEYMGMT_up_ref(EVP_KEYMGMT *keymgmt)
{
    (void)keymgmt;
    return 1;
}

void EVP_KEYMGMT_free(EVP_KEYMGMT *keymgmt)
{
    (void)keymgmt;
}

const OSSL_PROVIDER *EVP_KEYMGMT_get0_provider(const EVP_KEYMGMT *keymgmt)
{
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

void EVP_KEYMGMT_do_all_provided(OSSL_LIB_CTX *libctx, void (*fn)(EVP_KEYMGMT *keymgmt, void *arg),
                                 void *arg)
{
    if (!fetch_allowed(libctx, NULL))
        return;
    for (const struct pkey_row *const *r = pkey_rows; *r != NULL; r++)
        fn((EVP_KEYMGMT *)(uintptr_t)*r, arg);
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

static const struct pkey_operation *find(operation_of_row *of, const struct pkey_row *const *rows,
                                         OSSL_LIB_CTX *ctx, const char *name,
                                         const char *properties)
{
    bool allowed = name != NULL && fetch_allowed(ctx, properties);
    for (const struct pkey_row *const *r = rows; allowed && *r != NULL; r++)
        if (has_name(of(*r), name))
            return of(*r);
    fetch_unsupported(ctx, name, properties);
    return NULL;
}

static const OSSL_PROVIDER *provider(const void *operation)
{
    return operation != NULL ? provider_of(NULL, PROVIDER_DEFAULT) : NULL;
}

/* The functions of one type; what they do is above. OP is the object. */
#define OP(x) ((const struct pkey_operation *)(const void *)(x))
#define FACADE(TYPE, of, rows)                                                            \
    TYPE *TYPE##_fetch(OSSL_LIB_CTX *ctx, const char *algorithm, const char *properties)  \
    {                                                                                     \
        return (TYPE *)(uintptr_t)find(of, rows, ctx, algorithm, properties);             \
    }                                                                                     \
    int TYPE##_up_ref(TYPE *object)                                                       \
    {                                                                                     \
        (void)object;                                                                     \
        return 1;                                                                         \
    }                                                                                     \
    void TYPE##_free(TYPE *object)                                                        \
    {                                                                                     \
        (void)object;                                                                     \
    }                                                                                     \
    int TYPE##_is_a(const TYPE *object, const char *name)                                 \
    {                                                                                     \
        return has_name(OP(object), name);                                                \
    }                                                                                     \
    const char *TYPE##_get0_name(const TYPE *object)                                      \
    {                                                                                     \
        return OP(object)->name;                                                          \
    }                                                                                     \
    const char *TYPE##_get0_description(const TYPE *object)                               \
    {                                                                                     \
        (void)object;                                                                     \
        return NULL;                                                                      \
    }                                                                                     \
    OSSL_PROVIDER *TYPE##_get0_provider(const TYPE *object)                               \
    {                                                                                     \
        return (OSSL_PROVIDER *)(uintptr_t)provider(object);                              \
    }                                                                                     \
    int TYPE##_names_do_all(const TYPE *object, void (*fn)(const char *name, void *data), \
                            void *data)                                                   \
    {                                                                                     \
        name_each(OP(object)->name, OP(object)->aliases, fn, data);                       \
        return 1;                                                                         \
    }                                                                                     \
    void TYPE##_do_all_provided(OSSL_LIB_CTX *ctx, void (*fn)(TYPE * object, void *data), \
                                void *data)                                               \
    {                                                                                     \
        const struct pkey_row *const *r = rows;                                           \
        for (; *r != NULL && fetch_allowed(ctx, NULL); r++)                               \
            fn((TYPE *)(uintptr_t)of(*r), data);                                          \
    }                                                                                     \
    const OSSL_PARAM *TYPE##_gettable_ctx_params(const TYPE *object)                      \
    {                                                                                     \
        return object != NULL ? OP(object)->gettable : NULL;                              \
    }                                                                                     \
    const OSSL_PARAM *TYPE##_settable_ctx_params(const TYPE *object)                      \
    {                                                                                     \
        return object != NULL ? OP(object)->settable : NULL;                              \
    }

FACADE(EVP_SIGNATURE, signature_of, signature_rows)
FACADE(EVP_KEYEXCH, exchange_of, exchange_rows)
FACADE(EVP_ASYM_CIPHER, cipher_of, cipher_rows)
FACADE(EVP_KEM, kem_of, kem_rows)
