/* HMAC as a kind of key: bytes, which EVP_DigestSign(3) makes MACs with. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/params.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/mac/mac.h"
#include "crypto/pkey/rows.h"

struct mac_key {
    const struct pkey_row *row;
    atomic_int references;
    uint8_t *octets; /* NULL until it is set */
    size_t len;
};

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
    bool wanted = (selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY) && key->octets != NULL;
    if (copy == NULL || !wanted || keep(copy, key->octets, key->len))
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
    return a->len == b->len && CRYPTO_memcmp(a->octets, b->octets, a->len) == 0;
}

static bool set(void *key, const OSSL_PARAM params[])
{
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_PRIV_KEY);
    return p == NULL || (p->data_type == OSSL_PARAM_OCTET_STRING &&
                         keep(key, p->data, p->data != NULL ? p->data_size : 0));
}

static bool import(void *vkey, int selection, const OSSL_PARAM params[])
{
    return (selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY) && set(vkey, params) &&
           ((struct mac_key *)vkey)->octets != NULL;
}

static bool export(const void *vkey, int selection, OSSL_PARAM_BLD *to)
{
    const struct mac_key *key = vkey;
    return !(selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY) || key->octets == NULL ||
           OSSL_PARAM_BLD_push_octet_string(to, OSSL_PKEY_PARAM_PRIV_KEY, key->octets, key->len);
}

static bool get(const void *vkey, OSSL_PARAM params[])
{
    const struct mac_key *key = vkey;
    OSSL_PARAM *p = OSSL_PARAM_locate(params, OSSL_PKEY_PARAM_PRIV_KEY);
    return p == NULL || key->octets == NULL ||
           OSSL_PARAM_set_octet_string(p, key->octets, key->len);
}

static const OSSL_PARAM priv[] = {OSSL_PARAM_octet_string(OSSL_PKEY_PARAM_PRIV_KEY, NULL, 0),
                                  OSSL_PARAM_END};

static const OSSL_PARAM *types(int selection)
{
    return selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY ? priv : NULL;
}

static const struct pkey_keys keys = {
    .create = create,
    .destroy = destroy,
    .up_ref = up_ref,
    .dup = dup,
    .has = has,
    .match = match,
    .import = import,
    .export = export,
    .import_types = types,
    .export_types = types,
    .get = get,
    .set = set,
    .gettable = priv,
    .settable = priv,
};

/* ---- The MAC: its key goes in when the first of the message comes ---- */

struct operation {
    EVP_MAC_CTX *mac;
    const struct mac_key *key;
    bool started;
};

static bool op_init(void *vop, const struct pkey_row *row, const void *key, int operation)
{
    (void)operation;
    struct operation *op = vop;
    op->key = key;
    op->mac = EVP_MAC_CTX_new((EVP_MAC *)(uintptr_t)row->detail);
    return op->mac != NULL;
}

static bool op_set(void *vop, const OSSL_PARAM params[])
{
    return EVP_MAC_CTX_set_params(((struct operation *)vop)->mac, params) > 0;
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

static bool start(struct operation *op)
{
    if (!op->started)
        op->started =
            op->key->octets != NULL && EVP_MAC_init(op->mac, op->key->octets, op->key->len, NULL);
    return op->started;
}

static bool op_update(void *vop, const uint8_t *m, size_t len)
{
    struct operation *op = vop;
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

static const OSSL_PARAM op_settable[] = {OSSL_PARAM_utf8_string(OSSL_MAC_PARAM_DIGEST, NULL, 0),
                                         OSSL_PARAM_END};

static const struct pkey_signature hmac = {
    .name = "HMAC",
    .ctx_size = sizeof(struct operation),
    .init = op_init,
    .set = op_set,
    .settable = op_settable,
    .copy = op_copy,
    .wipe = op_wipe,
    .update = op_update,
    .finish = op_finish,
};

const struct pkey_row pkey_hmac = {
    .nid = EVP_PKEY_HMAC,
    .name = "HMAC",
    .description = "Assay HMAC implementation",
    .detail = &mac_hmac,
    .keys = &keys,
    .signature = &hmac,
};
