/* Keys as parameters: EVP_PKEY_get_params(3), _set_params, _fromdata, _todata, and raw keys. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/objects.h>
#include <openssl/param_build.h>
#include <openssl/params.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/evp/md.h"
#include "crypto/pkey/asn1_method.h"
#include "crypto/pkey/foreign.h"

/* ---- Getting ---- */

/* Is this parameter asked for, and unanswered as yet? */
static OSSL_PARAM *wanted(OSSL_PARAM params[], const char *name)
{
    OSSL_PARAM *p = OSSL_PARAM_locate(params, name);
    return p != NULL && !OSSL_PARAM_modified(p) ? p : NULL;
}

static bool get_numbers(const EVP_PKEY *pkey, OSSL_PARAM params[])
{
    const struct pkey_keys *keys = pkey->row->keys;
    const struct {
        const char *name;
        int (*of)(const void *key);
    } numbers[] = {
        {OSSL_PKEY_PARAM_BITS, keys->bits},
        {OSSL_PKEY_PARAM_SECURITY_BITS, keys->security_bits},
        {OSSL_PKEY_PARAM_MAX_SIZE, keys->size},
    };
    for (size_t i = 0; i < 3; i++) {
        OSSL_PARAM *p = numbers[i].of != NULL ? wanted(params, numbers[i].name) : NULL;
        if (p != NULL && !OSSL_PARAM_set_int(p, numbers[i].of(pkey->key)))
            return false;
    }
    return true;
}

static bool get_digest(const struct pkey_row *row, OSSL_PARAM params[])
{
    OSSL_PARAM *p = row->default_digest == NULL
                        ? NULL
                        : wanted(params, row->digest_mandatory ? OSSL_PKEY_PARAM_MANDATORY_DIGEST
                                                               : OSSL_PKEY_PARAM_DEFAULT_DIGEST);
    return p == NULL || OSSL_PARAM_set_utf8_string(p, row->default_digest);
}

int EVP_PKEY_get_params(const EVP_PKEY *pkey, OSSL_PARAM params[])
{
    if (pkey == NULL || pkey->key == NULL)
        return FAIL(ERR_LIB_EVP, EVP_R_INVALID_KEY);
    const struct pkey_keys *keys = pkey->row->keys;
    OSSL_PARAM_set_all_unmodified(params);
    if (pkey->row->foreign != NULL)
        return keys->get(pkey->key, params);
    return (keys->get == NULL || keys->get(pkey->key, params)) && get_numbers(pkey, params) &&
           get_digest(pkey->row, params);
}

const OSSL_PARAM *EVP_PKEY_gettable_params(const EVP_PKEY *pkey)
{
    return pkey != NULL && pkey->row != NULL ? pkey->row->keys->gettable : NULL;
}

/* One parameter: was it there? */
static int get_one(const EVP_PKEY *pkey, OSSL_PARAM params[2])
{
    params[1] = OSSL_PARAM_construct_end();
    return EVP_PKEY_get_params(pkey, params) && OSSL_PARAM_modified(params);
}

int EVP_PKEY_get_int_param(const EVP_PKEY *pkey, const char *key_name, int *out)
{
    OSSL_PARAM params[2] = {OSSL_PARAM_construct_int(key_name, out)};
    return key_name != NULL && get_one(pkey, params);
}

int EVP_PKEY_get_size_t_param(const EVP_PKEY *pkey, const char *key_name, size_t *out)
{
    OSSL_PARAM params[2] = {OSSL_PARAM_construct_size_t(key_name, out)};
    return key_name != NULL && get_one(pkey, params);
}

int EVP_PKEY_get_octet_string_param(const EVP_PKEY *pkey, const char *key_name, unsigned char *buf,
                                    size_t max_buf_sz, size_t *out_sz)
{
    OSSL_PARAM params[2] = {OSSL_PARAM_construct_octet_string(key_name, buf, max_buf_sz)};
    if (key_name == NULL)
        return 0;
    int ok = get_one(pkey, params);
    if (out_sz != NULL && OSSL_PARAM_modified(params))
        *out_sz = params[0].return_size;
    return ok;
}

