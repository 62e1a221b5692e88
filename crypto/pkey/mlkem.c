/* ML-KEM-512, -768 and -1024 (FIPS 203) as kinds of keys, named and told as OpenSSL 3.5 does. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/params.h>
#include <openssl/proverr.h>
#include <openssl/rand.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/impl/mlkem.h"
#include "crypto/pkey/mlkem.h"
#include "crypto/pkey/rows.h"

static void *create(const struct pkey_row *row, OSSL_LIB_CTX *libctx)
{
    (void)libctx;
    struct mlkem_key *key = OPENSSL_zalloc(sizeof(*key));
    if (key == NULL)
        return NULL;
    key->row = row;
    key->kind = row->detail;
    atomic_init(&key->references, 1);
    return key;
}

static void destroy(void *vkey)
{
    struct mlkem_key *key = vkey;
    if (atomic_fetch_sub(&key->references, 1) == 1)
        OPENSSL_clear_free(key, sizeof(*key));
}

static bool up_ref(void *vkey)
{
    struct mlkem_key *key = vkey;
    atomic_fetch_add(&key->references, 1);
    return true;
}

static void *dup(const void *vkey, int selection)
{
    const struct mlkem_key *key = vkey;
    struct mlkem_key *copy = create(key->row, NULL);
    if (copy == NULL)
        return NULL;
    if (selection & OSSL_KEYMGMT_SELECT_PUBLIC_KEY) {
        memcpy(copy->ek, key->ek, sizeof(key->ek));
        copy->has_ek = key->has_ek;
    }
    if (selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY) {
        memcpy(copy->dk, key->dk, sizeof(key->dk));
        memcpy(copy->seed, key->seed, sizeof(key->seed));
        copy->has_dk = key->has_dk;
        copy->has_seed = key->has_seed;
    }
    return copy;
}

static bool has(const void *vkey, int selection)
{
    const struct mlkem_key *key = vkey;
    return (!(selection & OSSL_KEYMGMT_SELECT_PUBLIC_KEY) || key->has_ek) &&
           (!(selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY) || key->has_dk);
}

/* Every key has its ek, and that tells keys apart. */
static bool match(const void *va, const void *vb, int selection)
{
    const struct mlkem_key *a = va, *b = vb;
    return !(selection & OSSL_KEYMGMT_SELECT_KEYPAIR) ||
           (a->has_ek && b->has_ek && memcmp(a->ek, b->ek, a->kind->params->ek_len) == 0);
}

/* Keys were checked (7.2, 7.3) when they came. */
static bool validate(const void *key, int selection, int check_type)
{
    (void)check_type;
    return has(key, selection);
}

static int bits(const void *key)
{
    return ((const struct mlkem_key *)key)->kind->bits;
}

static int security_bits(const void *key)
{
    return ((const struct mlkem_key *)key)->kind->security_bits;
}

static int size(const void *key)
{
    return (int)((const struct mlkem_key *)key)->kind->params->c_len;
}

void mlkem_from_seed(struct mlkem_key *key)
{
    IMPL(mlkem)->keygen(key->kind->params, key->ek, key->dk, key->seed, key->seed + MLKEM_SEED);
    key->has_ek = key->has_dk = key->has_seed = true;
}

/* ek lies within dk, behind 384 k bytes (algorithm 16). */
bool mlkem_take_dk(struct mlkem_key *key, const uint8_t *dk)
{
    const struct mlkem_params *params = key->kind->params;
    const uint8_t *ek = dk + MLKEM_POLY_LEN * params->k;
    if (!IMPL(mlkem)->check_ek(params, ek) || !IMPL(mlkem)->check_dk(params, dk))
        return FAIL(ERR_LIB_PROV, PROV_R_INVALID_KEY);
    memcpy(key->dk, dk, params->dk_len);
    memcpy(key->ek, ek, params->ek_len);
    key->has_ek = key->has_dk = true;
    return true;
}

/* One that is there already must be the same. */
bool mlkem_take_ek(struct mlkem_key *key, const uint8_t *ek)
{
    size_t len = key->kind->params->ek_len;
    if (!IMPL(mlkem)->check_ek(key->kind->params, ek) ||
        (key->has_ek && memcmp(key->ek, ek, len) != 0))
        return FAIL(ERR_LIB_PROV, PROV_R_INVALID_KEY);
    memcpy(key->ek, ek, len);
    key->has_ek = true;
    return true;
}

