/* HMAC, CMAC, SipHash and Poly1305 as kinds of keys: bytes, and CMAC's cipher, which
 * EVP_DigestSign(3) makes MACs with. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/params.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/mac/mac.h"
#include "crypto/pkey/rows.h"

/* pkey_row.detail */
struct kind {
    const struct evp_mac_st *mac;
    bool has_digest, has_cipher;
};

#define CIPHER_NAME_LEN 40

struct mac_key {
    const struct pkey_row *row;
    atomic_int references;
    uint8_t *octets; /* NULL until it is set */
    size_t len;
    char cipher[CIPHER_NAME_LEN]; /* "" until it is set */
};

static const struct kind *kind_of(const struct pkey_row *row)
{
    return row->detail;
}

static void *create(const struct pkey_row *row, OSSL_LIB_CTX *libctx)
{
    (void)libctx;
    struct mac_key *key = OPENSSL_zalloc(sizeof(*key));
    if (key == NULL)
        return NULL;
    key->row = row;
    atomic_init(&key->references, 1);
    return key;
}

static void destroy(void *vkey)
{
    struct mac_key *key = vkey;
    if (atomic_fetch_sub(&key->references, 1) != 1)
        return;
    OPENSSL_clear_free(key->octets, key->len);
    OPENSSL_free(key);
}

static bool up_ref(void *vkey)
{
    atomic_fetch_add(&((struct mac_key *)vkey)->references, 1);
    return true;
}

/* A key of no bytes is one, too. */
static bool keep(struct mac_key *key, const void *octets, size_t len)
{
    uint8_t *own = OPENSSL_malloc(len + 1);
    if (own == NULL)
        return false;
    if (len > 0)
        memcpy(own, octets, len);
    OPENSSL_clear_free(key->octets, key->len);
    key->octets = own;
    key->len = len;
    return true;
}

static void *dup(const void *vkey, int selection)
{
    const struct mac_key *key = vkey;
    struct mac_key *copy = create(key->row, NULL);
    if (copy == NULL || !(selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY))
        return copy;
    memcpy(copy->cipher, key->cipher, CIPHER_NAME_LEN);
    if (key->octets == NULL || keep(copy, key->octets, key->len))
        return copy;
    destroy(copy);
    return NULL;
}

/* There is no public key, and nothing misses it. */
static bool has(const void *vkey, int selection)
{
    const struct mac_key *key = vkey;
    return !(selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY) || key->octets != NULL;
}

static bool match(const void *va, const void *vb, int selection)
{
    const struct mac_key *a = va, *b = vb;
    if (!(selection & OSSL_KEYMGMT_SELECT_KEYPAIR))
        return true;
    if (a->octets == NULL || b->octets == NULL)
        return a->octets == b->octets;
    return a->len == b->len && CRYPTO_memcmp(a->octets, b->octets, a->len) == 0 &&
           strcmp(a->cipher, b->cipher) == 0;
}

static bool validate(const void *key, int selection, int check_type)
{
    (void)check_type;
    return has(key, selection);
}

static bool set_cipher(struct mac_key *key, const OSSL_PARAM params[])
{
    char *name = key->cipher;
    const OSSL_PARAM *p = kind_of(key->row)->has_cipher
                              ? OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_CIPHER)
                              : NULL;
    return p == NULL || OSSL_PARAM_get_utf8_string(p, &name, CIPHER_NAME_LEN);
}

static bool set(void *key, const OSSL_PARAM params[])
{
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_PRIV_KEY);
    return (p == NULL || (p->data_type == OSSL_PARAM_OCTET_STRING &&
                          keep(key, p->data, p->data != NULL ? p->data_size : 0))) &&
           set_cipher(key, params);
}

static bool import(void *vkey, int selection, const OSSL_PARAM params[])
{
    return (selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY) && set(vkey, params) &&
           ((struct mac_key *)vkey)->octets != NULL;
}

