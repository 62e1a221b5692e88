/* DH and DHX as kinds of keys: EVP_PKEY-DH(7). */
#include <openssl/core_dispatch.h>
#include <openssl/obj_mac.h>

#include "crypto/base/raise.h"
#include "crypto/dh/dh_pkey.h"
#include "crypto/ffc/pkey.h"
#include "crypto/pkey/rows.h"

static void *create(const struct pkey_row *row, OSSL_LIB_CTX *libctx)
{
    DH *dh = DH_new();
    if (dh == NULL)
        return NULL;
    dh->key.libctx = libctx;
    dh->key.flags |= *(const int *)row->detail;
    return dh;
}

static void *dup(const void *key, int selection)
{
    const DH *from = key;
    DH *dh = DH_new();
    if (dh != NULL && ffc_key_copy(&dh->key, &from->key, selection)) {
        dh->key.libctx = from->key.libctx;
        return dh;
    }
    DH_free(dh);
    return NULL;
}

/* ---- Checks ---- */

static bool check_private(const struct ffc_key *k)
{
    const struct ffc *f = &k->params;
    BIGNUM upper = {0};
    bool ok = true;
    if (f->q == NULL || k->length > 0) {
        ok = k->length > 0 ? BN_set_bit(&upper, k->length)
                           : BN_copy(&upper, f->p) != NULL && BN_sub_word(&upper, 1);
        ok = ok && ffc_private_in_range(k->priv, &upper);
    }
    BN_clear_free(&upper);
    return ok && (f->q == NULL || ffc_private_in_range(k->priv, f->q));
}

static bool validate(const void *vkey, int selection, int check_type)
{
    const DH *dh = vkey;
    const struct ffc *f = &dh->key.params;
    bool quick = check_type == OSSL_KEYMGMT_VALIDATE_QUICK_CHECK;
    if (!ffc_key_has(dh, selection) || f->p == NULL || f->g == NULL ||
        BN_num_bits(f->p) > FFC_BITS_MAX || !BN_is_odd(f->p))
        return false;
    if ((selection & OSSL_KEYMGMT_SELECT_DOMAIN_PARAMETERS) &&
        !(quick ? DH_check_params_ex(dh) : DH_check_ex(dh)))
        return false;
    if (selection & OSSL_KEYMGMT_SELECT_PUBLIC_KEY) {
        bool safe = f->group != NULL && ffc_group_is_safe(f->group);
        if (ffc_check_public(f, dh->key.pub, quick && safe) != 0)
            return false;
    }
    if ((selection & OSSL_KEYMGMT_SELECT_PRIVATE_KEY) && !check_private(&dh->key))
        return false;
    return (selection & OSSL_KEYMGMT_SELECT_KEYPAIR) != OSSL_KEYMGMT_SELECT_KEYPAIR ||
           ffc_key_pairwise(&dh->key);
}

/* ---- Parameters ---- */

static int bits(const void *key)
{
    return DH_bits(key);
}

static int security_bits(const void *key)
{
    return DH_security_bits(key);
}

static int size(const void *key)
{
    return DH_size(key);
}

static bool import(void *key, int selection, const OSSL_PARAM params[])
{
    DH *dh = key;
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_DH_PRIV_LEN);
    long length;
    if (!(selection & OSSL_KEYMGMT_SELECT_DOMAIN_PARAMETERS) ||
        (p != NULL && (!OSSL_PARAM_get_long(p, &length) || !DH_set_length(dh, length))))
        return false;
    return ffc_key_import(key, selection, params) && ffc_name_group(&dh->key.params, true);
}

static bool export(const void *key, int selection, OSSL_PARAM_BLD *to)
{
    const DH *dh = key;
    return ffc_key_export(key, selection, to) &&
           (!(selection & OSSL_KEYMGMT_SELECT_DOMAIN_PARAMETERS) || dh->key.length == 0 ||
            OSSL_PARAM_BLD_push_long(to, OSSL_PKEY_PARAM_DH_PRIV_LEN, dh->key.length));
}

/* The public key as it is in TLS: as long as p. */
static bool give_encoded(const DH *dh, OSSL_PARAM *p)
{
    int len = DH_size(dh);
    if (dh->key.pub == NULL || len < 0 || p->data_type != OSSL_PARAM_OCTET_STRING)
        return false;
    p->return_size = (size_t)len;
    if (p->data == NULL)
        return true;
    return p->data_size >= (size_t)len && BN_bn2binpad(dh->key.pub, p->data, len) == len;
}