/* An octet string of that length, where it lies; NULL and an error. */
static const uint8_t *octets(const OSSL_PARAM *p, size_t len)
{
    if (p->data_type == OSSL_PARAM_OCTET_STRING && p->data != NULL && p->data_size == len)
        return p->data;
    ERR_raise(ERR_LIB_PROV, PROV_R_INVALID_KEY_LENGTH);
    return NULL;
}

static bool import_dk(struct mlkem_key *key, const OSSL_PARAM *p)
{
    const uint8_t *dk = octets(p, key->kind->params->dk_len);
    return dk != NULL && mlkem_take_dk(key, dk);
}

static bool import_ek(struct mlkem_key *key, const OSSL_PARAM *p)
{
    const uint8_t *ek = octets(p, key->kind->params->ek_len);
    return ek != NULL && mlkem_take_ek(key, ek);
}

static bool take(const OSSL_PARAM *p, uint8_t *to, size_t len)
{
    const uint8_t *from = octets(p, len);
    if (from != NULL)
        memcpy(to, from, len);
    return from != NULL;
}

/* The seed is the best private key, then dk; an ek that comes along must be theirs. */
static bool import(void *vkey, int selection, const OSSL_PARAM params[])
{
    struct mlkem_key *key = vkey;
    const OSSL_PARAM *ek = OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_PUB_KEY);
    const OSSL_PARAM *dk = OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_PRIV_KEY);
    const OSSL_PARAM *seed = OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_ML_KEM_SEED);
    if (!(selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY))
        dk = seed = NULL;
    if (ek == NULL && dk == NULL && seed == NULL)
        return FAIL(ERR_LIB_PROV, PROV_R_MISSING_KEY);
    if (seed != NULL) {
        if (!take(seed, key->seed, MLKEM_KEY_SEED))
            return false;
        mlkem_from_seed(key);
    } else if (dk != NULL && !import_dk(key, dk)) {
        return false;
    }
    return ek == NULL || import_ek(key, ek);
}

static bool push(OSSL_PARAM_BLD *to, const char *name, bool there, const uint8_t *octets,
                 size_t len)
{
    return !there || OSSL_PARAM_BLD_push_octet_string(to, name, octets, len);
}

static bool export(const void *vkey, int selection, OSSL_PARAM_BLD *to)
{
    const struct mlkem_key *key = vkey;
    bool public = selection & OSSL_KEYMGMT_SELECT_PUBLIC_KEY;
    bool private = selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY;
    const struct mlkem_params *p = key->kind->params;
    return push(to, OSSL_PKEY_PARAM_PUB_KEY, public && key->has_ek, key->ek, p->ek_len) &&
           push(to, OSSL_PKEY_PARAM_PRIV_KEY, private && key->has_dk, key->dk, p->dk_len) &&
           push(to, OSSL_PKEY_PARAM_ML_KEM_SEED, private && key->has_seed, key->seed,
                MLKEM_KEY_SEED);
}

#define OCTETS                                                      \
    OSSL_PARAM_octet_string(OSSL_PKEY_PARAM_PUB_KEY, NULL, 0),      \
        OSSL_PARAM_octet_string(OSSL_PKEY_PARAM_PRIV_KEY, NULL, 0), \
        OSSL_PARAM_octet_string(OSSL_PKEY_PARAM_ML_KEM_SEED, NULL, 0)

static const OSSL_PARAM none[] = {OSSL_PARAM_END};
static const OSSL_PARAM gettable[] = {
    OSSL_PARAM_int(OSSL_PKEY_PARAM_BITS, NULL),
    OSSL_PARAM_int(OSSL_PKEY_PARAM_SECURITY_BITS, NULL),
    OSSL_PARAM_int(OSSL_PKEY_PARAM_MAX_SIZE, NULL),
    OSSL_PARAM_octet_string(OSSL_PKEY_PARAM_ENCODED_PUBLIC_KEY, NULL, 0),
    OCTETS,
    OSSL_PARAM_END,
};