static bool export(const void *vkey, int selection, OSSL_PARAM_BLD *to)
{
    const struct mac_key *key = vkey;
    if (!(selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY))
        return true;
    return (key->octets == NULL || OSSL_PARAM_BLD_push_octet_string(to, OSSL_PKEY_PARAM_PRIV_KEY,
                                                                    key->octets, key->len)) &&
           (key->cipher[0] == '\0' ||
            OSSL_PARAM_BLD_push_utf8_string(to, OSSL_PKEY_PARAM_CIPHER, key->cipher, 0));
}

static bool get(const void *vkey, OSSL_PARAM params[])
{
    const struct mac_key *key = vkey;
    OSSL_PARAM *p = OSSL_PARAM_locate(params, OSSL_PKEY_PARAM_PRIV_KEY);
    if (p != NULL && key->octets != NULL && !OSSL_PARAM_set_octet_string(p, key->octets, key->len))
        return false;
    p = OSSL_PARAM_locate(params, OSSL_PKEY_PARAM_CIPHER);
    return p == NULL || key->cipher[0] == '\0' || OSSL_PARAM_set_utf8_string(p, key->cipher);
}

#define PRIV   OSSL_PARAM_octet_string(OSSL_PKEY_PARAM_PRIV_KEY, NULL, 0)
#define CIPHER OSSL_PARAM_utf8_string(OSSL_PKEY_PARAM_CIPHER, NULL, 0)

static const OSSL_PARAM priv[] = {PRIV, OSSL_PARAM_END};
static const OSSL_PARAM priv_cipher[] = {PRIV, CIPHER, OSSL_PARAM_END};

static const OSSL_PARAM *types(int selection)
{
    return selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY ? priv : NULL;
}

static const OSSL_PARAM *cmac_types(int selection)
{
    return selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY ? priv_cipher : NULL;
}

#define KEYS(TYPES, GETTABLE)                                                           \
    {                                                                                   \
        .create = create, .destroy = destroy, .up_ref = up_ref, .dup = dup, .has = has, \
        .match = match, .validate = validate, .import = import, .export = export,       \
        .import_types = TYPES, .export_types = TYPES, .get = get, .set = set,           \
        .gettable = GETTABLE, .settable = priv,                                         \
    }
static const struct pkey_keys keys = KEYS(types, priv), cmac_keys = KEYS(cmac_types, priv_cipher);

/* ---- Generation: the key is what is given as the parameter ---- */

static bool gen_init(void *op, const struct pkey_row *row, int selection, const void *template_key)
{
    (void)selection;
    (void)template_key;
    *(struct mac_key **)op = create(row, NULL);
    return *(struct mac_key **)op != NULL;
}

static bool gen_set(void *op, const OSSL_PARAM params[])
{
    return set(*(struct mac_key **)op, params);
}

static bool gen(void *op, void *vkey, EVP_PKEY_CTX *ctx)
{
    (void)ctx;
    struct mac_key *to = vkey;
    const struct mac_key *from = *(struct mac_key **)op;
    if (from->octets == NULL)
        return FAIL(ERR_LIB_PROV, PROV_R_INVALID_KEY);
    memcpy(to->cipher, from->cipher, CIPHER_NAME_LEN);
    return keep(to, from->octets, from->len);
}

static void gen_wipe(void *op)
{
    struct mac_key *key = *(struct mac_key **)op;
    if (key != NULL)
        destroy(key);
}

static const struct pkey_generation generation = {
    sizeof(struct mac_key *), gen_init, gen_set, priv, gen, gen_wipe};
static const struct pkey_generation cmac_generation = {
    sizeof(struct mac_key *), gen_init, gen_set, priv_cipher, gen, gen_wipe};

/* ---- The MAC: HMAC's key goes in when its digest must be known ---- */

struct operation {
    EVP_MAC_CTX *mac;
    const struct mac_key *key;
    bool started, in_message;
};

