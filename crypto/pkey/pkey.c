/* EVP_PKEY: the object around a key, what kind it is, and comparing two of them. */
#include "crypto/pkey/pkey.h"

#include <openssl/core_dispatch.h>
#include <openssl/crypto.h>
#include <openssl/engine.h>
#include <openssl/err.h>
#include <openssl/obj_mac.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/evp/md.h"
#include "crypto/evp/name.h"
#include "crypto/pkey/asn1_method.h"
#include "crypto/pkey/foreign.h"
#include "crypto/provider/provider.h"

EVP_PKEY *EVP_PKEY_new(void)
{
    EVP_PKEY *pkey = OPENSSL_zalloc(sizeof(*pkey));
    if (pkey == NULL)
        return NULL;
    atomic_init(&pkey->references, 1);
    if (!CRYPTO_new_ex_data(CRYPTO_EX_INDEX_EVP_PKEY, pkey, &pkey->ex_data)) {
        OPENSSL_free(pkey);
        return NULL;
    }
    return pkey;
}

void pkey_put(EVP_PKEY *pkey, const struct pkey_row *row, void *key)
{
    const struct pkey_row *before = pkey->row;
    if (pkey->key != NULL)
        before->keys->destroy(pkey->key);
    pkey->row = pkey_row_hold(row);
    pkey->key = key;
    pkey_row_drop(before);
}

static void drop_key(EVP_PKEY *pkey)
{
    ENGINE_finish(pkey->engine);
    pkey->engine = NULL;
    pkey_put(pkey, pkey->row, NULL);
}

/* Without a kind, since the engine whose that was may go. */
static void drop_kind(EVP_PKEY *pkey)
{
    if (pkey->kind != NULL)
        pkey->row = NULL;
    ENGINE_finish(pkey->kind);
    pkey->kind = NULL;
}

void EVP_PKEY_free(EVP_PKEY *pkey)
{
    if (pkey == NULL || atomic_fetch_sub(&pkey->references, 1) > 1)
        return;
    drop_key(pkey);
    drop_kind(pkey);
    pkey_row_drop(pkey->row);
    pkey_drop_attributes(pkey);
    CRYPTO_free_ex_data(CRYPTO_EX_INDEX_EVP_PKEY, pkey, &pkey->ex_data);
    OPENSSL_free(pkey);
}

int EVP_PKEY_up_ref(EVP_PKEY *pkey)
{
    atomic_fetch_add(&pkey->references, 1);
    return 1;
}

EVP_PKEY *pkey_new_with(const struct pkey_row *row, void *key)
{
    EVP_PKEY *pkey = EVP_PKEY_new();
    if (pkey == NULL)
        return NULL;
    pkey_put(pkey, row, key);
    return pkey;
}

EVP_PKEY *pkey_new_empty(const struct pkey_row *row, OSSL_LIB_CTX *libctx)
{
    void *key = row->keys->create(row, libctx);
    EVP_PKEY *pkey = key != NULL ? pkey_new_with(row, key) : NULL;
    if (pkey == NULL && key != NULL)
        row->keys->destroy(key);
    return pkey;
}

void pkey_settle(EVP_PKEY *pkey)
{
    const struct pkey_coding *coding = pkey->row->coding;
    const struct pkey_row *row =
        coding != NULL && coding->kind != NULL ? coding->kind(pkey->key) : NULL;
    if (row != NULL)
        pkey->row = row;
}

void *pkey_key(const EVP_PKEY *pkey, const struct pkey_row *row)
{
    return pkey != NULL && pkey->row == row ? pkey->key : NULL;
}