int EVP_PKEY_get_utf8_string_param(const EVP_PKEY *pkey, const char *key_name, char *str,
                                   size_t max_buf_sz, size_t *out_sz)
{
    OSSL_PARAM params[2] = {OSSL_PARAM_construct_utf8_string(key_name, str, max_buf_sz)};
    params[0].data_size = max_buf_sz; /* construct takes 0 for the length of a text that is there */
    if (key_name == NULL)
        return 0;
    int ok = get_one(pkey, params);
    if (out_sz != NULL && OSSL_PARAM_modified(params))
        *out_sz = params[0].return_size;
    if (!ok || str == NULL)
        return ok;
    if (params[0].return_size >= max_buf_sz)
        return 0;
    str[params[0].return_size] = '\0';
    return 1;
}

/* A text of the key's as a number that EC's header has for it; 0: none. */
static int get_named(const EVP_PKEY *pkey, const char *param, const char *const names[2],
                     const int numbers[3])
{
    char text[32];
    if (pkey == NULL || pkey->key == NULL ||
        !EVP_PKEY_get_utf8_string_param(pkey, param, text, sizeof(text), NULL))
        return 0;
    for (int i = 0; i < 2; i++)
        if (strcmp(text, names[i]) == 0)
            return numbers[i];
    return numbers[2];
}

int EVP_PKEY_get_field_type(const EVP_PKEY *pkey)
{
    static const char *const names[2] = {SN_X9_62_prime_field, SN_X9_62_characteristic_two_field};
    static const int nids[3] = {NID_X9_62_prime_field, NID_X9_62_characteristic_two_field, 0};
    return get_named(pkey, OSSL_PKEY_PARAM_EC_FIELD_TYPE, names, nids);
}

/* point_conversion_form_t: the first byte of points (X9.62, 4.3.6) without its lowest bit. */
int EVP_PKEY_get_ec_point_conv_form(const EVP_PKEY *pkey)
{
    static const char *const names[2] = {OSSL_PKEY_EC_POINT_CONVERSION_FORMAT_UNCOMPRESSED,
                                         OSSL_PKEY_EC_POINT_CONVERSION_FORMAT_COMPRESSED};
    static const int forms[3] = {4, 2, 6};
    return get_named(pkey, OSSL_PKEY_PARAM_EC_POINT_CONVERSION_FORMAT, names, forms);
}

int EVP_PKEY_get_group_name(const EVP_PKEY *pkey, char *name, size_t name_sz, size_t *gname_len)
{
    return EVP_PKEY_get_utf8_string_param(pkey, OSSL_PKEY_PARAM_GROUP_NAME, name, name_sz,
                                          gname_len);
}

/* The digest of a program's own kind of key. */
static int foreign_digest_name(EVP_PKEY *pkey, char *name, size_t len)
{
    int nid = NID_undef, kind = EVP_PKEY_get_default_digest_nid(pkey, &nid);
    if (kind > 0)
        OPENSSL_strlcpy(name, nid != NID_undef ? OBJ_nid2sn(nid) : "UNDEF", len);
    return kind;
}

/* 2 if no other digest will do, "UNDEF" if none will, 1 if it is only the default; -2 if there is
 * none to tell. */
int EVP_PKEY_get_default_digest_name(EVP_PKEY *pkey, char *mdname, size_t mdname_sz)
{
    if (pkey == NULL || pkey->key == NULL)
        return 0;
    if (asn1_method_of(pkey->row) != NULL)
        return foreign_digest_name(pkey, mdname, mdname_sz);
    if (EVP_PKEY_get_utf8_string_param(pkey, OSSL_PKEY_PARAM_MANDATORY_DIGEST, mdname, mdname_sz,
                                       NULL)) {
        if (mdname_sz > 0 && mdname[0] == '\0')
            OPENSSL_strlcpy(mdname, "UNDEF", mdname_sz);
        return 2;
    }
    if (EVP_PKEY_get_utf8_string_param(pkey, OSSL_PKEY_PARAM_DEFAULT_DIGEST, mdname, mdname_sz,
                                       NULL))
        return 1;
    return -2;
}

int EVP_PKEY_get_default_digest_nid(EVP_PKEY *pkey, int *pnid)
{
    char name[64];
    const EVP_PKEY_ASN1_METHOD *own = pkey != NULL ? asn1_method_of(pkey->row) : NULL;
    if (own != NULL)
        return own->pkey_ctrl != NULL ? own->pkey_ctrl(pkey, ASN1_PKEY_CTRL_DEFAULT_MD_NID, 0, pnid)
                                      : -2;
    int kind = EVP_PKEY_get_default_digest_name(pkey, name, sizeof(name));
    if (kind <= 0)
        return kind;
    const EVP_MD *md = EVP_get_digestbyname(name);
    if (md == NULL)
        return 0;
    *pnid = EVP_MD_get_type(md);
    return kind;
}

