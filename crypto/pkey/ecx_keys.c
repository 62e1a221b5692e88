/* Keys of RFC 7748 and RFC 8032 as EVP_PKEY has them: made, compared, told in parameters. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/params.h>
#include <openssl/proverr.h>
#include <openssl/rand.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/evp/name.h"
#include "crypto/pkey/ecx.h"

static void *create(const struct pkey_row *row, OSSL_LIB_CTX *libctx)
{
    (void)libctx;
    struct ecx_key *key = OPENSSL_zalloc(sizeof(*key));
    if (key == NULL)
        return NULL;
    key->row = row;
    key->kind = row->detail;
    atomic_init(&key->references, 1);
    return key;
}

static void destroy(void *vkey)
{
    struct ecx_key *key = vkey;
    if (atomic_fetch_sub(&key->references, 1) == 1)
        OPENSSL_clear_free(key, sizeof(*key));
}

static bool up_ref(void *vkey)
{
    struct ecx_key *key = vkey;
    atomic_fetch_add(&key->references, 1);
    return true;
}

static void *dup(const void *vkey, int selection)
{
    const struct ecx_key *key = vkey;
    struct ecx_key *copy = create(key->row, NULL);
    if (copy == NULL)
        return NULL;
    if (selection & OSSL_KEYMGMT_SELECT_PUBLIC_KEY) {
        memcpy(copy->public_key, key->public_key, ECX_KEY_MAX);
        copy->has_public = key->has_public;
    }
    if (selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY) {
        memcpy(copy->private_key, key->private_key, ECX_KEY_MAX);
        copy->has_private = key->has_private;
    }
    return copy;
}

static bool has(const void *vkey, int selection)
{
    const struct ecx_key *key = vkey;
    return (!(selection & OSSL_KEYMGMT_SELECT_PUBLIC_KEY) || key->has_public) &&
           (!(selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY) || key->has_private);
}

/* Of two keys the public parts are compared, or else the private ones. */
static bool match(const void *va, const void *vb, int selection)
{
    const struct ecx_key *a = va, *b = vb;
    if (!(selection & OSSL_KEYMGMT_SELECT_KEYPAIR))
        return true;
    if (a->has_public && b->has_public && (selection & OSSL_KEYMGMT_SELECT_PUBLIC_KEY))
        return memcmp(a->public_key, b->public_key, a->kind->key_len) == 0;
    return a->has_private && b->has_private && (selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY) &&
           CRYPTO_memcmp(a->private_key, b->private_key, a->kind->key_len) == 0;
}

static bool validate(const void *vkey, int selection, int check_type)
{
    (void)check_type;
    const struct ecx_key *key = vkey;
    if (!has(key, selection))
        return false;
    if ((selection & OSSL_KEYMGMT_SELECT_KEYPAIR) != OSSL_KEYMGMT_SELECT_KEYPAIR)
        return true;
    uint8_t public_key[ECX_KEY_MAX];
    key->kind->public_key(public_key, key->private_key);
    return memcmp(public_key, key->public_key, key->kind->key_len) == 0;
}

static int bits(const void *key)
{
    return ((const struct ecx_key *)key)->kind->bits;
}

static int security_bits(const void *key)
{
    return ((const struct ecx_key *)key)->kind->security_bits;
}

static int size(const void *vkey)
{
    const struct ecx_kind *kind = ((const struct ecx_key *)vkey)->kind;
    return (int)(kind->sign != NULL ? kind->signature_len : kind->key_len);
}

/* An octet string of just the right length. */
static bool take(const OSSL_PARAM *p, uint8_t *to, size_t len)
{
    if (p->data_type != OSSL_PARAM_OCTET_STRING || p->data == NULL || p->data_size != len)
        return false;
    memcpy(to, p->data, len);
    return true;
}

/* A private key that comes alone brings its public key along. */
static bool import(void *vkey, int selection, const OSSL_PARAM params[])
{
    struct ecx_key *key = vkey;
    const OSSL_PARAM *public = OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_PUB_KEY);
    const OSSL_PARAM *private = OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_PRIV_KEY);
    if (!(selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY))
    private = NULL;
    if (public == NULL && private == NULL)
        return false;
    if (public != NULL && !take(public, key->public_key, key->kind->key_len))
        return false;
    if (private != NULL && !take(private, key->private_key, key->kind->key_len))
        return false;
    if (public == NULL)
        key->kind->public_key(key->public_key, key->private_key);
    key->has_public = true;
    key->has_private = private != NULL;
    return true;
}

static bool export(const void *vkey, int selection, OSSL_PARAM_BLD *to)
{
    const struct ecx_key *key = vkey;
    size_t len = key->kind->key_len;
    if ((selection & OSSL_KEYMGMT_SELECT_PUBLIC_KEY) && key->has_public &&
        !OSSL_PARAM_BLD_push_octet_string(to, OSSL_PKEY_PARAM_PUB_KEY, key->public_key, len))
        return false;
    return !(selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY) || !key->has_private ||
           OSSL_PARAM_BLD_push_octet_string(to, OSSL_PKEY_PARAM_PRIV_KEY, key->private_key, len);
}

static const OSSL_PARAM *types(int selection)
{
    static const OSSL_PARAM both[] = {OSSL_PARAM_octet_string(OSSL_PKEY_PARAM_PUB_KEY, NULL, 0),
                                      OSSL_PARAM_octet_string(OSSL_PKEY_PARAM_PRIV_KEY, NULL, 0),
                                      OSSL_PARAM_END};
    return selection & OSSL_KEYMGMT_SELECT_KEYPAIR ? both : NULL;
}