EVP_PKEY *EVP_PKEY_dup(EVP_PKEY *pkey)
{
    if (pkey == NULL) {
        ERR_raise(ERR_LIB_EVP, ERR_R_PASSED_NULL_PARAMETER);
        return NULL;
    }
    EVP_PKEY *copy = EVP_PKEY_new();
    if (copy == NULL)
        return NULL;
    copy->row = pkey_row_hold(pkey->row);
    if (pkey->key != NULL)
        copy->key = pkey->row->keys->dup(pkey->key, OSSL_KEYMGMT_SELECT_ALL);
    if ((pkey->key != NULL && copy->key == NULL) || !pkey_copy_attributes(copy, pkey) ||
        !CRYPTO_dup_ex_data(CRYPTO_EX_INDEX_EVP_PKEY, &copy->ex_data, &pkey->ex_data)) {
        EVP_PKEY_free(copy);
        return NULL;
    }
    return copy;
}

/* ---- What kind it is ---- */

int EVP_PKEY_get_id(const EVP_PKEY *pkey)
{
    if (pkey->row == NULL)
        return EVP_PKEY_NONE;
    return pkey->row->nid != 0 ? pkey->row->nid : EVP_PKEY_KEYMGMT;
}

/* Further numbers by which the world calls keys of RSA and DSA. */
static const struct {
    int alias, type;
} type_aliases[] = {
    {EVP_PKEY_RSA2, EVP_PKEY_RSA}, {EVP_PKEY_DSA1, EVP_PKEY_DSA}, {EVP_PKEY_DSA2, EVP_PKEY_DSA},
    {EVP_PKEY_DSA3, EVP_PKEY_DSA}, {EVP_PKEY_DSA4, EVP_PKEY_DSA},
};

static int type_number(int type)
{
    for (size_t i = 0; i < sizeof(type_aliases) / sizeof(type_aliases[0]); i++)
        if (type_aliases[i].alias == type)
            return type_aliases[i].type;
    return type;
}

static int base_of(const struct pkey_row *row)
{
    return row->base != 0 ? row->base : row->nid;
}

/* Only what is written in AlgorithmIdentifiers is a type here. */
int EVP_PKEY_type(int type)
{
    const struct pkey_row *row = pkey_row_by_nid(type_number(type));
    return row != NULL && row->oid.len > 0 ? base_of(row) : NID_undef;
}

int EVP_PKEY_get_base_id(const EVP_PKEY *pkey)
{
    const struct pkey_row *row = pkey->row;
    /* Of a kind of the library's there is one row. */
    if (row != NULL && row->nid != 0 && row->oid.len > 0 && asn1_method_of(row) == NULL)
        return base_of(row);
    return EVP_PKEY_type(EVP_PKEY_get_id(pkey));
}

int EVP_PKEY_is_a(const EVP_PKEY *pkey, const char *name)
{
    return pkey != NULL && pkey->row != NULL &&
           (name_equal(pkey->row->name, name) || name_in_list(pkey->row->aliases, name));
}

const char *EVP_PKEY_get0_type_name(const EVP_PKEY *pkey)
{
    return pkey->row != NULL ? pkey->row->name : NULL;
}

const char *EVP_PKEY_get0_description(const EVP_PKEY *pkey)
{
    return pkey->row != NULL ? pkey->row->description : NULL;
}

int EVP_PKEY_type_names_do_all(const EVP_PKEY *pkey, void (*fn)(const char *name, void *data),
                               void *data)
{
    if (pkey->row == NULL)
        return 0;
    name_each(pkey->row->name, pkey->row->aliases, fn, data);
    return 1;
}

const OSSL_PROVIDER *EVP_PKEY_get0_provider(const EVP_PKEY *key)
{
    if (key->row != NULL && key->row->foreign != NULL)
        return &key->row->foreign->method.provider->provider;
    return key->row != NULL ? provider_of(NULL, PROVIDER_DEFAULT) : NULL;
}

int EVP_PKEY_can_sign(const EVP_PKEY *pkey)
{
    if (pkey->row != NULL && pkey->row->foreign != NULL)
        return foreign_can_sign(pkey->row->foreign);
    return pkey->row != NULL && pkey->row->signature != NULL;
}