/* ---- Setting ---- */

int EVP_PKEY_set_params(EVP_PKEY *pkey, OSSL_PARAM params[])
{
    if (pkey == NULL || pkey->key == NULL)
        return FAIL(ERR_LIB_EVP, EVP_R_INVALID_KEY);
    return pkey->row->keys->set == NULL || pkey->row->keys->set(pkey->key, params);
}

const OSSL_PARAM *EVP_PKEY_settable_params(const EVP_PKEY *pkey)
{
    return pkey != NULL && pkey->row != NULL ? pkey->row->keys->settable : NULL;
}

static int set_one(EVP_PKEY *pkey, OSSL_PARAM p)
{
    OSSL_PARAM params[2] = {p, OSSL_PARAM_END};
    return p.key != NULL && EVP_PKEY_set_params(pkey, params);
}

int EVP_PKEY_set_int_param(EVP_PKEY *pkey, const char *key_name, int in)
{
    return set_one(pkey, OSSL_PARAM_construct_int(key_name, &in));
}

int EVP_PKEY_set_size_t_param(EVP_PKEY *pkey, const char *key_name, size_t in)
{
    return set_one(pkey, OSSL_PARAM_construct_size_t(key_name, &in));
}

int EVP_PKEY_set_utf8_string_param(EVP_PKEY *pkey, const char *key_name, const char *str)
{
    return set_one(pkey, OSSL_PARAM_construct_utf8_string(key_name, (char *)(uintptr_t)str, 0));
}

int EVP_PKEY_set_octet_string_param(EVP_PKEY *pkey, const char *key_name, const unsigned char *buf,
                                    size_t bsize)
{
    return set_one(pkey,
                   OSSL_PARAM_construct_octet_string(key_name, (void *)(uintptr_t)buf, bsize));
}

int EVP_PKEY_set1_encoded_public_key(EVP_PKEY *pkey, const unsigned char *pub, size_t publen)
{
    const EVP_PKEY_ASN1_METHOD *own = pkey != NULL ? asn1_method_of(pkey->row) : NULL;
    if (own != NULL)
        return own->pkey_ctrl != NULL && publen <= LONG_MAX &&
               own->pkey_ctrl(pkey, ASN1_PKEY_CTRL_SET1_TLS_ENCPT, (long)publen,
                              (void *)(uintptr_t)pub) > 0;
    return EVP_PKEY_set_octet_string_param(pkey, OSSL_PKEY_PARAM_ENCODED_PUBLIC_KEY, pub, publen);
}

size_t EVP_PKEY_get1_encoded_public_key(EVP_PKEY *pkey, unsigned char **ppub)
{
    size_t len = 0;
    const EVP_PKEY_ASN1_METHOD *own = pkey != NULL ? asn1_method_of(pkey->row) : NULL;
    if (own != NULL) {
        int n = own->pkey_ctrl != NULL
                    ? own->pkey_ctrl(pkey, ASN1_PKEY_CTRL_GET1_TLS_ENCPT, 0, ppub)
                    : 0;
        return n > 0 ? (size_t)n : 0;
    }
    if (!EVP_PKEY_get_octet_string_param(pkey, OSSL_PKEY_PARAM_ENCODED_PUBLIC_KEY, NULL, 0, &len))
        return 0;
    unsigned char *out = OPENSSL_malloc(len);
    if (out == NULL)
        return 0;
    if (!EVP_PKEY_get_octet_string_param(pkey, OSSL_PKEY_PARAM_ENCODED_PUBLIC_KEY, out, len,
                                         NULL)) {
        OPENSSL_free(out);
        return 0;
    }
    *ppub = out;
    return len;
}

/* ---- Whole keys ---- */

static int no_import(void)
{
    ERR_raise(ERR_LIB_EVP, EVP_R_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE);
    return -2;
}

int EVP_PKEY_fromdata_init(EVP_PKEY_CTX *ctx)
{
    if (ctx == NULL || ctx->row->keys == NULL || ctx->row->keys->import == NULL)
        return no_import();
    pkey_ctx_end_operation(ctx);
    ctx->operation = EVP_PKEY_OP_FROMDATA;
    return 1;
}