static const OSSL_PARAM *types(int selection)
{
    static const OSSL_PARAM all[] = {OCTETS, OSSL_PARAM_END};
    return selection & OSSL_KEYMGMT_SELECT_KEYPAIR ? all : NULL;
}

static bool give(OSSL_PARAM params[], const char *name, bool there, const uint8_t *octets,
                 size_t len)
{
    OSSL_PARAM *p = there ? OSSL_PARAM_locate(params, name) : NULL;
    return p == NULL || OSSL_PARAM_set_octet_string(p, octets, len);
}

static bool get(const void *vkey, OSSL_PARAM params[])
{
    const struct mlkem_key *key = vkey;
    const struct mlkem_params *p = key->kind->params;
    return give(params, OSSL_PKEY_PARAM_PUB_KEY, key->has_ek, key->ek, p->ek_len) &&
           give(params, OSSL_PKEY_PARAM_ENCODED_PUBLIC_KEY, key->has_ek, key->ek, p->ek_len) &&
           give(params, OSSL_PKEY_PARAM_PRIV_KEY, key->has_dk, key->dk, p->dk_len) &&
           give(params, OSSL_PKEY_PARAM_ML_KEM_SEED, key->has_seed, key->seed, MLKEM_KEY_SEED);
}

static const struct pkey_keys keys = {
    create, destroy, up_ref, dup,   has,   match, validate, bits,     security_bits,
    size,   import,  export, types, types, get,   NULL,     gettable, none,
};

/* ---- New keys, from a seed that may be given ---- */

struct generation {
    bool has_seed;
    uint8_t seed[MLKEM_KEY_SEED];
};

static bool gen_init(void *op, const struct pkey_row *row, int selection, const void *template_key)
{
    (void)op;
    (void)row;
    (void)selection;
    (void)template_key;
    return true;
}

static bool gen_set(void *vop, const OSSL_PARAM params[])
{
    struct generation *op = vop;
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_ML_KEM_SEED);
    if (p == NULL)
        return true;
    op->has_seed = take(p, op->seed, MLKEM_KEY_SEED);
    return op->has_seed;
}

static bool gen(void *vop, void *vkey, EVP_PKEY_CTX *ctx)
{
    struct generation *op = vop;
    struct mlkem_key *key = vkey;
    if (op->has_seed)
        memcpy(key->seed, op->seed, MLKEM_KEY_SEED);
    else if (RAND_priv_bytes_ex(EVP_PKEY_CTX_get0_libctx(ctx), key->seed, MLKEM_KEY_SEED, 0) <= 0)
        return false;
    mlkem_from_seed(key);
    return true;
}

static const OSSL_PARAM gen_settable[] = {
    OSSL_PARAM_octet_string(OSSL_PKEY_PARAM_ML_KEM_SEED, NULL, 0),
    OSSL_PARAM_utf8_string(OSSL_PKEY_PARAM_PROPERTIES, NULL, 0), OSSL_PARAM_END};

static const struct pkey_generation generation = {
    sizeof(struct generation), gen_init, gen_set, gen_settable, gen, NULL,
};

/* ---- The mechanism ---- */

struct operation {
    const struct mlkem_key *key;
    bool has_m;
    uint8_t m[MLKEM_SEED];
};

static bool init(void *vop, const struct pkey_row *row, const void *key, int operation)
{
    (void)row;
    (void)operation;
    ((struct operation *)vop)->key = key;
    return true;
}

/* m of encapsulation, for tests: "ikme". It serves once. */
static bool set(void *vop, const OSSL_PARAM params[])
{
    struct operation *op = vop;
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, OSSL_KEM_PARAM_IKME);
    if (p == NULL)
        return true;
    op->has_m = take(p, op->m, MLKEM_SEED);
    return op->has_m;
}

