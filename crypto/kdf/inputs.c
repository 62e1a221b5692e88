/* The parameters of all key derivation functions, and where each goes: one table. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/evp/md.h"
#include "crypto/evp/name.h"
#include "crypto/kdf/kdf.h"
#include "crypto/mac/mac.h"

static void bytes_free(struct kdf_bytes *b)
{
    if (b->p == b->small)
        OPENSSL_cleanse(b->small, b->len);
    else
        OPENSSL_clear_free(b->p, b->cap);
    b->p = NULL;
    b->len = b->cap = 0;
}

/* Appends to what is there; the old contents stay as they were if memory is short. */
static bool bytes_add(struct kdf_bytes *b, const void *data, size_t len)
{
    if (b->p == NULL) {
        b->p = b->small;
        b->cap = sizeof(b->small);
    }
    if (len > b->cap - b->len) {
        if (len > SIZE_MAX - b->len)
            return false;
        uint8_t *grown = OPENSSL_malloc(b->len + len);
        if (grown == NULL)
            return false;
        size_t old = b->len;
        memcpy(grown, b->p, old);
        bytes_free(b);
        b->p = grown;
        b->cap = old + len;
        b->len = old;
    }
    if (len > 0)
        memcpy(b->p + b->len, data, len);
    b->len += len;
    return true;
}

/* ---- What a parameter may set: `to` is the member, params are all that came with it ---- */

struct setting {
    const struct evp_kdf_st *kdf;
    const OSSL_PARAM *p, *params;
};

static bool set_bytes_add(const struct setting *s, void *to)
{
    return s->p->data_type == OSSL_PARAM_OCTET_STRING &&
           bytes_add(to, s->p->data, s->p->data != NULL ? s->p->data_size : 0);
}

static bool set_bytes(const struct setting *s, void *to)
{
    if (s->kdf->ignores_empty && (s->p->data == NULL || s->p->data_size == 0))
        return s->p->data_type == OSSL_PARAM_OCTET_STRING;
    bytes_free(to);
    return set_bytes_add(s, to);
}

static bool set_u64(const struct setting *s, void *to)
{
    return OSSL_PARAM_get_uint64(s->p, to);
}

static bool set_u32(const struct setting *s, void *to)
{
    return OSSL_PARAM_get_uint32(s->p, to);
}

static bool set_int(const struct setting *s, void *to)
{
    return OSSL_PARAM_get_int(s->p, to);
}

static bool set_digest(const struct setting *s, void *to)
{
    const struct evp_md_st **md = to;
    const char *properties;
    if (s->p->data_type != OSSL_PARAM_UTF8_STRING ||
        !mac_text(s->params, OSSL_KDF_PARAM_PROPERTIES, &properties))
        return false;
    *md = md_fetch(s->p->data, properties);
    if (*md != NULL && ((*md)->flags & EVP_MD_FLAG_XOF) && !s->kdf->xof_digest) {
        ERR_raise(ERR_LIB_PROV, PROV_R_XOF_DIGESTS_NOT_ALLOWED);
        *md = NULL;
    }
    return *md != NULL;
}

static bool set_cipher(const struct setting *s, void *to)
{
    return mac_aes(s->params, "CBC", to);
}

static bool set_mac(const struct setting *s, void *to)
{
    const struct evp_mac_st **mac = to;
    const char *properties;
    if (s->p->data_type != OSSL_PARAM_UTF8_STRING ||
        !mac_text(s->params, OSSL_KDF_PARAM_PROPERTIES, &properties))
        return false;
    *mac = mac_lookup(s->p->data, properties);
    if (*mac == NULL)
        fetch_unsupported(NULL, s->p->data, properties);
    return *mac != NULL;
}

static bool set_cek(const struct setting *s, void *to)
{
    const struct kdf_cek **cek = to;
    if (s->p->data_type != OSSL_PARAM_UTF8_STRING || s->p->data == NULL)
        return false;
    const struct kdf_cek *found = kdf_cek_find(s->p->data);
    if (found != NULL)
        *cek = found;
    return found != NULL;
}

/* X942KDF-ASN1: of two names of one thing, "partyu-info" counts; "supp-pubinfo" takes the place of
 * the length of the key, whatever "use-keybits" beside it says. */
static bool set_ukm(const struct setting *s, void *to)
{
    return OSSL_PARAM_locate_const(s->params, OSSL_KDF_PARAM_X942_PARTYUINFO) != NULL ||
           set_bytes(s, to);
}