static bool get(const void *key, OSSL_PARAM params[])
{
    const DH *dh = key;
    OSSL_PARAM *length = OSSL_PARAM_locate(params, OSSL_PKEY_PARAM_DH_PRIV_LEN);
    OSSL_PARAM *encoded = OSSL_PARAM_locate(params, OSSL_PKEY_PARAM_ENCODED_PUBLIC_KEY);
    return ffc_key_get(key, params) &&
           (length == NULL || OSSL_PARAM_set_int(length, dh->key.length)) &&
           (encoded == NULL || give_encoded(dh, encoded));
}

static bool set(void *key, const OSSL_PARAM params[])
{
    DH *dh = key;
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_ENCODED_PUBLIC_KEY);
    if (p == NULL)
        return true;
    int len = DH_size(dh);
    if (p->data_type != OSSL_PARAM_OCTET_STRING || len < 0 || p->data_size > (size_t)len)
        return FAIL(ERR_LIB_DH, DH_R_INVALID_PUBKEY);
    BIGNUM *y = BN_bin2bn(p->data, (int)p->data_size, NULL);
    if (y == NULL)
        return false;
    if (ffc_check_public(&dh->key.params, y, true) != 0) {
        BN_free(y);
        return FAIL(ERR_LIB_DH, DH_R_INVALID_PUBKEY);
    }
    ffc_key_set0(&dh->key, y, NULL);
    return true;
}

#define DH_PARAMETERS                                                  \
    FFC_PARAMETERS, OSSL_PARAM_int(OSSL_PKEY_PARAM_DH_PRIV_LEN, NULL), \
        OSSL_PARAM_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, NULL, 0)

static const OSSL_PARAM *types(int selection)
{
    static const OSSL_PARAM params[] = {DH_PARAMETERS, OSSL_PARAM_END};
    static const OSSL_PARAM all[] = {DH_PARAMETERS, FFC_NUMBERS, OSSL_PARAM_END};
    return selection & OSSL_KEYMGMT_SELECT_KEYPAIR             ? all
           : selection & OSSL_KEYMGMT_SELECT_DOMAIN_PARAMETERS ? params
                                                               : NULL;
}

static const OSSL_PARAM gettable[] = {
    OSSL_PARAM_int(OSSL_PKEY_PARAM_BITS, NULL),
    OSSL_PARAM_int(OSSL_PKEY_PARAM_SECURITY_BITS, NULL),
    OSSL_PARAM_int(OSSL_PKEY_PARAM_MAX_SIZE, NULL),
    OSSL_PARAM_octet_string(OSSL_PKEY_PARAM_ENCODED_PUBLIC_KEY, NULL, 0),
    DH_PARAMETERS,
    FFC_NUMBERS,
    OSSL_PARAM_END,
};

static const OSSL_PARAM settable[] = {
    OSSL_PARAM_octet_string(OSSL_PKEY_PARAM_ENCODED_PUBLIC_KEY, NULL, 0), OSSL_PARAM_END};

static const struct pkey_keys keys = {
    .create = create,
    .destroy = ffc_key_free,
    .up_ref = ffc_key_up_ref,
    .dup = dup,
    .has = ffc_key_has,
    .match = ffc_key_match,
    .validate = validate,
    .bits = bits,
    .security_bits = security_bits,
    .size = size,
    .import = import,
    .export = export,
    .import_types = types,
    .export_types = types,
    .get = get,
    .set = set,
    .gettable = gettable,
    .settable = settable,
};

static const int type_dh = DH_FLAG_TYPE_DH, type_dhx = DH_FLAG_TYPE_DHX;

const struct pkey_row pkey_dh = {
    .nid = EVP_PKEY_DH,
    .name = "DH",
    .aliases = "dhKeyAgreement\0"
               "1.2.840.113549.1.3.1\0",
    .description = "Assay PKCS#3 DH implementation",
    .oid = {(const uint8_t *)"\x2a\x86\x48\x86\xf7\x0d\x01\x03\x01", 9},
    .detail = &type_dh,
    .keys = &keys,
    .generation = &dh_generation,
    .parameter_generation = &dh_parameter_generation,
    .exchange = &dh_exchange,
    .coding = &dh_coding,
};

const struct pkey_row pkey_dhx = {
    .nid = EVP_PKEY_DHX,
    .name = "DHX",
    .aliases = "X9.42 DH\0"
               "dhpublicnumber\0"
               "1.2.840.10046.2.1\0",
    .description = "Assay X9.42 DH implementation",
    .oid = {(const uint8_t *)"\x2a\x86\x48\xce\x3e\x02\x01", 7},
    .detail = &type_dhx,
    .keys = &keys,
    .generation = &dh_generation,
    .parameter_generation = &dh_parameter_generation,
    .exchange = &dh_exchange,
    .coding = &dhx_coding,
};