static bool encapsulate(void *vop, uint8_t *ct, size_t *ct_len, uint8_t *secret, size_t *secret_len)
{
    struct operation *op = vop;
    const struct mlkem_params *p = op->key->kind->params;
    if (ct == NULL) {
        if (ct_len != NULL)
            *ct_len = p->c_len;
        if (secret_len != NULL)
            *secret_len = MLKEM_SEED;
        return true;
    }
    if (!op->key->has_ek)
        return FAIL(ERR_LIB_PROV, PROV_R_MISSING_KEY);
    if (secret == NULL || ct_len == NULL || secret_len == NULL || *ct_len < p->c_len ||
        *secret_len < MLKEM_SEED)
        return FAIL(ERR_LIB_PROV, PROV_R_OUTPUT_BUFFER_TOO_SMALL);
    if (!op->has_m && RAND_priv_bytes(op->m, MLKEM_SEED) <= 0)
        return false;
    IMPL(mlkem)->encaps(p, ct, secret, op->key->ek, op->m);
    OPENSSL_cleanse(op->m, MLKEM_SEED);
    op->has_m = false;
    *ct_len = p->c_len;
    *secret_len = MLKEM_SEED;
    return true;
}

static bool decapsulate(void *vop, uint8_t *secret, size_t *secret_len, const uint8_t *ct,
                        size_t ct_len)
{
    const struct operation *op = vop;
    const struct mlkem_params *p = op->key->kind->params;
    if (!op->key->has_dk)
        return FAIL(ERR_LIB_PROV, PROV_R_MISSING_KEY);
    if (secret == NULL) {
        *secret_len = MLKEM_SEED;
        return true;
    }
    if (ct_len != p->c_len)
        return FAIL(ERR_LIB_PROV, PROV_R_BAD_LENGTH);
    if (*secret_len < MLKEM_SEED)
        return FAIL(ERR_LIB_PROV, PROV_R_OUTPUT_BUFFER_TOO_SMALL);
    IMPL(mlkem)->decaps(p, secret, op->key->dk, ct);
    *secret_len = MLKEM_SEED;
    return true;
}

static const OSSL_PARAM settable[] = {OSSL_PARAM_octet_string(OSSL_KEM_PARAM_IKME, NULL, 0),
                                      OSSL_PARAM_END};

#define KEM(NAME, ALIASES)                                                                    \
    {                                                                                         \
        .name = NAME, .aliases = ALIASES, .ctx_size = sizeof(struct operation), .init = init, \
        .set = set, .settable = settable, .gettable = none, .encapsulate = encapsulate,       \
        .decapsulate = decapsulate,                                                           \
    }

/* Names, and the OIDs id-alg-ml-kem-* of NIST's arc 2.16.840.1.101.3.4.4. */
#define NAMES_512                   \
    "MLKEM512\0id-alg-ml-kem-512\0" \
    "2.16.840.1.101.3.4.4.1\0"
#define NAMES_768                   \
    "MLKEM768\0id-alg-ml-kem-768\0" \
    "2.16.840.1.101.3.4.4.2\0"
#define NAMES_1024                    \
    "MLKEM1024\0id-alg-ml-kem-1024\0" \
    "2.16.840.1.101.3.4.4.3\0"

static const struct pkey_kem kem_512 = KEM("ML-KEM-512", NAMES_512),
                             kem_768 = KEM("ML-KEM-768", NAMES_768),
                             kem_1024 = KEM("ML-KEM-1024", NAMES_1024);

static const struct mlkem_kind kind_512 = {&mlkem_512, 512, 128}, kind_768 = {&mlkem_768, 768, 192},
                               kind_1024 = {&mlkem_1024, 1024, 256};

#define ROW(NAME, ALIASES, KIND, MECHANISM, ARC)                                             \
    {                                                                                        \
        .name = NAME, .aliases = ALIASES, .description = "Assay " NAME " implementation",    \
        .oid = {(const uint8_t *)"\x60\x86\x48\x01\x65\x03\x04\x04" ARC, 9}, .detail = KIND, \
        .keys = &keys, .generation = &generation, .kem = MECHANISM, .coding = &mlkem_coding, \
    }

const struct pkey_row pkey_mlkem512 = ROW("ML-KEM-512", NAMES_512, &kind_512, &kem_512, "\x01"),
                      pkey_mlkem768 = ROW("ML-KEM-768", NAMES_768, &kind_768, &kem_768, "\x02"),
                      pkey_mlkem1024 =
                          ROW("ML-KEM-1024", NAMES_1024, &kind_1024, &kem_1024, "\x03");