static bool set_pub_info(const struct setting *s, void *vin)
{
    struct kdf_inputs *in = vin;
    in->use_keybits = 0;
    return set_bytes(s, &in->pub_info);
}

static bool set_use_keybits(const struct setting *s, void *to)
{
    return OSSL_PARAM_locate_const(s->params, OSSL_KDF_PARAM_X942_SUPP_PUBINFO) != NULL ||
           set_int(s, to);
}

/* By its name or, where the settable parameters say so, by its number. */
static bool set_mode(const struct setting *s, void *to)
{
    int value;
    bool text = s->p->data_type == OSSL_PARAM_UTF8_STRING;
    if (!text && !OSSL_PARAM_get_int(s->p, &value))
        return false;
    for (const struct kdf_mode *m = s->kdf->modes; m->name != NULL; m++)
        if (text ? name_equal(m->name, s->p->data) : m->value == value) {
            memcpy(to, &m->value, sizeof(m->value));
            return true;
        }
    ERR_raise(ERR_LIB_PROV, PROV_R_INVALID_MODE);
    return false;
}

/* SSHKDF: one letter. */
static bool set_type(const struct setting *s, void *to)
{
    const char *text = s->p->data;
    if (s->p->data_type != OSSL_PARAM_UTF8_STRING || text == NULL || s->p->data_size != 1)
        return false;
    int type = text[0];
    if (type < 'A' || type > 'F') {
        ERR_raise(ERR_LIB_PROV, PROV_R_VALUE_ERROR);
        return false;
    }
    memcpy(to, &type, sizeof(type));
    return true;
}

#define TO(member) offsetof(struct kdf_inputs, member)

/* Of a parameter that comes twice in one call the first counts, but for those that a row joins. */
static const struct {
    const char *key;
    bool (*set)(const struct setting *s, void *to), (*again)(const struct setting *s, void *to);
    size_t offset;
} table[] = {
    {OSSL_KDF_PARAM_DIGEST, set_digest, NULL, TO(md)},
    {OSSL_KDF_PARAM_CIPHER, set_cipher, NULL, TO(cipher_bits)},
    {OSSL_KDF_PARAM_MAC, set_mac, NULL, TO(mac)},
    {OSSL_KDF_PARAM_MAC_SIZE, set_u64, NULL, TO(mac_size)},
    {OSSL_KDF_PARAM_MODE, set_mode, NULL, TO(mode)},
    {OSSL_KDF_PARAM_SECRET, set_bytes, NULL, TO(key)},
    {OSSL_KDF_PARAM_KEY, set_bytes, NULL, TO(key)},
    {OSSL_KDF_PARAM_PASSWORD, set_bytes, NULL, TO(key)},
    {OSSL_KDF_PARAM_SALT, set_bytes, NULL, TO(salt)},
    {OSSL_KDF_PARAM_INFO, set_bytes, set_bytes_add, TO(info)},
    {OSSL_KDF_PARAM_SEED, set_bytes, set_bytes_add, TO(seed)},
    {OSSL_KDF_PARAM_PREFIX, set_bytes, NULL, TO(prefix)},
    {OSSL_KDF_PARAM_LABEL, set_bytes, NULL, TO(label)},
    {OSSL_KDF_PARAM_DATA, set_bytes, NULL, TO(data)},
    {OSSL_KDF_PARAM_CONSTANT, set_bytes, NULL, TO(data)},
    {OSSL_KDF_PARAM_SSHKDF_XCGHASH, set_bytes, NULL, TO(data)},
    {OSSL_KDF_PARAM_SSHKDF_SESSION_ID, set_bytes, NULL, TO(session_id)},
    {OSSL_KDF_PARAM_SSHKDF_TYPE, set_type, NULL, TO(type)},
    {OSSL_KDF_PARAM_ITER, set_u64, NULL, TO(iter)},
    {OSSL_KDF_PARAM_PKCS5, set_int, NULL, TO(pkcs5)},
    {OSSL_KDF_PARAM_PKCS12_ID, set_int, NULL, TO(id)},
    {OSSL_KDF_PARAM_SCRYPT_N, set_u64, NULL, TO(n)},
    {OSSL_KDF_PARAM_SCRYPT_R, set_u32, NULL, TO(r)},
    {OSSL_KDF_PARAM_SCRYPT_P, set_u32, NULL, TO(p)},
    {OSSL_KDF_PARAM_SCRYPT_MAXMEM, set_u64, NULL, TO(maxmem)},
    {OSSL_KDF_PARAM_KBKDF_USE_L, set_int, NULL, TO(use_l)},
    {OSSL_KDF_PARAM_KBKDF_USE_SEPARATOR, set_int, NULL, TO(use_separator)},
    {OSSL_KDF_PARAM_CEK_ALG, set_cek, NULL, TO(cek)},
    {OSSL_KDF_PARAM_UKM, set_ukm, NULL, TO(info)},
    {OSSL_KDF_PARAM_X942_PARTYUINFO, set_bytes, NULL, TO(info)},
    {OSSL_KDF_PARAM_X942_PARTYVINFO, set_bytes, NULL, TO(party_v)},
    {OSSL_KDF_PARAM_X942_SUPP_PUBINFO, set_pub_info, NULL, 0},
    {OSSL_KDF_PARAM_X942_SUPP_PRIVINFO, set_bytes, NULL, TO(priv_info)},
    {OSSL_KDF_PARAM_X942_ACVPINFO, set_bytes, NULL, TO(data)},
    {OSSL_KDF_PARAM_X942_USE_KEYBITS, set_use_keybits, NULL, TO(use_keybits)},
};