static void *import(const struct pkey_row *row, OSSL_LIB_CTX *libctx, int selection,
                    const OSSL_PARAM params[])
{
    void *key = row->keys->create(row, libctx);
    if (key == NULL || row->keys->import(key, selection, params))
        return key;
    row->keys->destroy(key);
    return NULL;
}

int EVP_PKEY_fromdata(EVP_PKEY_CTX *ctx, EVP_PKEY **ppkey, int selection, OSSL_PARAM params[])
{
    if (ctx == NULL || ctx->operation != EVP_PKEY_OP_FROMDATA)
        return no_import();
    if (ppkey == NULL)
        return -1;
    void *key = params != NULL ? import(ctx->row, ctx->libctx, selection, params) : NULL;
    EVP_PKEY *pkey = key == NULL ? NULL : *ppkey == NULL ? EVP_PKEY_new() : *ppkey;
    if (pkey == NULL) {
        if (key != NULL)
            ctx->row->keys->destroy(key);
        return FAIL(ERR_LIB_EVP, EVP_R_KEY_SETUP_FAILED);
    }
    pkey_put(pkey, ctx->row, key);
    *ppkey = pkey;
    return 1;
}

const OSSL_PARAM *EVP_PKEY_fromdata_settable(EVP_PKEY_CTX *ctx, int selection)
{
    const struct pkey_keys *keys = ctx != NULL ? ctx->row->keys : NULL;
    if (ctx != NULL && ctx->row->foreign != NULL)
        return foreign_import_types(ctx->row->foreign, selection);
    return keys != NULL && keys->import_types != NULL ? keys->import_types(selection) : NULL;
}

static int keep(const OSSL_PARAM params[], void *arg)
{
    OSSL_PARAM **to = arg;
    *to = OSSL_PARAM_dup(params);
    return *to != NULL;
}

int EVP_PKEY_todata(const EVP_PKEY *pkey, int selection, OSSL_PARAM **params)
{
    if (params == NULL || pkey == NULL)
        return FAIL(ERR_LIB_EVP, ERR_R_PASSED_NULL_PARAMETER);
    *params = NULL;
    if (pkey->key != NULL && pkey->row->foreign != NULL)
        return foreign_key_export(pkey->key, selection, keep, params) && *params != NULL;
    if (pkey->key == NULL || pkey->row->keys->export == NULL)
        return FAIL(ERR_LIB_EVP, EVP_R_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE);
    OSSL_PARAM_BLD *bld = OSSL_PARAM_BLD_new();
    if (bld != NULL && pkey->row->keys->export(pkey->key, selection, bld))
        *params = OSSL_PARAM_BLD_to_param(bld);
    OSSL_PARAM_BLD_free(bld);
    return *params != NULL;
}

int EVP_PKEY_export(const EVP_PKEY *pkey, int selection, OSSL_CALLBACK *export_cb,
                    void *export_cbarg)
{
    OSSL_PARAM *params = NULL;
    if (pkey != NULL && pkey->key != NULL && pkey->row->foreign != NULL)
        return foreign_key_export(pkey->key, selection, export_cb, export_cbarg);
    if (!EVP_PKEY_todata(pkey, selection, &params))
        return 0;
    int result = export_cb(params, export_cbarg);
    OSSL_PARAM_free(params);
    return result;
}

/* ---- Raw keys ---- */

static EVP_PKEY *foreign_raw(const struct pkey_row *row, int selection, const unsigned char *octets,
                             size_t len)
{
    const EVP_PKEY_ASN1_METHOD *own = asn1_method_of(row);
    int (*set)(EVP_PKEY *, const unsigned char *, size_t) =
        selection == OSSL_KEYMGMT_SELECT_PRIVATE_KEY ? own->set_priv_key : own->set_pub_key;
    EVP_PKEY *pkey = set != NULL ? EVP_PKEY_new() : NULL;
    if (set == NULL)
        ERR_raise(ERR_LIB_EVP, EVP_R_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE);
    if (pkey == NULL)
        return NULL;
    pkey->row = row;
    if (set(pkey, octets, len))
        return pkey;
    EVP_PKEY_free(pkey);
    ERR_raise(ERR_LIB_EVP, EVP_R_KEY_SETUP_FAILED);
    return NULL;
}