static bool start(struct operation *op)
{
    if (!op->started)
        op->started =
            op->key->octets != NULL && EVP_MAC_init(op->mac, op->key->octets, op->key->len, NULL);
    return op->started;
}

static bool op_init(void *vop, const struct pkey_row *row, const void *vkey, int operation)
{
    (void)operation;
    struct operation *op = vop;
    const struct mac_key *key = op->key = vkey;
    const struct kind *kind = kind_of(row);
    OSSL_PARAM cipher[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_CIPHER, (char *)(uintptr_t)key->cipher, 0),
        OSSL_PARAM_END};
    op->mac = EVP_MAC_CTX_new((EVP_MAC *)(uintptr_t)kind->mac);
    return op->mac != NULL && (!kind->has_cipher || EVP_MAC_CTX_set_params(op->mac, cipher) > 0) &&
           (kind->has_digest || start(op));
}

/* Another key begins the message anew; lengths count for what begins after. */
static bool op_set(void *vop, const OSSL_PARAM params[])
{
    struct operation *op = vop;
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, OSSL_MAC_PARAM_KEY);
    if (p == NULL) {
        op->started = op->started && op->in_message;
        if (EVP_MAC_CTX_set_params(op->mac, params) <= 0)
            return false;
        p = OSSL_PARAM_locate_const(params, OSSL_MAC_PARAM_DIGEST);
        return p == NULL || start(op); /* which a digest may refuse */
    }
    op->started = p->data_type == OSSL_PARAM_OCTET_STRING &&
                  EVP_MAC_init(op->mac, p->data, p->data_size, params);
    return op->started;
}

static bool op_copy(void *vto, const void *vfrom)
{
    struct operation *to = vto;
    *to = *(const struct operation *)vfrom;
    to->mac = EVP_MAC_CTX_dup(to->mac);
    return to->mac != NULL;
}

static void op_wipe(void *vop)
{
    EVP_MAC_CTX_free(((struct operation *)vop)->mac);
}

static bool op_update(void *vop, const uint8_t *m, size_t len)
{
    struct operation *op = vop;
    op->in_message = true;
    return start(op) && EVP_MAC_update(op->mac, m, len);
}

/* The message may go on: a copy is finished. */
static bool op_finish(void *vop, uint8_t *mac, size_t *mac_len)
{
    struct operation *op = vop;
    if (mac == NULL)
        return EVP_MAC_final(op->mac, NULL, mac_len, 0);
    EVP_MAC_CTX *copy = start(op) ? EVP_MAC_CTX_dup(op->mac) : NULL;
    bool ok = copy != NULL && EVP_MAC_final(copy, mac, mac_len, *mac_len);
    EVP_MAC_CTX_free(copy);
    return ok;
}

#define KEY        OSSL_PARAM_octet_string(OSSL_MAC_PARAM_KEY, NULL, 0)
#define PROPERTIES OSSL_PARAM_utf8_string(OSSL_MAC_PARAM_PROPERTIES, NULL, 0)

static const OSSL_PARAM hmac_settable[] = {OSSL_PARAM_utf8_string(OSSL_MAC_PARAM_DIGEST, NULL, 0),
                                           PROPERTIES, KEY, OSSL_PARAM_END};
static const OSSL_PARAM cmac_settable[] = {CIPHER, PROPERTIES, KEY, OSSL_PARAM_END};
static const OSSL_PARAM siphash_settable[] = {OSSL_PARAM_size_t(OSSL_MAC_PARAM_SIZE, NULL), KEY,
                                              OSSL_PARAM_uint(OSSL_MAC_PARAM_C_ROUNDS, NULL),
                                              OSSL_PARAM_uint(OSSL_MAC_PARAM_D_ROUNDS, NULL),
                                              OSSL_PARAM_END};
static const OSSL_PARAM poly1305_settable[] = {KEY, OSSL_PARAM_END};

