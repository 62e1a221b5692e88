/* EVP_PKEY_keygen and EVP_PKEY_paramgen of curves' keys. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/params.h>
#include <openssl/proverr.h>

#include "crypto/base/raise.h"
#include "crypto/ec/group_params.h"
#include "crypto/ec/pkey.h"
#include "crypto/ec/sm2.h"
#include "crypto/pkey/rows.h"

/* How it is to be written may be told before the curve is. */
struct generation {
    bool is_sm2, has_group, has_flag, has_form;
    struct ec_group_st group;
    int asn1_flag, cofactor;
    point_conversion_form_t form;
};

static bool init(void *vop, const struct pkey_row *row, int selection, const void *template_key)
{
    (void)selection;
    struct generation *op = vop;
    const EC_KEY *key = template_key;
    op->cofactor = -1;
    op->is_sm2 = row == &pkey_sm2;
    if (key != NULL && key->has_group)
        op->has_group = ec_group_init_copy(&op->group, &key->group);
    else if (op->is_sm2)
        op->has_group = ec_group_init_named(&op->group, NID_sm2);
    return op->has_group || (!op->is_sm2 && (key == NULL || !key->has_group));
}

static bool names_curve(const OSSL_PARAM params[])
{
    return OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_GROUP_NAME) != NULL ||
           OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_EC_P) != NULL;
}

/* Of a group that is there only to be asked. */
static bool set_writing(struct generation *op, const OSSL_PARAM params[])
{
    struct ec_group_st g;
    ec_group_init(&g, ec_domain_empty(&ec_prime_method));
    g.asn1_flag = -1;
    g.form = (point_conversion_form_t)0;
    const OSSL_PARAM *writing[] = {
        OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_EC_ENCODING),
        OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_EC_POINT_CONVERSION_FORMAT)};
    for (unsigned i = 0; i < 2; i++) {
        OSSL_PARAM one[] = {OSSL_PARAM_END, OSSL_PARAM_END};
        if (writing[i] != NULL)
            one[0] = *writing[i];
        if (!ec_group_set_params(&g, one))
            return false;
    }
    if (g.asn1_flag != -1) {
        op->has_flag = true;
        op->asn1_flag = g.asn1_flag;
    }
    if (g.form != 0) {
        op->has_form = true;
        op->form = g.form;
    }
    return true;
}

static bool set(void *vop, const OSSL_PARAM params[])
{
    struct generation *op = vop;
    struct ec_group_st group;
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, OSSL_PKEY_PARAM_USE_COFACTOR_FLAG);
    if ((p != NULL && !OSSL_PARAM_get_int(p, &op->cofactor)) || !set_writing(op, params))
        return false;
    if (!names_curve(params))
        return true;
    if (!ec_group_from_params(&group, params))
        return false;
    if (op->has_group)
        ec_group_end(&op->group);
    op->group = group;
    op->group.from_explicit = false;
    op->has_group = true;
    return true;
}

static bool generate_group(struct generation *op, EC_KEY *key)
{
    if (!op->has_group)
        return FAIL(ERR_LIB_PROV, PROV_R_NO_PARAMETERS_SET);
    if (!EC_KEY_set_group(key, &op->group))
        return false;
    if (op->has_flag)
        EC_GROUP_set_asn1_flag(&key->group, op->asn1_flag);
    if (op->has_form)
        EC_GROUP_set_point_conversion_form(&key->group, op->form);
    return !op->is_sm2 || sm2_check_curve(key);
}

static bool generate_params(void *op, void *key, EVP_PKEY_CTX *ctx)
{
    (void)ctx;
    return generate_group(op, key);
}

static bool generate_key(void *vop, void *vkey, EVP_PKEY_CTX *ctx)
{
    (void)ctx;
    struct generation *op = vop;
    EC_KEY *key = vkey;
    if (!generate_group(op, key) || !EC_KEY_generate_key(key))
        return false;
    if (op->cofactor == 1)
        EC_KEY_set_flags(key, EC_FLAG_COFACTOR_ECDH);
    return !op->is_sm2 || sm2_check_private(key);
}

static void wipe(void *vop)
{
    struct generation *op = vop;
    if (op->has_group)
        ec_group_end(&op->group);
    op->has_group = false;
}

#define TEXT(key)   OSSL_PARAM_utf8_string(key, NULL, 0)
#define OCTETS(key) OSSL_PARAM_octet_string(key, NULL, 0)

static const OSSL_PARAM settable[] = {TEXT(OSSL_PKEY_PARAM_GROUP_NAME),
                                      OSSL_PARAM_int(OSSL_PKEY_PARAM_USE_COFACTOR_FLAG, NULL),
                                      TEXT(OSSL_PKEY_PARAM_EC_ENCODING),
                                      TEXT(OSSL_PKEY_PARAM_EC_POINT_CONVERSION_FORMAT),
                                      TEXT(OSSL_PKEY_PARAM_EC_FIELD_TYPE),
                                      OSSL_PARAM_BN(OSSL_PKEY_PARAM_EC_P, NULL, 0),
                                      OSSL_PARAM_BN(OSSL_PKEY_PARAM_EC_A, NULL, 0),
                                      OSSL_PARAM_BN(OSSL_PKEY_PARAM_EC_B, NULL, 0),
                                      OCTETS(OSSL_PKEY_PARAM_EC_GENERATOR),
                                      OSSL_PARAM_BN(OSSL_PKEY_PARAM_EC_ORDER, NULL, 0),
                                      OSSL_PARAM_BN(OSSL_PKEY_PARAM_EC_COFACTOR, NULL, 0),
                                      OCTETS(OSSL_PKEY_PARAM_EC_SEED),
                                      OSSL_PARAM_END};

const struct pkey_generation ec_generation = {
    sizeof(struct generation), init, set, settable, generate_key, wipe,
};

const struct pkey_generation ec_params_generation = {
    sizeof(struct generation), init, set, settable, generate_params, wipe,
};

const struct pkey_generation sm2_generation = {
    sizeof(struct generation), init, set, settable, generate_key, wipe,
};

const struct pkey_generation sm2_params_generation = {
    sizeof(struct generation), init, set, settable, generate_params, wipe,
};