static EVP_PKEY *new_raw(const struct pkey_row *row, OSSL_LIB_CTX *libctx, const char *name,
                         int selection, const unsigned char *octets, size_t len)
{
    OSSL_PARAM params[] = {OSSL_PARAM_construct_octet_string(name, (void *)(uintptr_t)octets, len),
                           OSSL_PARAM_END};
    if (asn1_method_of(row) != NULL)
        return foreign_raw(row, selection, octets, len);
    void *key = row->keys != NULL && row->keys->import != NULL
                    ? import(row, libctx, selection, params)
                    : NULL;
    EVP_PKEY *pkey = key != NULL ? pkey_new_with(row, key) : NULL;
    if (pkey != NULL)
        return pkey;
    if (key != NULL)
        row->keys->destroy(key);
    ERR_raise(ERR_LIB_EVP, EVP_R_KEY_SETUP_FAILED);
    return NULL;
}

static const struct pkey_row *by_type(int type)
{
    const struct pkey_row *row = pkey_row_by_nid(type);
    if (row == NULL)
        ERR_raise(ERR_LIB_EVP, EVP_R_UNSUPPORTED_ALGORITHM);
    return row;
}

#define PRIVATE OSSL_PKEY_PARAM_PRIV_KEY, OSSL_KEYMGMT_SELECT_PRIVATE_KEY
#define PUBLIC  OSSL_PKEY_PARAM_PUB_KEY, OSSL_KEYMGMT_SELECT_PUBLIC_KEY

EVP_PKEY *EVP_PKEY_new_raw_private_key_ex(OSSL_LIB_CTX *libctx, const char *keytype,
                                          const char *propq, const unsigned char *priv, size_t len)
{
    const struct pkey_row *row = pkey_row_fetch(libctx, keytype, propq);
    EVP_PKEY *pkey = row != NULL ? new_raw(row, libctx, PRIVATE, priv, len) : NULL;
    pkey_row_drop(row);
    return pkey;
}

EVP_PKEY *EVP_PKEY_new_raw_public_key_ex(OSSL_LIB_CTX *libctx, const char *keytype,
                                         const char *propq, const unsigned char *pub, size_t len)
{
    const struct pkey_row *row = pkey_row_fetch(libctx, keytype, propq);
    EVP_PKEY *pkey = row != NULL ? new_raw(row, libctx, PUBLIC, pub, len) : NULL;
    pkey_row_drop(row);
    return pkey;
}

EVP_PKEY *EVP_PKEY_new_raw_private_key(int type, ENGINE *e, const unsigned char *priv, size_t len)
{
    (void)e;
    const struct pkey_row *row = by_type(type);
    return row != NULL ? new_raw(row, NULL, PRIVATE, priv, len) : NULL;
}

EVP_PKEY *EVP_PKEY_new_raw_public_key(int type, ENGINE *e, const unsigned char *pub, size_t len)
{
    (void)e;
    const struct pkey_row *row = by_type(type);
    return row != NULL ? new_raw(row, NULL, PUBLIC, pub, len) : NULL;
}

EVP_PKEY *EVP_PKEY_new_mac_key(int type, ENGINE *e, const unsigned char *key, int keylen)
{
    return keylen < 0 ? NULL : EVP_PKEY_new_raw_private_key(type, e, key, (size_t)keylen);
}

static int get_raw(const EVP_PKEY *pkey, const char *name, unsigned char *out, size_t *len)
{
    if (pkey == NULL || pkey->key == NULL)
        return FAIL(ERR_LIB_EVP, EVP_R_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE);
    const EVP_PKEY_ASN1_METHOD *own = asn1_method_of(pkey->row);
    if (own != NULL) {
        int (*get)(const EVP_PKEY *, unsigned char *, size_t *) =
            strcmp(name, OSSL_PKEY_PARAM_PRIV_KEY) == 0 ? own->get_priv_key : own->get_pub_key;
        return get != NULL ? get(pkey, out, len)
                           : FAIL(ERR_LIB_EVP, EVP_R_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE);
    }
    return EVP_PKEY_get_octet_string_param(pkey, name, out, out != NULL ? *len : 0, len);
}

int EVP_PKEY_get_raw_private_key(const EVP_PKEY *pkey, unsigned char *priv, size_t *len)
{
    return get_raw(pkey, OSSL_PKEY_PARAM_PRIV_KEY, priv, len);
}

int EVP_PKEY_get_raw_public_key(const EVP_PKEY *pkey, unsigned char *pub, size_t *len)
{
    return get_raw(pkey, OSSL_PKEY_PARAM_PUB_KEY, pub, len);
}