static int number(const EVP_PKEY *pkey, int (*of)(const void *key))
{
    return of != NULL ? of(pkey->key) : 0;
}

static bool has_key(const EVP_PKEY *pkey)
{
    return pkey != NULL && pkey->key != NULL;
}

int EVP_PKEY_get_bits(const EVP_PKEY *pkey)
{
    return has_key(pkey) ? number(pkey, pkey->row->keys->bits) : 0;
}

int EVP_PKEY_get_security_bits(const EVP_PKEY *pkey)
{
    return has_key(pkey) ? number(pkey, pkey->row->keys->security_bits) : 0;
}

int EVP_PKEY_get_size(const EVP_PKEY *pkey)
{
    return has_key(pkey) ? number(pkey, pkey->row->keys->size) : 0;
}

/* ---- Making it one of a kind ---- */

static int set_row(EVP_PKEY *pkey, const struct pkey_row *row)
{
    if (row == NULL || row->keys == NULL)
        return FAIL(ERR_LIB_EVP, EVP_R_UNSUPPORTED_ALGORITHM);
    if (pkey == NULL || (pkey->row == row && pkey->key != NULL))
        return 1;
    ENGINE *e = asn1_engine_of(row);
    if (e != NULL && !ENGINE_init(e))
        return FAIL(ERR_LIB_EVP, EVP_R_INITIALIZATION_ERROR);
    drop_key(pkey);
    drop_kind(pkey);
    pkey_put(pkey, row, NULL);
    pkey->kind = e;
    return 1;
}

int EVP_PKEY_set_type(EVP_PKEY *pkey, int type)
{
    return set_row(pkey, pkey_row_by_nid(type_number(type)));
}

int EVP_PKEY_set_type_str(EVP_PKEY *pkey, const char *str, int len)
{
    char name[64];
    size_t n = str == NULL ? 0 : len < 0 ? strlen(str) : (size_t)len;
    if (n >= sizeof(name))
        return FAIL(ERR_LIB_EVP, EVP_R_UNSUPPORTED_ALGORITHM);
    if (n > 0)
        memcpy(name, str, n);
    name[n] = '\0';
    return set_row(pkey, pkey_row_by_name(name));
}

int EVP_PKEY_set_type_by_keymgmt(EVP_PKEY *pkey, EVP_KEYMGMT *keymgmt)
{
    return set_row(pkey, (const struct pkey_row *)keymgmt);
}

int EVP_PKEY_assign(EVP_PKEY *pkey, int type, void *key)
{
    if (pkey == NULL || !EVP_PKEY_set_type(pkey, type))
        return 0;
    drop_key(pkey);
    if (key != NULL && asn1_method_of(pkey->row) != NULL)
        key = asn1_key_box(pkey->row, key);
    pkey->key = key;
    if (key != NULL)
        pkey_settle(pkey);
    return key != NULL;
}

void *EVP_PKEY_get0(const EVP_PKEY *pkey)
{
    if (pkey == NULL || (pkey->row != NULL && pkey->row->foreign != NULL))
        return NULL;
    return asn1_method_of(pkey->row) != NULL ? asn1_key_inside(pkey->key) : pkey->key;
}

/* ---- Comparing ---- */

static bool has(const EVP_PKEY *pkey, int selection)
{
    return has_key(pkey) && pkey->row->keys->has(pkey->key, selection);
}

/* 1 equal, 0 not, -1 of different types, -2 if that can't be said. */
static int compare(const EVP_PKEY *a, const EVP_PKEY *b, int selection)
{
    if (a->row == NULL || b->row == NULL || (a->row == b->row && (!a->key || !b->key)))
        return -2;
    if (a->row != b->row && (a->row->foreign != NULL || b->row->foreign != NULL))
        return foreign_compare(a, b, selection);
    if (a->row != b->row) {
        ERR_raise(ERR_LIB_EVP, EVP_R_DIFFERENT_KEY_TYPES);
        return -1;
    }
    return a->row->keys->match != NULL ? a->row->keys->match(a->key, b->key, selection) : -2;
}