#define SIGNATURE(NAME, SETTABLE)                                                           \
    {                                                                                       \
        .name = NAME, .ctx_size = sizeof(struct operation), .init = op_init, .set = op_set, \
        .settable = SETTABLE, .copy = op_copy, .wipe = op_wipe, .update = op_update,        \
        .finish = op_finish,                                                                \
    }
static const struct pkey_signature hmac = SIGNATURE("HMAC", hmac_settable),
                                   cmac = SIGNATURE("CMAC", cmac_settable),
                                   siphash = SIGNATURE("SIPHASH", siphash_settable),
                                   poly1305 = SIGNATURE("POLY1305", poly1305_settable);

static const struct kind kind_hmac = {&mac_hmac, true, false}, kind_cmac = {&mac_cmac, false, true},
                         kind_siphash = {&mac_siphash, false, false},
                         kind_poly1305 = {&mac_poly1305, false, false};

#define ROW(NID, NAME, KIND, KEYS_OF, GENERATION, SIGNATURE_OF)                                \
    {                                                                                          \
        .nid = NID, .name = NAME, .description = "Assay " NAME " via EVP_PKEY implementation", \
        .detail = KIND, .keys = KEYS_OF, .generation = GENERATION,                             \
        .parameter_generation = GENERATION, .signature = SIGNATURE_OF,                         \
    }
const struct pkey_row pkey_hmac = ROW(EVP_PKEY_HMAC, "HMAC", &kind_hmac, &keys, &generation, &hmac),
                      pkey_cmac = ROW(EVP_PKEY_CMAC, "CMAC", &kind_cmac, &cmac_keys,
                                      &cmac_generation, &cmac),
                      pkey_siphash = ROW(EVP_PKEY_SIPHASH, "SIPHASH", &kind_siphash, &keys,
                                         &generation, &siphash),
                      pkey_poly1305 = ROW(EVP_PKEY_POLY1305, "POLY1305", &kind_poly1305, &keys,
                                          &generation, &poly1305);

/* ---- Keys in one call, and their bytes ---- */

EVP_PKEY *EVP_PKEY_new_CMAC_key(ENGINE *e, const unsigned char *priv_key, size_t len,
                                const EVP_CIPHER *cipher)
{
    (void)e;
    const char *name = cipher != NULL ? EVP_CIPHER_get0_name(cipher) : NULL;
    OSSL_PARAM params[] = {
        OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PRIV_KEY, (void *)(uintptr_t)priv_key,
                                          len),
        OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_CIPHER, (char *)(uintptr_t)name, 0),
        OSSL_PARAM_END};
    EVP_PKEY *pkey = name != NULL ? pkey_new_empty(&pkey_cmac, NULL) : NULL;
    if (pkey != NULL && import(pkey->key, OSSL_KEYMGMT_SELECT_PRIVATE_KEY, params))
        return pkey;
    EVP_PKEY_free(pkey);
    ERR_raise(ERR_LIB_EVP, EVP_R_KEY_SETUP_FAILED);
    return NULL;
}

static const unsigned char *octets_of(const EVP_PKEY *pkey, const struct pkey_row *row, int reason,
                                      size_t *len)
{
    const struct mac_key *key = pkey_key(pkey, row);
    if (key == NULL) {
        ERR_raise(ERR_LIB_EVP, reason);
        return NULL;
    }
    *len = key->len;
    return key->octets;
}

const unsigned char *EVP_PKEY_get0_hmac(const EVP_PKEY *pkey, size_t *len)
{
    return octets_of(pkey, &pkey_hmac, EVP_R_EXPECTING_AN_HMAC_KEY, len);
}

const unsigned char *EVP_PKEY_get0_poly1305(const EVP_PKEY *pkey, size_t *len)
{
    return octets_of(pkey, &pkey_poly1305, EVP_R_EXPECTING_A_POLY1305_KEY, len);
}

const unsigned char *EVP_PKEY_get0_siphash(const EVP_PKEY *pkey, size_t *len)
{
    return octets_of(pkey, &pkey_siphash, EVP_R_EXPECTING_A_SIPHASH_KEY, len);
}