static bool give(OSSL_PARAM params[], const char *name, bool there, const uint8_t *octets,
                 size_t len)
{
    OSSL_PARAM *p = there ? OSSL_PARAM_locate(params, name) : NULL;
    return p == NULL || OSSL_PARAM_set_octet_string(p, octets, len);
}

static bool get(const void *vkey, OSSL_PARAM params[])
{
    const struct ecx_key *key = vkey;
    size_t len = key->kind->key_len;
    return give(params, OSSL_PKEY_PARAM_PUB_KEY, key->has_public, key->public_key, len) &&
           give(params, OSSL_PKEY_PARAM_PRIV_KEY, key->has_private, key->private_key, len) &&
           give(params, OSSL_PKEY_PARAM_ENCODED_PUBLIC_KEY,
                key->has_public && key->kind->exchange != NULL, key->public_key, len);
}

/* Another public key: the private one goes. */
static bool set(void *vkey, const OSSL_PARAM params[])
{
    struct ecx_key *key = vkey;
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_ENCODED_PUBLIC_KEY);
    if (p == NULL)
        return true;
    if (!take(p, key->public_key, key->kind->key_len))
        return false;
    key->has_public = true;
    key->has_private = false;
    OPENSSL_cleanse(key->private_key, sizeof(key->private_key));
    return true;
}

#define NUMBERS                                              \
    OSSL_PARAM_int(OSSL_PKEY_PARAM_BITS, NULL),              \
        OSSL_PARAM_int(OSSL_PKEY_PARAM_SECURITY_BITS, NULL), \
        OSSL_PARAM_int(OSSL_PKEY_PARAM_MAX_SIZE, NULL)
#define OCTETS                                                 \
    OSSL_PARAM_octet_string(OSSL_PKEY_PARAM_PUB_KEY, NULL, 0), \
        OSSL_PARAM_octet_string(OSSL_PKEY_PARAM_PRIV_KEY, NULL, 0), OSSL_PARAM_END

static const OSSL_PARAM gettable_x[] = {
    NUMBERS, OSSL_PARAM_octet_string(OSSL_PKEY_PARAM_ENCODED_PUBLIC_KEY, NULL, 0), OCTETS};
static const OSSL_PARAM gettable_ed[] = {
    NUMBERS, OSSL_PARAM_utf8_string(OSSL_PKEY_PARAM_MANDATORY_DIGEST, NULL, 0), OCTETS};
static const OSSL_PARAM settable_x[] = {
    OSSL_PARAM_octet_string(OSSL_PKEY_PARAM_ENCODED_PUBLIC_KEY, NULL, 0),
    OSSL_PARAM_utf8_string(OSSL_PKEY_PARAM_PROPERTIES, NULL, 0), OSSL_PARAM_END};
static const OSSL_PARAM none[] = {OSSL_PARAM_END};

const struct pkey_keys ecx_keys_x = {
    create, destroy, up_ref, dup,   has,   match, validate, bits,       security_bits,
    size,   import,  export, types, types, get,   set,      gettable_x, settable_x,
};

const struct pkey_keys ecx_keys_ed = {
    create, destroy, up_ref, dup,   has,   match, validate, bits,        security_bits,
    size,   import,  export, types, types, get,   NULL,     gettable_ed, none,
};

/* ---- New keys ---- */

static bool gen_init(void *op, const struct pkey_row *row, int selection, const void *template_key)
{
    (void)selection;
    (void)template_key;
    *(const struct pkey_row **)op = row;
    return true;
}

/* The group is the kind itself. */
static bool gen_set(void *op, const OSSL_PARAM params[])
{
    const struct pkey_row *row = *(const struct pkey_row **)op;
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_GROUP_NAME);
    return p == NULL ||
           (p->data_type == OSSL_PARAM_UTF8_STRING && name_equal(p->data, row->name)) ||
           FAIL(ERR_LIB_PROV, ERR_R_PASSED_INVALID_ARGUMENT);
}

static bool gen(void *op, void *vkey, EVP_PKEY_CTX *ctx)
{
    (void)op;
    struct ecx_key *key = vkey;
    if (RAND_priv_bytes_ex(EVP_PKEY_CTX_get0_libctx(ctx), key->private_key, key->kind->key_len,
                           0) <= 0)
        return false;
    if (key->kind->clamp != NULL)
        key->kind->clamp(key->private_key);
    key->kind->public_key(key->public_key, key->private_key);
    key->has_public = key->has_private = true;
    return true;
}

static const OSSL_PARAM gen_settable[] = {
    OSSL_PARAM_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, NULL, 0),
    OSSL_PARAM_utf8_string(OSSL_PKEY_PARAM_PROPERTIES, NULL, 0), OSSL_PARAM_END};

const struct pkey_generation ecx_generation = {
    sizeof(const struct pkey_row *), gen_init, gen_set, gen_settable, gen, NULL,
};

/* There are none, so what comes is a key without anything in it. */
static bool no_parameters(void *op, void *key, EVP_PKEY_CTX *ctx)
{
    (void)op;
    (void)key;
    (void)ctx;
    return true;
}

const struct pkey_generation ecx_parameter_generation = {
    sizeof(const struct pkey_row *), gen_init, gen_set, gen_settable, no_parameters, NULL,
};