int EVP_PKEY_eq(const EVP_PKEY *a, const EVP_PKEY *b)
{
    if (a == b)
        return 1;
    if (a == NULL || b == NULL)
        return 0;
    int selection = OSSL_KEYMGMT_SELECT_DOMAIN_PARAMETERS;
    bool public = has(a, OSSL_KEYMGMT_SELECT_PUBLIC_KEY) && has(b, OSSL_KEYMGMT_SELECT_PUBLIC_KEY);
    return compare(
        a, b, selection | (public ? OSSL_KEYMGMT_SELECT_PUBLIC_KEY : OSSL_KEYMGMT_SELECT_KEYPAIR));
}

int EVP_PKEY_parameters_eq(const EVP_PKEY *a, const EVP_PKEY *b)
{
    return compare(a, b, OSSL_KEYMGMT_SELECT_DOMAIN_PARAMETERS);
}

int EVP_PKEY_cmp(const EVP_PKEY *a, const EVP_PKEY *b)
{
    return EVP_PKEY_eq(a, b);
}

int EVP_PKEY_cmp_parameters(const EVP_PKEY *a, const EVP_PKEY *b)
{
    return EVP_PKEY_parameters_eq(a, b);
}

int EVP_PKEY_missing_parameters(const EVP_PKEY *pkey)
{
    return has_key(pkey) && !has(pkey, OSSL_KEYMGMT_SELECT_DOMAIN_PARAMETERS);
}

/* `to` has a key of the same kind, without parameters. */
static int import_parameters(EVP_PKEY *to, const EVP_PKEY *from)
{
    OSSL_PARAM *params = NULL;
    int ok = to->row->keys->import != NULL &&
             EVP_PKEY_todata(from, OSSL_KEYMGMT_SELECT_ALL_PARAMETERS, &params) &&
             to->row->keys->import(to->key, OSSL_KEYMGMT_SELECT_ALL_PARAMETERS, params);
    OSSL_PARAM_free(params);
    return ok;
}

int EVP_PKEY_copy_parameters(EVP_PKEY *to, const EVP_PKEY *from)
{
    if (!has_key(from) || EVP_PKEY_missing_parameters(from))
        return FAIL(ERR_LIB_EVP, EVP_R_MISSING_PARAMETERS);
    if (to->row == NULL && !set_row(to, from->row))
        return 0;
    if (to->row == from->row && asn1_method_of(from->row) != NULL)
        return asn1_copy_parameters(to, from);
    if (to->key == NULL && to->row == from->row) {
        to->key = from->row->keys->dup(from->key, OSSL_KEYMGMT_SELECT_ALL_PARAMETERS);
        return to->key != NULL;
    }
    if (to->row == from->row && EVP_PKEY_missing_parameters(to))
        return import_parameters(to, from);
    return EVP_PKEY_parameters_eq(to, from) == 1 || FAIL(ERR_LIB_EVP, EVP_R_DIFFERENT_PARAMETERS);
}

/* Of DSA and EC alone; EC writes its parameters all the same. */
int EVP_PKEY_save_parameters(EVP_PKEY *pkey, int mode)
{
    int id = EVP_PKEY_get_id(pkey);
    if (id != EVP_PKEY_DSA && id != EVP_PKEY_EC)
        return 0;
    int before = !pkey->omits_parameters;
    if (mode >= 0)
        pkey->omits_parameters = mode == 0;
    return before;
}

/* ---- Data of the program's own ---- */

int EVP_PKEY_set_ex_data(EVP_PKEY *key, int idx, void *arg)
{
    return CRYPTO_set_ex_data(&key->ex_data, idx, arg);
}

void *EVP_PKEY_get_ex_data(const EVP_PKEY *key, int idx)
{
    return CRYPTO_get_ex_data(&key->ex_data, idx);
}