#define N_TABLE (sizeof(table) / sizeof(table[0]))

/* Most keys differ in their first letter. */
static bool same_key(const char *a, const char *b)
{
    return *a == *b && strcmp(a, b) == 0;
}

static bool takes(const struct evp_kdf_st *kdf, const char *key)
{
    const OSSL_PARAM *p = kdf->settable;
    while (p->key != NULL && !same_key(p->key, key))
        p++;
    return p->key != NULL;
}

static size_t index_of(const char *key)
{
    size_t i = 0;
    while (i < N_TABLE && !same_key(table[i].key, key))
        i++;
    return i;
}

bool kdf_set(const struct evp_kdf_st *kdf, struct kdf_inputs *in, const OSSL_PARAM params[])
{
    if (params == NULL)
        return true;
    uint64_t seen = 0;
    for (const OSSL_PARAM *p = params; p->key != NULL; p++) {
        size_t i = index_of(p->key);
        if (i == N_TABLE || !takes(kdf, p->key))
            continue;
        bool again = seen >> i & 1;
        if (again && (table[i].again == NULL || !kdf->joins))
            continue;
        seen |= (uint64_t)1 << i;
        struct setting s = {kdf, p, params};
        if (!(again ? table[i].again : table[i].set)(&s, (char *)in + table[i].offset))
            return false;
    }
    return kdf->check == NULL || kdf->check(in);
}

bool kdf_add(struct kdf_inputs *in, const char *param, const void *octets, size_t len)
{
    struct kdf_bytes *to = strcmp(param, OSSL_KDF_PARAM_INFO) == 0   ? &in->info
                           : strcmp(param, OSSL_KDF_PARAM_SEED) == 0 ? &in->seed
                                                                     : NULL;
    return to != NULL && (len == 0 || bytes_add(to, octets, len));
}

static const size_t all_bytes[] = {TO(key),     TO(salt),     TO(info),     TO(seed),
                                   TO(prefix),  TO(label),    TO(data),     TO(session_id),
                                   TO(party_v), TO(pub_info), TO(priv_info)};

#define N_BYTES (sizeof(all_bytes) / sizeof(all_bytes[0]))

static struct kdf_bytes *bytes_of(const struct kdf_inputs *in, size_t i)
{
    return (struct kdf_bytes *)(void *)((char *)in + all_bytes[i]);
}

void kdf_defaults(const struct evp_kdf_st *kdf, struct kdf_inputs *in)
{
    if (kdf->defaults != NULL)
        kdf->defaults(in);
}

void kdf_wipe(struct kdf_inputs *in)
{
    for (size_t i = 0; i < N_BYTES; i++)
        bytes_free(bytes_of(in, i));
    memset(in, 0, TO(key));
}

bool kdf_copy(struct kdf_inputs *to, const struct kdf_inputs *from)
{
    memcpy(to, from, TO(key));
    for (size_t i = 0; i < N_BYTES; i++) {
        const struct kdf_bytes *b = bytes_of(from, i);
        if (b->p != NULL && !bytes_add(bytes_of(to, i), b->p, b->len))
            return false;
    }
    return true;
}

size_t kdf_md_size(const struct kdf_inputs *in)
{
    return kdf_need(in->md, PROV_R_MISSING_MESSAGE_DIGEST) ? in->md->size : 0;
}
